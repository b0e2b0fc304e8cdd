// The first page of substance: what must be known before any figure, three things worth knowing, the period at large.
import { formatChange, formatCount, formatDuration, formatInstant } from '../format.ts'
import { roundHalfUp } from '../fraction.ts'
import { peerGroupName } from '../names.ts'
import { kpisOf } from '../scheme.ts'
import type { ScoreRow } from '../scorecard.ts'
import type { WordKey } from '../words.ts'
import { countsText } from './cell.ts'
import { boundText, type Context, previousRow, scoreOf, valueText, viewOf } from './context.ts'
import type { Block, Section } from './document.ts'
import { lossesOf } from './loss.ts'
import { overallTable } from './overall.ts'

export function summarySection(c: Context): Section {
  return {
    id: 'summary',
    title: c.say('report.summary'),
    blocks: [
      ...caveats(c),
      { kind: 'list', ordered: true, items: [standing(c), loss(c), overdue(c)] },
      overallTable(c),
    ],
  }
}

/** KPIs dropped for all and a cohort that hides open work are said before any figure (scoring §2). */
export function caveats({ input, say }: Context): readonly Block[] {
  const { dropped, cohort } = input.scorecard
  const names = (governed: boolean): readonly string[] =>
    kpisOf(input.scheme)
      .filter((k) => dropped.includes(k.id) && (k.dimension === 'governance') === governed)
      .map((k) => `${k.id} ${viewOf(k, say).name}`)
  const said = (key: WordKey, kpis: readonly string[]): readonly string[] =>
    kpis.length === 0 ? [] : [say(key, { kpis: kpis.join(say('report.comma')) })]
  const texts = [
    ...said('report.droppedFirst', names(false)),
    ...said('governance.idleFirst', names(true)),
    ...(cohort === 'closed_in_period' ? [say('report.closedCohort')] : []),
  ]
  return texts.map((text) => ({ kind: 'paragraph', tone: 'warning', text }))
}

function standing(c: Context): string {
  const { say, input } = c
  const { rows, total } = input.scorecard
  const ranked = rows.filter((r) => r.ranked)
  const first = ranked[0]
  if (!first || total.score === null) return say('report.nobodyRanked')
  const sentences = [
    say('report.standing', { count: ranked.length, total: total.score }),
    ...(input.previous?.total.score
      ? [say('report.totalChange', { change: formatChange(input.previous.total.score, total.score) })]
      : []),
    ...(input.scorecard.groups.length === 0
      ? leaders(ranked, null, c)
      : input.scorecard.groups.flatMap(({ name }) =>
          leaders(
            ranked.filter((r) => r.group === name),
            peerGroupName(name, say),
            c,
          ),
        )),
  ]
  return [...sentences, ...movers(c)].join(say('report.gap'))
}

/** Who is first and last of those ranked together: all, or a peer group. */
function leaders(ranked: readonly ScoreRow[], group: string | null, c: Context): readonly string[] {
  const [first, last] = [ranked[0], ranked.at(-1)]
  if (!first || !last) return []
  const named = { group: group ?? '' }
  const top = { names: namesAt(ranked, first.rank, c), score: first.score ?? '', grade: first.grade ?? '' }
  const bottom = { names: namesAt(ranked, last.rank, c), score: last.score ?? '' }
  return [
    c.say(group === null ? 'report.leader' : 'peer.leader', { ...named, ...top }),
    ...(last.rank === first.rank
      ? []
      : [c.say(group === null ? 'report.trailer' : 'peer.trailer', { ...named, ...bottom })]),
  ]
}

/** Who shares a rank; beyond three only how many more. */
function namesAt(rows: readonly ScoreRow[], rank: number | null, { say }: Context): string {
  const names = rows.filter((r) => r.rank === rank).map((r) => r.name)
  const shown = names.slice(0, 3).join(say('report.comma'))
  return names.length > 3 ? say('report.andMore', { names: shown, count: names.length }) : shown
}

function movers(c: Context): readonly string[] {
  const moves = c.input.scorecard.rows
    .flatMap((after) => {
      const before = previousRow(c, after.name)
      if (!before?.score || !after.score) return []
      return [
        {
          name: after.name,
          by: Number(after.score) - Number(before.score),
          text: formatChange(before.score, after.score),
        },
      ]
    })
    .sort((a, b) => b.by - a.by)
  const [up, down] = [moves[0], moves.at(-1)]
  return [
    ...(up && up.by > 0 ? [c.say('report.roseMost', { name: up.name, change: up.text })] : []),
    ...(down && down.by < 0 ? [c.say('report.fellMost', { name: down.name, change: down.text })] : []),
  ]
}

function loss(c: Context): string {
  const { say, input } = c
  const losses = lossesOf(input.scorecard.total, c)
  const worst = losses[0]
  if (!worst) return say('report.nothingScored')
  if (worst.points <= 0) return say('report.nothingLost')
  const sum = losses.reduce((n, l) => n + l.points, 0)
  const sentence = say('report.lostMost', {
    kpi: worst.view.name,
    value: valueText(worst.view, worst.score),
    counts: countsText(worst.score),
    target: boundText(worst.view, worst.score.target),
    points: roundHalfUp(worst.points, 1, 2),
    share: `${roundHalfUp(worst.points * 100, sum, 0)}%`,
  })
  const lowest = input.scorecard.rows
    .flatMap((r) => {
      const score = scoreOf(r, worst.view.kpi.id)
      return score?.score ? [{ name: r.name, score, at: Number(score.score) }] : []
    })
    .reduce<{ name: string; score: NonNullable<ReturnType<typeof scoreOf>>; at: number } | null>(
      (low, next) => (low && low.at <= next.at ? low : next),
      null,
    )
  if (!lowest || input.scorecard.rows.length < 2) return sentence
  const { name, score } = lowest
  const params = { name, value: valueText(worst.view, score), counts: countsText(score) }
  return [sentence, say('report.lowestIn', params)].join(say('report.gap'))
}

function overdue({ input, say, zone }: Context): string {
  const { overdueOpen, open } = input.diagnostics
  const at = formatInstant(input.scorecard.asOf, zone, 'minute')
  if (overdueOpen === 0) return say('report.nothingOverdue', { at, count: open, n: formatCount(open) })
  const sentence = say('report.overdueOpen', {
    at,
    count: overdueOpen,
    n: formatCount(overdueOpen),
    open: formatCount(open),
  })
  const worst = input.overdue.find((r) => r.closedAt === null)
  if (!worst) return sentence
  return [
    sentence,
    say('report.overdueLongest', {
      ticketNo: worst.ticketNo,
      name: worst.department,
      duration: formatDuration(input.scorecard.asOf - worst.dueAt, input.language),
    }),
  ].join(say('report.gap'))
}
