import Box from '@mui/material/Box'
import { NO_VALUE } from '../../core/format.ts'
import type { Grade } from '../../core/scheme.ts'
import { useSay } from '../language.tsx'

const COLOR: Partial<Record<Grade, string>> = { D: 'warning.main', E: 'error.main' }

/** A grade in a frame, with its word on hover; the two that call for action carry a state colour. */
export function GradeMark({
  grade,
  withWord = false,
}: {
  readonly grade: Grade | null
  readonly withWord?: boolean
}) {
  const say = useSay()
  if (grade === null) return <Box component="span">{NO_VALUE}</Box>
  const word = say(`kpi.grade.${grade}`)
  return (
    <Box
      component="span"
      title={word}
      sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}
    >
      <Box
        component="span"
        sx={{
          display: 'inline-block',
          minWidth: 28,
          px: '4px',
          textAlign: 'center',
          border: 1,
          borderRadius: 0.5,
          fontWeight: 600,
          lineHeight: '20px',
          color: COLOR[grade] ?? 'text.primary',
          borderColor: COLOR[grade] ?? 'text.disabled',
        }}
      >
        {grade}
      </Box>
      {withWord && word}
    </Box>
  )
}
