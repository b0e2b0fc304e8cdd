import { useMutation } from '@tanstack/react-query'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { uploadFile, useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { EvidencePicker } from '../../parts/EvidencePicker.tsx'

export function PhotoPicker({ drillId }: { readonly drillId: number }) {
  const say = useSay()
  const [files, setFiles] = useState<readonly File[]>([])
  const add = useCommand('addDrillPhotos')
  const save = useMutation({
    async mutationFn() {
      const fileIds: string[] = []
      for (const file of files) fileIds.push(await uploadFile(file))
      await add.mutateAsync({ id: drillId, files: fileIds })
    },
    onSuccess: () => setFiles([]),
  })
  return (
    <>
      <EvidencePicker files={files} onChange={setFiles} />
      {files.length > 0 && (
        <Button variant="outlined" loading={save.isPending} onClick={() => save.mutate()}>
          {say('drill.addPhotos')}
        </Button>
      )}
      {save.error && <ErrorNote error={save.error} />}
    </>
  )
}
