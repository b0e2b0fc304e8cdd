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
    <Box
      component="span"
      aria-hidden
      sx={{
        display: 'inline-flex',
        flexDirection: 'column',
        verticalAlign: 'super',
        fontSize: 10,
        lineHeight: 1.05,
      }}
    >
      {score.smallSample && <span>{SMALL_SAMPLE_SIGN}</span>}
      {score.declared > 0 && <span>{DECLARED_SIGN}</span>}
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
