import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import HighlightOffOutlined from '@mui/icons-material/HighlightOffOutlined'
import PendingOutlined from '@mui/icons-material/PendingOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'

const MARKS = {
  waiting: <PendingOutlined color="warning" sx={{ fontSize: 16 }} />,
  yes: <CheckCircleOutlined color="success" sx={{ fontSize: 16 }} />,
  no: <HighlightOffOutlined color="error" sx={{ fontSize: 16 }} />,
  back: <UndoOutlined color="disabled" sx={{ fontSize: 16 }} />,
} as const

/** What became of something that one person asks and another decides: a sign and a word. */
export function VerdictMark(props: { readonly mark: keyof typeof MARKS; readonly text: string }) {
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, whiteSpace: 'nowrap' }}
    >
      {MARKS[props.mark]}
      {props.text}
    </Box>
  )
}
