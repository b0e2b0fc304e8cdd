import Box from '@mui/material/Box'
import { NO_VALUE } from '../../core/format.ts'

/** A score of 0–100 with a bar from zero, so that rows can be compared at a glance. */
export function ScoreBar({ score }: { readonly score: string | null }) {
  return (
    <Box component="span" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <Box component="span" sx={{ minWidth: 44, textAlign: 'right', fontWeight: 600 }}>
        {score ?? NO_VALUE}
      </Box>
      <Box
        component="span"
        aria-hidden
        sx={{ flex: 1, minWidth: 32, height: 8, bgcolor: 'action.hover', borderRadius: 0.5 }}
      >
        <Box
          component="span"
          sx={{
            display: 'block',
            height: 1,
            width: `${Math.min(100, Number(score ?? 0))}%`,
            bgcolor: 'primary.main',
            borderRadius: 0.5,
          }}
        />
      </Box>
    </Box>
  )
}
