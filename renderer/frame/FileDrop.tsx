// The whole window takes files: wherever one is dropped, or opened from outside, it goes to the import page.
import FileUploadOutlined from '@mui/icons-material/FileUploadOutlined'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { OpenedFile } from '../../app/desktop.ts'
import { useImportDesk } from '../importDesk.tsx'
import { useSay } from '../language.tsx'
import { filesOfDrop } from '../parts/droppedFiles.ts'
import { usePeriod } from '../period.tsx'

export function FileDrop({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { linkTo } = usePeriod()
  const { addFiles, addOpened } = useImportDesk()
  const [over, setOver] = useState(false)
  const goToImport = () => {
    if (pathname !== '/import') void navigate(linkTo('/import'))
  }
  const take = useEffectEvent((files: readonly File[]) => {
    addFiles(files)
    goToImport()
  })
  const takeDrop = useEffectEvent(async (transfer: DataTransfer) => {
    const files = await filesOfDrop(transfer)
    if (files.length > 0) take(files)
  })
  const takeOpened = useEffectEvent((file: OpenedFile) => {
    addOpened(file)
    goToImport()
  })
  const goTo = useEffectEvent((path: string) => void navigate(linkTo(path)))

  useEffect(() => {
    // dragenter and dragleave come in pairs for every element crossed; the window is left when they cancel out.
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const on = {
      dragenter(event: DragEvent) {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth++
        setOver(true)
      },
      dragover(event: DragEvent) {
        if (carriesFiles(event)) event.preventDefault()
      },
      dragleave(event: DragEvent) {
        if (!carriesFiles(event)) return
        depth = Math.max(0, depth - 1)
        if (depth === 0) setOver(false)
      },
      drop(event: DragEvent) {
        if (!carriesFiles(event)) return
        event.preventDefault()
        depth = 0
        setOver(false)
        if (!event.dataTransfer) return
        void takeDrop(event.dataTransfer)
      },
    }
    for (const [name, listener] of Object.entries(on))
      window.addEventListener(name, listener as EventListener)
    return () => {
      for (const [name, listener] of Object.entries(on))
        window.removeEventListener(name, listener as EventListener)
    }
  }, [])

  useEffect(() => {
    const desktop = window.plumblineDesktop
    if (!desktop) return undefined
    const stops = [desktop.onOpenFile(takeOpened), desktop.onGoTo(goTo)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  return (
    <>
      {children}
      {over && (
        <Box
          aria-hidden
          sx={{
            position: 'fixed',
            inset: 8,
            zIndex: 1400,
            display: 'flex',
            flexDirection: 'column',
            alignItems: 'center',
            justifyContent: 'center',
            gap: 1,
            pointerEvents: 'none',
            border: '2px dashed',
            borderColor: 'primary.main',
            borderRadius: 1,
            bgcolor: 'background.paper',
            opacity: 0.94,
          }}
        >
          <FileUploadOutlined sx={{ fontSize: 40 }} color="primary" />
          <Typography variant="h2" component="p">
            {say('frame.dropHere')}
          </Typography>
        </Box>
      )}
    </>
  )
}
