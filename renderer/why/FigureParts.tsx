import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { visuallyHidden } from '@mui/utils'
import { isGoverned } from '../../core/governance.ts'
import type { FigurePart } from '../../core/ledger.ts'
import type { Kpi } from '../../core/scheme.ts'
import type { Grouping, KpiScore } from '../../core/scorecard.ts'
import { useSay } from '../language.tsx'
import { CountLink } from '../parts/CountLink.tsx'
import { useFigurePath, useFigureTotal } from '../parts/figureSource.tsx'

/** Parts of what is governed; nothing of it is excluded, declared, or without a column. */
const GOVERNED = ['denominator', 'numerator', 'missed', 'missing'] as const

const ORDER = [
  'denominator',
  'numerator',
  'missed',
  'excluded',
  'notMeasured',
  'missing',
  'declared',
] as const satisfies readonly FigurePart[]

interface FigurePartsProps {
  readonly kpi: Kpi
  readonly score: KpiScore
  readonly period: string
  readonly by: Grouping
  readonly name: string | null
}

/** How many records, or things that are governed, stand in each part of a figure, each count a link to exactly those. */
export function FigureParts({ kpi, score, period, by, name }: FigurePartsProps) {
  const say = useSay()
  const pathOf = useFigurePath(period)
  const figure = { by, kpi: score.kpi, ...(name === null ? {} : { name }) }
  const governed = isGoverned(kpi.measure)
  const hits = useFigureTotal({ ...figure, part: 'numerator' }, period, !governed)
  const misses = useFigureTotal({ ...figure, part: 'missed' }, period, !governed)
  // The numerator may hold halves, and what is missing may count as missed: only the lists know how many records those are.
  const known: Partial<Record<FigurePart, number | undefined>> = {
    denominator: score.denominator,
    numerator: governed ? score.numerator : hits,
    missed: governed ? score.denominator - score.numerator : misses,
    excluded: score.excluded,
    notMeasured: score.notMeasured,
    missing: score.missing,
    declared: score.declared,
  }
  return (
    <Table sx={{ '& td, & th': { px: 1 }, '& tr > :first-of-type': { pl: 0 } }}>
      <caption style={visuallyHidden}>{say('figure.whyRecords')}</caption>
      <TableHead style={visuallyHidden}>
        <TableRow>
          <TableCell>{say('figure.whyRecords')}</TableCell>
          <TableCell>{say('figure.whyCount')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {(governed ? GOVERNED : ORDER).map((part) => {
          const count = known[part]
          return (
            <TableRow key={part}>
              <TableCell component="th" scope="row" sx={{ py: '6px' }}>
                {say(`figure.${part}`)}
                {!governed && (
                  <Box sx={{ fontSize: 12, color: 'text.secondary', lineHeight: 1.4 }}>
                    {say(`figure.${part}Meaning`)}
                  </Box>
                )}
              </TableCell>
              <TableCell align="right" sx={{ verticalAlign: 'top' }}>
                {count === undefined ? (
                  '…'
                ) : count === 0 ? (
                  <Box component="span" sx={{ color: 'text.disabled' }}>
                    0
                  </Box>
                ) : (
                  <CountLink
                    to={pathOf({ ...figure, part }, kpi)}
                    count={count}
                    label={`${say(`figure.${part}`)} ${count}`}
                  />
                )}
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}
