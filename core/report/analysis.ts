// The four analyses of requirement 136 (comparison, quality, efficiency, effect) and the suggestions of 137.
import type { DistributionSummary } from '../diagnostics.ts'
import { formatCount, formatDuration, formatRate } from '../format.ts'
import { roundHalfUp } from '../fraction.ts'
import { MINUTE } from '../instant.ts'
import { GOVERNANCE_MEASURES, type Kpi } from '../scheme.ts'
import type { ScoreRow } from '../scorecard.ts'
import type { WordKey } from '../words.ts'
import { countsText, row, textCell, wordColumn } from './cell.ts'
import { boundText, type Context, gapOf, type KpiView, scoreOf, valueText } from './context.ts'
import type { Block, Section, Table } from './document.ts'
import { breakdownTables } from './overall.ts'
import { type Aspect, aspectOf, ASPECTS, attainment, lossesOf } from './loss.ts'

/** An aspect that earns less of its weight than this is weak. */
const WEAK_BELOW = 0.8
/** More weak sides of one group than this would be a list, not a suggestion. */
const MOST_SIDES = 2

export function analysisSection(c: Context): Section {
  const heading = (key: WordKey): Block => ({ kind: 'heading', text: c.say(key) })
  const paragraph = (sentences: readonly string[]): Block => ({
    kind: 'paragraph',
    tone: 'plain',
    text: sentences.length === 0 ? c.say('analysis.nothing') : sentences.join(c.say('report.gap')),
  })
  return {
    id: 'analysis',
    title: c.say('analysis.title'),
    blocks: [
      heading('analysis.comparison'),
      paragraph(comparison(c)),
      heading('analysis.quality'),
      paragraph(levels(c, ['resolved', 'closedLoop', 'firstTimeResolved'])),
      heading('analysis.efficiency'),
      paragraph([
        ...levels(c, ['collectionOnTime', 'responseOnTime', 'handlingOnTime']),
        ...times('analysis.responseTime', c, (d) => d.responseMinutes),
        ...times('analysis.handlingTime', c, (d) => d.handlingMinutes),
      ]),
      heading('analysis.impact'),
      paragraph([...levels(c, ['satisfied', 'csatPoints', 'dissatisfiedConverted']), ...ratings(c)]),
      ...(c.input.scheme.governance
        ? [heading('analysis.governance'), paragraph(levels(c, GOVERNANCE_MEASURES))]
        : []),
      heading('analysis.suggestions'),
      ...suggestions(c),
      ...breakdownTables(c),
    ],
  }
}

/** Against the targets, and against the period before. */
function comparison(c: Context): readonly string[] {
  const { say, input } = c
  const live = c.kpis.flatMap((view) => {
    const score = scoreOf(input.scorecard.total, view.kpi.id)
    const gap = score && gapOf(view, score)
    return score && gap !== null ? [{ view, score, gap }] : []
  })
  if (live.length === 0) return []
  const met = live.filter((l) => l.gap <= 0).length
  const worst = live.reduce((a, b) => (relativeGap(b) > relativeGap(a) ? b : a))
  const sentences = [say('analysis.targetsMet', { count: live.length, met })]
  if (worst.gap > 0)
    sentences.push(
      say('analysis.widestGap', {
        kpi: worst.view.name,
        value: valueText(worst.view, worst.score),
        target: boundText(worst.view, worst.score.target),
        gap: gapText(worst.view, worst.gap, c),
      }),
    )
  return [...sentences, ...sincePrevious(c)]
}

/** Gaps in different units compare by their share of the span between floor and target. */
function relativeGap({
  view,
  score,
  gap,
}: {
  view: KpiView
  score: { floor: number; target: number }
  gap: number
}): number {
  const other = view.kpi.curve.kind === 'lower_better' ? view.kpi.curve.ceiling : score.floor
  return gap / (Math.abs(score.target - other) || 1)
}

const gapText = (view: KpiView, gap: number, { say }: Context): string =>
  view.percent
    ? say('analysis.percentagePoints', { n: roundHalfUp(gap, 1, 2) })
    : `${roundHalfUp(gap, 1, 2)}${view.unit}`

function sincePrevious(c: Context): readonly string[] {
  const before = c.input.previous?.total
  if (!before) return []
  const moves = c.kpis.flatMap((view) => {
    const [a, b] = [scoreOf(before, view.kpi.id), scoreOf(c.input.scorecard.total, view.kpi.id)]
    // A falling gap is an improvement, whichever way the KPI runs.
    const [gapBefore, gapNow] = [a && gapOf(view, a), b && gapOf(view, b)]
    if (!a || !b || gapBefore === null || gapNow === null) return []
    return [{ view, from: valueText(view, a), to: valueText(view, b), better: gapBefore - gapNow }]
  })
  if (moves.length === 0) return []
  const [up, down] = [moves.filter((m) => m.better > 0), moves.filter((m) => m.better < 0)]
  const say = (key: WordKey, m: (typeof moves)[number]): string =>
    c.say(key, { kpi: m.view.name, from: m.from, to: m.to })
  return [
    c.say('analysis.sincePrevious', {
      up: up.length,
      down: down.length,
      same: moves.length - up.length - down.length,
    }),
    ...(up.length > 0
      ? [
          say(
            'analysis.mostImproved',
            up.reduce((a, b) => (b.better > a.better ? b : a)),
          ),
        ]
      : []),
    ...(down.length > 0
      ? [
          say(
            'analysis.mostWorsened',
            down.reduce((a, b) => (b.better < a.better ? b : a)),
          ),
        ]
      : []),
  ]
}

