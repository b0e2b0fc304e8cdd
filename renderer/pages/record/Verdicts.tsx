// How the record counts in each KPI, and the sentences that say why.
import Box from '@mui/material/Box'
import Link from '@mui/material/Link'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { Link as RouterLink } from 'react-router'
import { anchorInstant } from '../../../core/anchor.ts'
import { dayOfWall } from '../../../core/day.ts'
import type { Decision } from '../../../core/decision.ts'
import { VERDICT } from '../../../core/judgement.ts'
import type { RecordDetail } from '../../../core/ledger.ts'
import { parsePeriod, periodKeyOf } from '../../../core/period.ts'
import { periodName } from '../../../core/periodName.ts'
import type { Policy } from '../../../core/policy.ts'
import { type Kpi, RATE_MEASURES, type Scheme } from '../../../core/scheme.ts'
import { judgementSentences } from '../../../core/sentences.ts'
import type { Say } from '../../../core/words.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { kpiLabel } from '../../parts/kpiLabel.ts'
import { useKpis } from '../../parts/useKpis.ts'
import { usePeriod } from '../../period.tsx'

type VerdictName = keyof typeof VERDICT

const LOOK: Record<VerdictName, { readonly sign: string; readonly color: string }> = {
  hit: { sign: '✓', color: 'success.main' },
  conditional: { sign: '◐', color: 'text.primary' },
  missed: { sign: '✗', color: 'error.main' },
  missing: { sign: '?', color: 'warning.main' },
  notMeasured: { sign: '·', color: 'text.disabled' },
  outside: { sign: '·', color: 'text.disabled' },
  excluded: { sign: '⊘', color: 'text.secondary' },
}

interface SentencesProps {
  readonly record: RecordDetail
  /** Those in force. */
  readonly decisions: readonly Decision[]
  readonly policy: Policy
}

export function Sentences({ record, decisions, policy }: SentencesProps) {
  const language = useLanguage()
  const zone = useZone()
  const { feedback, judgement, events } = record
  const sentences = judgementSentences(feedback, judgement, decisions, policy, language, zone, events)
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </Box>
  )
}

export function Verdicts({ record }: { readonly record: RecordDetail }) {
  const say = useSay()
  const kpis = useKpis()
  const { verdicts, declared } = record.judgement
  return (
    <Table sx={{ '& td, & th': { px: 1 }, '& tr > :first-of-type': { pl: 0 } }}>
      <caption style={visuallyHidden}>{say('record.verdicts')}</caption>
      <TableHead style={visuallyHidden}>
        <TableRow>
          <TableCell>{say('figure.kpi')}</TableCell>
          <TableCell>{say('record.judgement')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {kpis?.list.map((kpi) => {
          const at = RATE_MEASURES.findIndex((measure) => measure === kpi.measure)
          const name = nameOf(verdicts[at])
          if (!name) return null
          const look = LOOK[countsAs(name, kpi, kpis.scheme)]
          return (
            <TableRow key={kpi.id} sx={{ '&:last-child > *': { borderBottom: 0 } }}>
              <TableCell component="th" scope="row">
                {kpiLabel(kpi, say)}
                <FigureLink record={record} kpi={kpi} scheme={kpis.scheme} verdict={name} />
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                <Typography component="span" sx={{ color: look.color }}>
                  <Box component="span" aria-hidden sx={{ display: 'inline-block', width: 20 }}>
                    {look.sign}
                  </Box>
                  {verdictText(name, kpi, kpis.scheme, say)}
                  {(declared >> at) % 2 === 1 && ` · ${say('record.declared')}`}
                </Typography>
              </TableCell>
            </TableRow>
          )
        })}
      </TableBody>
    </Table>
  )
}

interface FigureLinkProps {
  readonly record: RecordDetail
  readonly kpi: Kpi
  readonly scheme: Scheme
  readonly verdict: VerdictName
}

/** Back to the figure that the record counts in: the KPI of its department in the period that the KPI's instant lies in. */
function FigureLink({ record, kpi, scheme, verdict }: FigureLinkProps) {
  const say = useSay()
  const zone = useZone()
  const { period: shown } = usePeriod()
  const at = verdict === 'outside' ? null : anchorInstant(kpi, scheme, record.judgement)
  if (at === null) return null
  // A span of one's own choosing is no period that others speak of.
  const kind = shown.kind === 'range' ? 'quarter' : shown.kind
  const period = parsePeriod(periodKeyOf(kind, dayOfWall(zone.toWall(at))), zone)
  const search = new URLSearchParams({ period: period.key, why: kpi.id })
  return (
    <Link
      component={RouterLink}
      to={`/departments/${encodeURIComponent(record.chargedTo)}?${search}`}
      variant="caption"
      sx={{ display: 'block', width: 'fit-content' }}
    >
      {say('record.countsIn', { department: record.chargedTo, period: periodName(period, say) })}
    </Link>
  )
}

function nameOf(verdict: number | undefined): VerdictName | undefined {
  return (Object.keys(VERDICT) as VerdictName[]).find((name) => VERDICT[name] === verdict)
}

/** What a verdict amounts to under the scheme in force: a conditional or missing one counts as the scheme says. */
function countsAs(name: VerdictName, kpi: Kpi, scheme: Scheme): VerdictName {
  if (name === 'missing' && kpi.missing === 'fail') return 'missed'
  if (name !== 'conditional') return name
  if (kpi.measure === 'satisfied') return scheme.basicallySatisfiedCounts ? 'hit' : 'missed'
  return scheme.partlyResolvedCounts ? 'conditional' : 'missed'
}

function verdictText(name: VerdictName, kpi: Kpi, scheme: Scheme, say: Say): string {
  if (name === 'missing') return `${say('kpi.verdict.missing')} · ${say(`kpi.missing.${kpi.missing}`)}`
  if (name !== 'conditional') return say(`kpi.verdict.${name}`)
  if (kpi.measure === 'satisfied')
    return say(scheme.basicallySatisfiedCounts ? 'record.basicallyHit' : 'record.basicallyMissed')
  return say(scheme.partlyResolvedCounts ? 'record.partlyHalf' : 'record.partlyMissed')
}
