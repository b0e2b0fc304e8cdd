// The body of the drawer: everything that makes one figure, each number opening to its records.
import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import type { ReactNode } from 'react'
import type { FigureExplanation } from '../../app/contract.ts'
import { formatChange, formatInstant, NO_VALUE } from '../../core/format.ts'
import { isGoverned } from '../../core/governance.ts'
import { policyName, schemeName } from '../../core/names.ts'
import { formulaSentence } from '../../core/sentences.ts'
import type { Kpi, Scheme } from '../../core/scheme.ts'
import type { Grouping, KpiScore } from '../../core/scorecard.ts'
import type { PublishedVersion } from '../../core/settingsVersion.ts'
import { useOperation } from '../api.ts'
import { useZone } from '../installation.tsx'
import { useLanguage, useSay } from '../language.tsx'
import { amountText, figureText, naReason, unitOf, withUnit } from '../parts/figureText.ts'
import { MissedList } from '../parts/MissedList.tsx'
import { FigureParts } from './FigureParts.tsx'

interface ExplanationProps {
  readonly explanation: FigureExplanation
  readonly by: Grouping
  readonly name: string | null
}

export function Explanation({ explanation, by, name }: ExplanationProps) {
  const say = useSay()
  const { kpi, period } = explanation
  const score = explanation.score.kpis.find((k) => k.kpi === kpi.id)
  const previous = explanation.previous?.kpis.find((k) => k.kpi === kpi.id) ?? null
  if (!score) return <Typography sx={{ mt: 2 }}>{say('figure.naNothing')}</Typography>
  const reason = naReason(score, say)
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mt: 2 }}>
        <Typography component="p" sx={{ fontSize: 28, fontWeight: 600, lineHeight: 1.2 }}>
          {reason === null || score.denominator > 0 ? withUnit(kpi, figureText(kpi, score), say) : NO_VALUE}
        </Typography>
        <Typography color="textSecondary">
          {[
            `${amountText(score.numerator)} / ${amountText(score.denominator)}`,
            `${say('figure.target')} ${withUnit(kpi, score.target, say)}`,
            `${say('figure.points')} ${score.points ?? NO_VALUE} / ${score.weight}`,
          ].join(' · ')}
        </Typography>
      </Box>
      {reason !== null && <Typography sx={{ mt: 1 }}>{reason}</Typography>}
      <Part title={say('figure.whyFormula')}>
        <Formula kpi={kpi} score={score} scheme={explanation.scheme} />
      </Part>
      <Part title={say(isGoverned(kpi.measure) ? 'governance.behind' : 'figure.whyRecords')}>
        <FigureParts kpi={kpi} score={score} period={period.key} by={by} name={name} />
      </Part>
      <Part title={say(isGoverned(kpi.measure) ? 'governance.missed' : 'figure.whyMissed')}>
        <MissedList kpi={kpi} by={by} name={name} period={period.key} shown={5} />
      </Part>
      {score.wilson && (
        <Part title={say('figure.whyInterval')}>
          {`${(score.wilson.low * 100).toFixed(2)}% – ${(score.wilson.high * 100).toFixed(2)}%`}
          <Typography variant="body2" color="textSecondary">
            {say('figure.whyIntervalHint')}
          </Typography>
        </Part>
      )}
      <Part title={say('figure.whyPrevious')}>
        <Comparison kpi={kpi} score={score} previous={previous} />
      </Part>
      <Part title={say('figure.whyRule')}>
        <Rules explanation={explanation} />
      </Part>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      {children}
    </Box>
  )
}

function Formula(props: { readonly kpi: Kpi; readonly score: KpiScore; readonly scheme: Scheme }) {
  const { kpi, score, scheme } = props
  const language = useLanguage()
  return formulaSentence(kpi, score, scheme, language).map((sentence) => (
    <Typography key={sentence} sx={{ mb: 0.5 }}>
      {sentence}
    </Typography>
  ))
}

function Rules({ explanation }: { readonly explanation: FigureExplanation }) {
  const say = useSay()
  const { scheme, schemeVersion, policy, policyVersion } = explanation
  const ofScheme = useOperation('getSchemeVersion', { version: schemeVersion })
  const ofPolicy = useOperation('getPolicyVersion', { version: policyVersion })
  return (
    <>
      <Rule
        text={`${say('figure.whyScheme')}: ${schemeName(scheme.name, say)}`}
        version={schemeVersion}
        published={ofScheme.data}
      />
      <Rule
        text={`${say('figure.whyPolicy')}: ${policyName(policy, say)}`}
        version={policyVersion}
        published={ofPolicy.data}
      />
    </>
  )
}

interface RuleProps {
  readonly text: string
  readonly version: number
  /** undefined until it has come. */
  readonly published: PublishedVersion | undefined
}

/** Which version, from when it applies, who published it when and why: what a dispute is settled by. */
function Rule({ text, version, published }: RuleProps) {
  const say = useSay()
  const zone = useZone()
  return (
    <Box sx={{ mb: 0.5 }}>
      <Typography>{`${text} · ${say('figure.whyVersion', { version })}`}</Typography>
      {published && (
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {[
            published.effectiveOn === null
              ? say('figure.whyFromStart')
              : say('figure.whyFrom', { day: published.effectiveOn }),
            say(published.reason === '' ? 'figure.whyPublished' : 'figure.whyPublishedReason', {
              actor: published.actor,
              at: formatInstant(published.createdAt, zone, 'day'),
              reason: published.reason,
            }),
          ].join(' · ')}
        </Typography>
      )}
    </Box>
  )
}

interface ComparisonProps {
  readonly kpi: Kpi
  readonly score: KpiScore
  readonly previous: KpiScore | null
}

function Comparison({ kpi, score, previous }: ComparisonProps) {
  const say = useSay()
  if (!previous || previous.denominator === 0) {
    return <Typography color="textSecondary">{say('figure.whyNoPrevious')}</Typography>
  }
  const rows = [
    ['n / d', nOfD(score), nOfD(previous), ''],
    [
      `${say('figure.rate')} (${say(unitOf(kpi))})`,
      figureText(kpi, score),
      figureText(kpi, previous),
      formatChange(numeric(figureText(kpi, previous)), numeric(figureText(kpi, score))),
    ],
    [
      say('figure.points'),
      score.points ?? NO_VALUE,
      previous.points ?? NO_VALUE,
      formatChange(previous.points, score.points),
    ],
  ] as const
  return (
    <Table>
      <caption style={visuallyHidden}>{say('figure.whyPrevious')}</caption>
      <TableHead>
        <TableRow>
          <TableCell />
          <TableCell align="right">{say('figure.whyBefore')}</TableCell>
          <TableCell align="right">{say('figure.whyThis')}</TableCell>
          <TableCell align="right">{say('figure.whyChange')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(([what, now, before, change]) => (
          <TableRow key={what}>
            <TableCell component="th" scope="row">
              {what}
            </TableCell>
            <TableCell align="right">{before}</TableCell>
            <TableCell align="right">{now}</TableCell>
            <TableCell align="right">{change}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function nOfD(score: KpiScore): string {
  return `${amountText(score.numerator)} / ${amountText(score.denominator)}`
}

function numeric(text: string): string | null {
  return text === NO_VALUE ? null : text
}
