import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import HighlightOffOutlined from '@mui/icons-material/HighlightOffOutlined'
import PendingOutlined from '@mui/icons-material/PendingOutlined'
import UndoOutlined from '@mui/icons-material/UndoOutlined'
import Box from '@mui/material/Box'
import type { RequestState as State } from '../../../core/request.ts'
import { useSay } from '../../language.tsx'

const MARKS = {
  pending: <PendingOutlined color="warning" sx={{ fontSize: 16 }} />,
  approved: <CheckCircleOutlined color="success" sx={{ fontSize: 16 }} />,
  rejected: <HighlightOffOutlined color="error" sx={{ fontSize: 16 }} />,
  withdrawn: <UndoOutlined color="disabled" sx={{ fontSize: 16 }} />,
} as const

export function RequestState({ state }: { readonly state: State }) {
  const say = useSay()
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      {MARKS[state]}
      {say(`request.state.${state}`)}
    </Box>
  )
}
