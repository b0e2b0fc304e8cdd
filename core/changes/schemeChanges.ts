// What differs between two schemes, each difference in words.
import { assertNever } from '../errors.ts'
import { curveText, kpiUnit } from '../kpiText.ts'
import { kpiName, schemeName } from '../names.ts'
import type { Kpi, Scheme, SmallSample } from '../scheme.ts'
import type { Say } from '../words.ts'
import { differenceOf, isSame } from './same.ts'

/** Empty where they say the same. */
export function schemeChanges(before: Scheme, after: Scheme, say: Say): readonly string[] {
  return [
    ...kpiListChanges(before.kpis, after.kpis, say),
    ...governanceChanges(before, after, say),
    ...SETTINGS.flatMap((key) => {
      const [old, next] = [settingText(key, before, say), settingText(key, after, say)]
      return old === next
        ? []
        : [say('change.fromTo', { what: say(`settings.scheme-${key}`), before: old, after: next })]
    }),
    ...gradeChanges(before, after, say),
    ...groupChanges(before, after, say),
    ...roleChanges(before, after, say),
  ]
}

function kpiListChanges(before: readonly Kpi[], after: readonly Kpi[], say: Say): readonly string[] {
  const kpis = differenceOf(before, after, ({ id }) => id)
  const title = (kpi: Kpi) => `${kpi.id} ${kpiName(kpi, say)}`
  const weighed = (kpi: Kpi) => say('change.weighed', { name: title(kpi), weight: kpi.weight })
  return [
    ...kpis.added.map((kpi) => say('change.added', { what: say('change.kpi'), text: weighed(kpi) })),
    ...kpis.removed.map((kpi) => say('change.removed', { what: say('change.kpi'), text: weighed(kpi) })),
    ...kpis.changed.flatMap(([old, next]) => kpiChanges(title(next), old, next, say)),
    ...(kpis.reordered ? [say('change.order', { what: say('change.kpis') })] : []),
  ]
}

/** The dimension switched on with what it holds, switched off, or changed in part. */
function governanceChanges(
  { governance: before }: Scheme,
  { governance: after }: Scheme,
  say: Say,
): readonly string[] {
  const what = say('kpi.dimension.governance')
  if (!before && !after) return []
  if (before && !after) return [say('change.governanceOff', { what, points: before.points })]
  const points = after!.points
  const kpis = kpiListChanges(before?.kpis ?? [], after!.kpis, say)
  if (!before) return [say('change.governanceOn', { what, points }), ...kpis]
  const name = say('change.part', { what, part: say('change.kpi-weight') })
  return [
    ...(before.points === points
      ? []
      : [say('change.fromTo', { what: name, before: before.points, after: points })]),
    ...kpis,
  ]
}

const KPI_PARTS = [
  'on',
  'name',
  'dimension',
  'kind',
  'measure',
  'credits',
  'weight',
  'floor',
  'target',
  'curve',
  'cohort',
  'missing',
  'smallSample',
  'stages',
] as const satisfies readonly (keyof Kpi)[]
type KpiPart = (typeof KPI_PARTS)[number]

function kpiChanges(what: string, before: Kpi, after: Kpi, say: Say): readonly string[] {
  return KPI_PARTS.flatMap((part) => {
    if (isSame(before[part], after[part])) return []
    const name = say('change.part', { what, part: say(`change.kpi-${part}`) })
    const texts = { before: kpiPartText(part, before, say), after: kpiPartText(part, after, say) }
    return [say('change.fromTo', { what: name, ...texts })]
  })
}

function kpiPartText(part: KpiPart, kpi: Kpi, say: Say): string {
  const comma = say('change.comma')
  switch (part) {
    case 'on':
      return say(kpi.on ? 'change.on' : 'change.off')
    case 'name':
      return kpiName(kpi, say)
    case 'dimension':
      return say(`kpi.dimension.${kpi.dimension}`)
    case 'kind':
      return say(`change.kind-${kpi.kind}`)
    case 'measure':
      return say(`kpi.measure.${kpi.measure}`)
    case 'credits':
      return (kpi.credits ?? []).map(({ upTo, credit }) => `≤${upTo} → ${credit}`).join(comma)
    case 'weight':
      return String(kpi.weight)
    case 'floor':
    case 'target':
      return `${kpi[part]}${kpiUnit(kpi, say)}`
    case 'curve':
      return curveText(kpi.curve, say)
    case 'cohort':
      return kpi.cohort ? say(`kpi.cohort.${kpi.cohort}`) : say('change.asScheme')
    case 'missing':
      return say(`kpi.missing.${kpi.missing}`)
    case 'smallSample':
      return kpi.smallSample ? smallSampleText(kpi.smallSample, say) : say('change.asScheme')
    case 'stages':
      return stagesText(kpi, say)
    default:
      return assertNever(part)
  }
}

