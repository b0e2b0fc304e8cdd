import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Typography from '@mui/material/Typography'
import type { EvidenceFile } from '../../core/evidence.ts'
import { formatBytes } from '../../core/format.ts'
import { saveStoredFile, useCommand } from '../api.ts'
import { useSay } from '../language.tsx'
import { ErrorNote } from './ErrorNote.tsx'

/** Evidence files as they were handed in, each to be saved. */
export function EvidenceList({ files }: { readonly files: readonly EvidenceFile[] }) {
  const say = useSay()
  const save = useCommand('exportEvidence')
  if (files.length === 0) return null
  return (
    <>
      <Box component="ul" aria-label={say('request.files')} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {files.map(({ id, fileName, sizeBytes, digest }) => (
          <li key={id}>
            <Link
              component="button"
              type="button"
              title={say('request.digest', { digest })}
              onClick={() => save.mutate({ evidenceId: id }, { onSuccess: saveStoredFile })}
              sx={{ textAlign: 'left', overflowWrap: 'anywhere' }}
            >
              {fileName}
            </Link>{' '}
            <Typography component="span" variant="caption" color="textSecondary">
              {formatBytes(sizeBytes)}
            </Typography>
          </li>
        ))}
      </Box>
      {save.error && <ErrorNote error={save.error} />}
    </>
  )
}
