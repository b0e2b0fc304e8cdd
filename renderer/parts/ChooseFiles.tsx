import Button, { type ButtonProps } from '@mui/material/Button'
import { useRef } from 'react'
import { tablesAmong } from './droppedFiles.ts'

/** What the intake reads; other files are refused with a reason, not hidden behind a filter of the dialog. */
const ACCEPT = '.csv,.tsv,.txt,.xlsx,.xlsm'

/** A button that opens the system's file dialog. */
export function ChooseFiles(
  props: Omit<ButtonProps, 'onClick'> & {
    readonly onChoose: (files: readonly File[]) => void
    readonly accept?: string
    readonly single?: boolean
    /** Chooses a folder, and with it the tables in it. */
    readonly folder?: boolean
  },
) {
  const { onChoose, accept = ACCEPT, single = false, folder = false, ...button } = props
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        hidden
        multiple={!single}
        accept={accept}
        {...(folder && { webkitdirectory: '' })}
        tabIndex={-1}
        aria-label={typeof button.children === 'string' ? button.children : undefined}
        onChange={(event) => {
          const chosen = [...(event.target.files ?? [])]
          const files = folder ? tablesAmong(chosen) : chosen
          // The same file can be chosen again after a correction outside.
          event.target.value = ''
          if (files.length > 0) onChoose(files)
        }}
      />
    </>
  )
}