/** '2026-07-01 起 目标 96%'; '无' without any. */
export function stagesText(kpi: Kpi, say: Say): string {
  const stages = (kpi.stages ?? []).map(({ from, ...bounds }) => {
    const texts = (['floor', 'target'] as const).flatMap((bound) =>
      bounds[bound] === undefined
        ? []
        : [`${say(`change.kpi-${bound}`)} ${bounds[bound]}${kpiUnit(kpi, say)}`],
    )
    return say('change.stage', { from, bounds: texts.join(' ') })
  })
  return stages.length === 0 ? say('change.nothing') : stages.join(say('change.comma'))
}

function smallSampleText({ rule, nMin, k }: SmallSample, say: Say): string {
  const text = say('settings.smallSampleText', { count: nMin, rule: say(`kpi.smallSample.${rule}`) })
  return rule === 'shrink' ? `${text} k=${k}` : text
}

/** Those that a line says whole. */
const SETTINGS = [
  'name',
  'cohort',
  'smallSample',
  'basicallySatisfiedCounts',
  'partlyResolvedCounts',
  'aggregation',
  'minLiveShare',
  'ties',
  'coefficient',
] as const satisfies readonly (keyof Scheme)[]

function settingText(key: (typeof SETTINGS)[number], scheme: Scheme, say: Say): string {
  switch (key) {
    case 'name':
      return schemeName(scheme.name, say)
    case 'cohort':
      return say(`kpi.cohort.${scheme.cohort}`)
    case 'smallSample':
      return smallSampleText(scheme.smallSample, say)
    case 'basicallySatisfiedCounts':
    case 'partlyResolvedCounts':
      return say(scheme[key] ? 'value.flag.yes' : 'value.flag.no')
    case 'aggregation':
      return say(`kpi.aggregation.${scheme.aggregation}`)
    case 'minLiveShare':
      return `${Math.round(scheme.minLiveShare * 10_000) / 100}%`
    case 'ties':
      return say(`settings.ties-${scheme.ties}`)
    case 'coefficient':
      return scheme.coefficient.kind === 'step'
        ? say('change.step')
        : say('change.piecewise', {
            points: scheme.coefficient.points.map((p) => `(${p.score}, ${p.coefficient})`).join(' '),
          })
    default:
      return assertNever(key)
  }
}

type Band = Scheme['grades'][number]

function gradeChanges(before: Scheme, after: Scheme, say: Say): readonly string[] {
  const bands = differenceOf(before.grades, after.grades, ({ grade }) => grade)
  const name = ({ grade }: Band) => `${grade} ${say(`kpi.grade.${grade}`)}`
  const text = ({ atLeast, coefficient }: Band) => say('change.band', { atLeast, coefficient })
  const titled = (band: Band) => say('change.titled', { name: name(band), text: text(band) })
  const what = say('change.grade')
  return [
    ...bands.added.map((band) => say('change.added', { what, text: titled(band) })),
    ...bands.removed.map((band) => say('change.removed', { what, text: titled(band) })),
    ...bands.changed.map(([old, next]) =>
      say('change.fromTo', { what: name(next), before: text(old), after: text(next) }),
    ),
  ]
}

function groupChanges(before: Scheme, after: Scheme, say: Say): readonly string[] {
  return listChanges(
    before.peerGroups ?? [],
    after.peerGroups ?? [],
    say('change.peerGroup'),
    say,
    (group) => ({
      name: group.name,
      text: group.departments.join(say('change.comma')),
    }),
  )
}

function roleChanges(before: Scheme, after: Scheme, say: Say): readonly string[] {
  return listChanges(before.roles ?? [], after.roles ?? [], say('change.role'), say, (role) => ({
    name: role.role,
    text: role.weights.map(({ kpi, weight }) => `${kpi} ${weight}`).join(say('change.comma')),
  }))
}

function listChanges<T>(
  before: readonly T[],
  after: readonly T[],
  what: string,
  say: Say,
  tell: (one: T) => { readonly name: string; readonly text: string },
): readonly string[] {
  const found = differenceOf(before, after, (one) => tell(one).name)
  const titled = (one: T) => say('change.titled', tell(one))
  return [
    ...found.added.map((one) => say('change.added', { what, text: titled(one) })),
    ...found.removed.map((one) => say('change.removed', { what, text: titled(one) })),
    ...found.changed.map(([old, next]) =>
      say('change.fromTo', { what: tell(next).name, before: tell(old).text, after: tell(next).text }),
    ),
    ...(found.reordered ? [say('change.order', { what })] : []),
  ]
}
