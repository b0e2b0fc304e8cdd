import Box from '@mui/material/Box'
import type { Theme } from '@mui/material/styles'
import type { SystemStyleObject } from '@mui/system'
import type { KpiScore } from '../../core/scorecard.ts'
import type { FigureStatus } from './figureStatus.ts'

export const SMALL_SAMPLE_SIGN = '◇'
export const DECLARED_SIGN = '†'

/** Signs for what weakens a figure; the legend says what they mean. */
export function FigureMarks({ score }: { readonly score: KpiScore }) {
  return (
    <Box component="sup" aria-hidden sx={{ lineHeight: 1 }}>
      {score.smallSample && SMALL_SAMPLE_SIGN}
      {score.declared > 0 && DECLARED_SIGN}
    </Box>
  )
}

function shade(color: 'error' | 'warning', percent: number) {
  return { backgroundColor: `color-mix(in srgb, var(--mui-palette-${color}-main) ${percent}%, transparent)` }
}

/** Background of a figure's cell by status. */
export const SHADED: Record<FigureStatus, SystemStyleObject<Theme>> = {
  belowFloor: shade('error', 24),
  belowTarget: shade('warning', 15),
  met: {},
  none: {},
}
