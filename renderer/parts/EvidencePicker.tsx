import CloseIcon from '@mui/icons-material/Close'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import Typography from '@mui/material/Typography'
import { MOST_EVIDENCE_FILES } from '../../core/evidence.ts'
import { formatBytes } from '../../core/format.ts'
import { useSay } from '../language.tsx'
import { ChooseFiles } from './ChooseFiles.tsx'

/** Files of any kind that prove something, not yet handed over. */
export function EvidencePicker(props: {
  readonly files: readonly File[]
  readonly onChange: (files: readonly File[]) => void
  /** What the button says where the files are no evidence. */
  readonly label?: string
}) {
  const say = useSay()
  const { files, onChange } = props
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <ChooseFiles
          variant="outlined"
          accept=""
          disabled={files.length >= MOST_EVIDENCE_FILES}
          onChoose={(more) => onChange([...files, ...more].slice(0, MOST_EVIDENCE_FILES))}
        >
          {props.label ?? say('request.addFiles')}
        </ChooseFiles>
        <Typography variant="caption" color="textSecondary">
          {say('request.addFilesAbout', { most: MOST_EVIDENCE_FILES })}
        </Typography>
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none' }}>
        {files.map((file, i) => (
          <Box
            component="li"
            key={`${file.name} ${file.size} ${file.lastModified}`}
            sx={{ display: 'flex', alignItems: 'center', gap: 1 }}
          >
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {file.name}
            </Typography>
            <Typography variant="caption" color="textSecondary">
              {formatBytes(file.size)}
            </Typography>
            <IconButton
              size="small"
              aria-label={say('request.removeFile', { file: file.name })}
              onClick={() => onChange(files.filter((_, k) => k !== i))}
            >
              <CloseIcon sx={{ fontSize: 16 }} />
            </IconButton>
          </Box>
        ))}
      </Box>
    </Box>
  )
}
