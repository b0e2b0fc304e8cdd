// One KPI figure of one group in a table: shaded and marked against its target, linked to its records, openable to why.
import HelpOutlineIcon from '@mui/icons-material/HelpOutlineOutlined'
import Box from '@mui/material/Box'
import TableCell from '@mui/material/TableCell'
import Tooltip from '@mui/material/Tooltip'
import { Link } from 'react-router'
import type { Kpi } from '../../core/scheme.ts'
import type { Grouping, KpiScore } from '../../core/scorecard.ts'
import { useSay } from '../language.tsx'
import { figureHint, figureText, withUnit } from './figureText.ts'
import { FigureMarks, SHADED } from './FigureMarks.tsx'
import { figureStatus, STATUS_SIGN } from './figureStatus.ts'
import { kpiLabel } from './kpiLabel.ts'
import { figurePath } from './recordsAddress.ts'

interface RateCellProps {
  readonly kpi: Kpi
  readonly score: KpiScore
  readonly period: string
  readonly by: Grouping
  /** The group; null for all together. */
  readonly name: string | null
  readonly onWhy: (kpi: string, name: string | null) => void
}

export function RateCell({ kpi, score, period, by, name, onWhy }: RateCellProps) {
  const say = useSay()
  const status = figureStatus(kpi, score)
  const text = figureText(kpi, score)
  const who = name ?? say('figure.whyAll')
  const hint = figureHint(kpi, score, say)
  const label = [
    `${who} ${kpiLabel(kpi, say)}`,
    ...(status === 'none' ? [] : [withUnit(kpi, text, say)]),
    ...hint,
  ]
  return (
    <Tooltip
      placement="top"
      disableInteractive
      title={
        <>
          <strong>{kpiLabel(kpi, say)}</strong>
          {[say(`figure.status.${status}`), ...hint].map((line) => (
            <div key={line}>{line}</div>
          ))}
        </>
      }
    >
      <TableCell align="right" sx={[CELL, SHADED[status]]}>
        <Box component="span" aria-hidden sx={{ mr: '4px', fontSize: 10, opacity: 0.85 }}>
          {STATUS_SIGN[status]}
        </Box>
        {score.denominator > 0 ? (
          <Box
            component={Link}
            to={figurePath(
              { by, kpi: kpi.id, part: 'denominator', ...(name === null ? {} : { name }) },
              period,
            )}
            aria-label={label.join(' · ')}
            sx={{ color: 'inherit', textDecoration: 'none', '&:hover': { textDecoration: 'underline' } }}
          >
            {text}
          </Box>
        ) : (
          <Box component="span" aria-label={label.join(' · ')} sx={{ color: 'text.disabled' }}>
            {text}
          </Box>
        )}
        <Box component="span" sx={{ position: 'absolute', right: 1, top: 5 }}>
          <FigureMarks score={score} />
        </Box>
        <Box
          component="button"
          type="button"
          className="why"
          aria-label={say('figure.whyOf', { name: who, kpi: kpiLabel(kpi, say) })}
          onClick={() => onWhy(kpi.id, name)}
          sx={WHY}
        >
          <HelpOutlineIcon sx={{ fontSize: 14, display: 'block' }} />
        </Box>
      </TableCell>
    </Tooltip>
  )
}

const CELL = {
  position: 'relative',
  // Wins over the table's own padding: sign, figure and mark need the room.
  '&&': { pl: '16px', pr: '11px' },
  minWidth: 68,
  whiteSpace: 'nowrap',
  '&:hover .why, &:focus-within .why': { opacity: 1 },
} as const

/** Takes the place of the sign on the left while the cell is hovered, so nothing moves. */
const WHY = {
  position: 'absolute',
  left: 1,
  top: 0,
  bottom: 0,
  width: 20,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  p: 0,
  border: 0,
  color: 'inherit',
  bgcolor: 'background.paper',
  opacity: 0,
  cursor: 'pointer',
  '&:focus-visible': { opacity: 1 },
} as const