/** Where the whole group stands in some measures: value, counts, target, met or not. */
function levels(c: Context, measures: readonly Kpi['measure'][]): readonly string[] {
  return c.kpis
    .filter((v) => measures.includes(v.kpi.measure))
    .flatMap((view) => {
      const score = scoreOf(c.input.scorecard.total, view.kpi.id)
      const gap = score && gapOf(view, score)
      if (!score || gap === null) return []
      return [
        c.say(gap <= 0 ? 'analysis.levelMet' : 'analysis.levelMissed', {
          kpi: view.name,
          value: valueText(view, score),
          counts: countsText(score),
          target: boundText(view, score.target),
          gap: gapText(view, gap, c),
        }),
      ]
    })
}

function times(
  key: 'analysis.responseTime' | 'analysis.handlingTime',
  { input, say }: Context,
  of: (d: Context['input']['diagnostics']) => DistributionSummary | null,
): readonly string[] {
  const now = of(input.diagnostics)
  if (!now) return []
  const text = (minutes: number): string => formatDuration(minutes * MINUTE, input.language)
  const sentence = say(key, { mean: text(now.mean), median: text(now.median), p90: text(now.p90) })
  const before = input.previousDiagnostics && of(input.previousDiagnostics)
  return before ? [sentence, say('analysis.medianBefore', { median: text(before.median) })] : [sentence]
}

function ratings({ input, say }: Context): readonly string[] {
  const { rated, ratable, csatMean } = input.diagnostics
  if (ratable === 0) return []
  return [
    say('analysis.coverage', {
      rated: formatCount(rated),
      ratable: formatCount(ratable),
      share: formatRate(rated, ratable),
    }),
    ...(csatMean === null ? [] : [say('analysis.csat', { points: roundHalfUp(csatMean, 1, 2) })]),
  ]
}

/** What to do, once for each side that is weak somewhere; then who is weak where, and by which figures. */
function suggestions(c: Context): readonly Block[] {
  const { say, input } = c
  const weak = input.scorecard.rows.flatMap((r) => weakSides(r, c).map((side) => ({ name: r.name, ...side })))
  const share = `${WEAK_BELOW * 100}%`
  const nobodyWeak = input.scheme.governance ? 'analysis.nobodyWeakGoverned' : 'analysis.nobodyWeak'
  const actions = ASPECTS.flatMap((aspect) => {
    const count = weak.filter((w) => w.aspect === aspect).length
    const params = { aspect: say(`analysis.aspect.${aspect}`), count, action: say(`analysis.do.${aspect}`) }
    return count === 0 ? [] : [say('analysis.measureFor', params)]
  })
  const table: Table = {
    kind: 'table',
    id: 'suggestions',
    title: null,
    columns: [
      wordColumn('name', c.group, true),
      wordColumn('aspect', say('analysis.weakAspect')),
      wordColumn('ground', say('analysis.ground')),
    ],
    rows: weak.map((w) =>
      row(textCell(w.name), textCell(say(`analysis.aspect.${w.aspect}`)), textCell(w.ground)),
    ),
    notes: [say('analysis.suggestionNote', { share })],
    empty: say(input.scorecard.rows.length === 0 ? 'analysis.nothing' : nobodyWeak, { share }),
  }
  return [...(actions.length > 0 ? [{ kind: 'list', ordered: false, items: actions } as const] : []), table]
}

interface WeakSide {
  readonly aspect: Aspect
  readonly ground: string
}

/** Aspects that earn too little of their weight, most points lost first, each with the KPI that cost most. */
function weakSides(r: ScoreRow, c: Context): readonly WeakSide[] {
  const losses = lossesOf(r, c)
  const weak = ASPECTS.flatMap((aspect) => {
    const share = attainment(r, aspect, c)
    const own = losses.filter((l) => aspectOf(l.view) === aspect)
    if (share === null || share >= WEAK_BELOW || !own[0]) return []
    return [{ aspect, worst: own[0], lost: own.reduce((n, l) => n + l.points, 0) }]
  })
  return weak
    .sort((a, b) => b.lost - a.lost)
    .slice(0, MOST_SIDES)
    .map(({ aspect, worst: { view, score, points } }) => ({
      aspect,
      ground: c.say('analysis.groundOf', {
        kpi: view.name,
        value: valueText(view, score),
        counts: countsText(score),
        target: boundText(view, score.target),
        points: roundHalfUp(points, 1, 2),
      }),
    }))
}
