import Box from '@mui/material/Box'
import { useSay } from '../language.tsx'
import { STATUS_SIGN } from './figureStatus.ts'
import { DECLARED_SIGN, SMALL_SAMPLE_SIGN } from './FigureMarks.tsx'

/** What the signs in a table of figures mean. */
export function FigureLegend() {
  const say = useSay()
  const signs = [
    [STATUS_SIGN.belowFloor, say('figure.status.belowFloor')],
    [STATUS_SIGN.belowTarget, say('figure.status.belowTarget')],
    [SMALL_SAMPLE_SIGN, say('figure.legendSmall')],
    [DECLARED_SIGN, say('figure.legendDeclared')],
    ['—', say('figure.legendNone')],
  ] as const
  return (
    <Box
      component="ul"
      aria-label={say('figure.legend')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2,
        m: 0,
        p: 0,
        listStyle: 'none',
        fontSize: 12,
        color: 'text.secondary',
      }}
    >
      {signs.map(([sign, meaning]) => (
        <li key={sign}>
          {sign} {meaning}
        </li>
      ))}
    </Box>
  )
}
