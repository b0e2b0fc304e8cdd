import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined'
import PendingOutlined from '@mui/icons-material/PendingOutlined'
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined'
import Box from '@mui/material/Box'
import type { BatchState as State } from '../../../core/batch.ts'
import { useSay } from '../../language.tsx'

const MARKS = {
  draft: <PendingOutlined color="warning" sx={{ fontSize: 16 }} />,
  committed: <CheckCircleOutlined color="success" sx={{ fontSize: 16 }} />,
  undone: <RemoveCircleOutlined color="disabled" sx={{ fontSize: 16 }} />,
} as const

export function BatchState({ state }: { readonly state: State }) {
  const say = useSay()
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
      {MARKS[state]}
      {say(`batches.state-${state}`)}
    </Box>
  )
}
