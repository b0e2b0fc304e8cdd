// plumbline score: the ranking of a period, by the rules in force or by others that are tried.
import { NO_VALUE } from '../../core/format.ts'
import { peerGroupName } from '../../core/names.ts'
import { parsePolicy } from '../../core/policy.ts'
import { parseScheme } from '../../core/scheme.ts'
import type { KpiScore, Scorecard, ScoreRow } from '../../core/scorecard.ts'
import { choiceFlag, neededFlag, positionals, textFlag } from '../arguments.ts'
import type { Command, Context } from '../command.ts'
import { jsonFile } from '../jsonFile.ts'
import { textTable } from '../textTable.ts'

export const GROUPINGS = ['department', 'handler'] as const

export const scoreCommand: Command = {
  usage:
    '--period 2026|2026-Q1|2026-03|2026-W12|2026-01-01..2026-03-31 [--by department|handler] [--scheme S.json] [--policy P.json]',
  flags: {
    period: { type: 'string' },
    by: { type: 'string' },
    scheme: { type: 'string' },
    policy: { type: 'string' },
  },
  async run(given, context) {
    positionals(given, [])
    const query = {
      period: neededFlag(given.flags, 'period'),
      by: choiceFlag(given.flags, 'by', GROUPINGS, 'department'),
    }
    const schemeFile = textFlag(given.flags, 'scheme')
    const policyFile = textFlag(given.flags, 'policy')
    const scorecard =
      schemeFile === undefined && policyFile === undefined
        ? await context.run('getScorecard', query)
        : await context.finish('scoreWith', {
            ...query,
            ...(schemeFile === undefined ? {} : { scheme: parseScheme(jsonFile(schemeFile)) }),
            ...(policyFile === undefined ? {} : { policy: parsePolicy(jsonFile(policyFile)) }),
          })
    context.print(rankingTable(scorecard, context))
    return scorecardReport(scorecard)
  },
}

/** What --json prints of a scorecard. */
export function scorecardReport(scorecard: Scorecard) {
  return {
    period: scorecard.period.key,
    by: scorecard.by,
    scheme: scorecard.scheme,
    schemeVersion: scorecard.schemeVersion,
    policy: scorecard.policy,
    policyVersion: scorecard.policyVersion,
    cohort: scorecard.cohort,
    dropped: scorecard.dropped,
    rows: scorecard.rows.map(rowReport),
  }
}

function rowReport({ name, group, ranked, notRanked, rank, score, grade, coefficient, kpis }: ScoreRow) {
  return { name, group, ranked, notRanked, rank, score, grade, coefficient, kpis: kpis.map(kpiReport) }
}

function kpiReport(k: KpiScore) {
  const { kpi, numerator, denominator, rate, score, weight, points, smallSample, declared, notMeasured } = k
  const { missing, excluded } = k
  return {
    kpi,
    numerator,
    denominator,
    rate,
    score,
    weight,
    points,
    smallSample,
    declared,
    notMeasured,
    missing,
    excluded,
  }
}

/** The ranking as a terminal shows it. */
export function rankingTable(scorecard: Scorecard, { say }: Pick<Context, 'say'>): string {
  const kpis = scorecard.total.kpis.map((k) => k.kpi)
  const isGrouped = scorecard.groups.length > 0
  const columns = [
    { title: say('cli.rank'), right: true as const },
    { title: say(scorecard.by === 'department' ? 'cli.department' : 'cli.handler') },
    ...(isGrouped ? [{ title: say('peer.group') }] : []),
    { title: say('cli.score'), right: true as const },
    { title: say('cli.grade') },
    { title: say('cli.coefficient'), right: true as const },
    ...kpis.map((kpi) => ({ title: kpi, right: true as const })),
  ]
  const rows = scorecard.rows.map((row) => [
    row.rank === null ? NO_VALUE : String(row.rank),
    row.name,
    ...(isGrouped ? [peerGroupName(row.group, say)] : []),
    row.score ?? NO_VALUE,
    row.grade ?? NO_VALUE,
    row.coefficient ?? NO_VALUE,
    ...row.kpis.map((k) => (k.denominator === 0 ? NO_VALUE : `${k.numerator}/${k.denominator}`)),
  ])
  return textTable(columns, rows)
}
