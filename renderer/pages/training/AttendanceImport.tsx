// An attendance list from a file: read, shown with its bad lines by number, then brought in.
import { useMutation } from '@tanstack/react-query'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { AttendanceTable } from '../../../core/attendanceTable.ts'
import type { TrainingSession } from '../../../core/training.ts'
import { uploadFile, useCommand } from '../../api.ts'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { ChooseFiles } from '../../parts/ChooseFiles.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'

export function AttendanceImport({ session }: { readonly session: TrainingSession }) {
  const say = useSay()
  const job = useJob('readAttendanceFile', { onPage: true })
  const save = useCommand('saveAttendances')
  const [table, setTable] = useState<AttendanceTable | null>(null)
  const read = useMutation({
    mutationFn: async (file: File) => {
      const result = await job.start({ fileId: await uploadFile(file), sessionId: session.id })
      if (result !== null) setTable(result)
    },
  })
  const error = job.error ?? read.error
  return (
    <>
      <ChooseFiles
        single
        variant="outlined"
        sx={{ flexShrink: 0 }}
        loading={read.isPending}
        onChoose={([file]) => file && read.mutate(file)}
      >
        {say('training.import')}
      </ChooseFiles>
      {error && <ErrorNote error={error} />}
      {table && (
        <FormDialog
          title={say('training.import')}
          about={say('training.importRead', {
            n: table.lines.length,
            bad: new Set(table.issues.map(({ row }) => row)).size,
          })}
          saveLabel={say('training.importNow', { n: table.lines.length })}
          canSave={table.lines.length > 0}
          busy={save.isPending}
          error={save.error}
          onSave={() =>
            save.mutate(
              {
                id: session.id,
                revision: session.revision,
                entries: table.lines.map(({ entry }) => entry),
              },
              { onSuccess: () => setTable(null) },
            )
          }
          onClose={() => setTable(null)}
        >
          {table.issues.map(({ row, code, value }) => (
            <Typography key={`${row} ${code}`} variant="body2">
              {say('training.issueLine', { row, problem: say(`training.issue-${code}`, { value }) })}
            </Typography>
          ))}
        </FormDialog>
      )}
    </>
  )
}
