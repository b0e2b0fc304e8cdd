// Report inputs of any size, scored by the real rules from counts drawn by a seeded generator.
import { monthsOf, parsePeriod, previousPeriod } from '../../core/period.ts'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import type { ExclusionCode } from '../../core/decision.ts'
import { HOUR, MINUTE } from '../../core/instant.ts'
import type { ReportInput } from '../../core/report/input.ts'
import type { Kpi, Scheme } from '../../core/scheme.ts'
import { scoreTallies } from '../../core/score.ts'
import type { KpiCount, Period, Scorecard, Tally } from '../../core/scorecard.ts'
import type { Language } from '../../core/words.ts'
import { zoneOf } from '../../core/zone.ts'

const zone = zoneOf('Asia/Shanghai')
export const ISSUED_AT = Date.UTC(2026, 3, 8, 2)
const AS_OF = Date.UTC(2026, 3, 3, 10, 30)

export interface InputOptions {
  readonly departments?: readonly string[] | number
  readonly language?: Language
  readonly previous?: boolean
  readonly seed?: number
  readonly scheme?: Scheme
  readonly organisation?: string
  readonly tallies?: readonly Tally[]
}

const NAMES = [
  '客户服务部',
  '市场营销部',
  '技术支持部',
  '产品研发部',
  '物流配送部',
  '财务结算部',
  '人力资源部',
  '质量管理部',
]

export function departmentNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    i < NAMES.length ? NAMES[i]! : `第 ${i + 1} 分公司${NAMES[i % 8]}`,
  )
}

/** A whole input; everything the options leave out is ordinary. */
export function makeInput(options: InputOptions = {}): ReportInput {
  const { language = 'zh-CN', previous = true, seed = 7, scheme = defaultScheme() } = options
  const names =
    typeof options.departments === 'object' ? options.departments : departmentNames(options.departments ?? 8)
  const random = generator(seed)
  const period = parsePeriod('2026-Q1', zone)
  const score = (p: Period, tallies: readonly Tally[]): Scorecard =>
    scoreTallies({
      tallies,
      scheme,
      schemeName: scheme.name,
      schemeVersion: 3,
      policyName: 'default',
      policyVersion: 2,
      period: p,
      by: 'department',
      asOf: AS_OF,
    })
  const draw = (): readonly Tally[] => names.map((name, i) => tallyOf(name, scheme, random, i))
  const before = previous ? score(previousPeriod(period, zone), draw()) : null
  const scorecard = score(period, options.tallies ?? draw())
  const months = monthsOf(period, zone).map((month) => score(month, draw()))
  const received = names.length * 212
  const diagnostics = {
    received,
    open: names.length * 9,
    overdueOpen: names.length * 3,
    responseMinutes: names.length === 0 ? null : { count: received, mean: 412.5, median: 233, p90: 1310 },
    handlingMinutes: names.length === 0 ? null : { count: received, mean: 2101.2, median: 1530, p90: 4102 },
    csatMean: names.length === 0 ? null : 74.25,
    rated: names.length * 90,
    ratable: names.length * 190,
  }
  const overdue = names.flatMap((department, i) =>
    [0, 1, 2].map((k) => {
      const dueAt = AS_OF - (300 - i - k * 90) * HOUR - 13 * MINUTE
      return {
        ticketNo: `GD-2026-${String(i * 3 + k + 1).padStart(5, '0')}`,
        department,
        handler: k === 1 ? null : '王小明',
        nature: k === 2 ? null : 'complaint',
        subject: `小区停水三天，多次来电催办未果，请尽快处理（第 ${k + 1} 次反映）`,
        receivedAt: dueAt - 48 * HOUR,
        dueAt,
        closedAt: k === 0 ? null : dueAt + (5 + i) * HOUR,
      }
    }),
  )
  return {
    organisation: { name: options.organisation ?? '江海集团有限公司', timeZone: 'Asia/Shanghai' },
    language,
    edition: { kind: 'draft', number: 1 },
    issuedAt: ISSUED_AT,
    scorecard,
    previous: before,
    trend: names.map((name) => ({
      name,
      points: months.map((m) => ({ period: m.period.key, row: m.rows.find((r) => r.name === name) ?? null })),
    })),
    diagnostics,
    previousDiagnostics: before && {
      ...diagnostics,
      received: received - 31,
      overdueOpen: names.length * 4,
      csatMean: names.length === 0 ? null : 71.5,
    },
    breakdowns:
      names.length === 0
        ? []
        : [
            {
              field: 'nature',
              values: [
                value('complaint', 901, 880),
                value('inquiry', 402, 410),
                value('suggestion', 199, 150),
                value('praise', 80, null),
                value('', 12, 9),
              ],
            },
            {
              field: 'category',
              values: Array.from({ length: 14 }, (_, i) =>
                value(`城乡建设>施工管理>扰民${i + 1}`, 200 - i * 9, i % 2 ? 120 : null),
              ),
            },
          ],
    dataQuality: {
      records: received,
      rowsRead: received + 41,
      rejected: names.length === 0 ? 0 : 41,
      withWarnings: names.length * 3,
      issues:
        names.length === 0
          ? []
          : [
              { code: 'ticketDuplicate', severity: 'error', count: 21 },
              { code: 'receivedAtMissing', severity: 'error', count: 20 },
              { code: 'beforeReceived', severity: 'warning', count: 11 },
            ],
      filled:
        names.length === 0
          ? []
          : [
              { field: 'ticketNo', share: 1 },
              { field: 'closedAt', share: 0.9312 },
              { field: 'satisfaction', share: 0.4741 },
            ],
    },
    overdue: [...overdue].sort((a, b) => (b.closedAt ?? AS_OF) - b.dueAt - ((a.closedAt ?? AS_OF) - a.dueAt)),
    overdueCount: overdue.length + 12,
    exclusions: names.slice(0, 4).flatMap((department, i) =>
      Array.from({ length: i === 2 ? 40 : 2 }, (_, k) => ({
        ticketNo: `GD-2026-${9000 + i * 100 + k}`,
        department,
        code: `EX${(k % 8) + 1}` as ExclusionCode,
        reason: '用户重复提交同一诉求，已并入原工单办理',
        evidence: '原工单 GD-2026-00012，通话录音 20260115-03',
        requestedBy: '李静',
        approvedBy: '周建国',
        decidedAt: AS_OF - (i + k) * 24 * HOUR,
      })),
    ),
    scheme,
    schemeVersion: 3,
    policy: defaultPolicy('Asia/Shanghai'),
    policyVersion: 2,
  }
}

const value = (text: string, count: number, previous: number | null) => ({ value: text, count, previous })

function tallyOf(name: string, scheme: Scheme, random: () => number, index: number): Tally {
  const level = 0.55 + 0.45 * random()
  return {
    name,
    counts: scheme.kpis.filter((k) => k.on).map((kpi) => countOf(kpi, level, random, index % 5 === 1)),
  }
}

function countOf(kpi: Kpi, level: number, random: () => number, small: boolean): KpiCount {
  const size = kpi.measure === 'dissatisfiedConverted' ? 12 : small ? 9 : 40 + Math.floor(random() * 180)
  const hit = Math.min(size, Math.floor(size * (level + 0.2 * random())))
  const none = small && kpi.measure === 'dissatisfiedConverted'
  return {
    kpi: kpi.id,
    hit: none ? 0 : hit,
    conditional: 0,
    missed: none ? 0 : size - hit,
    missing: kpi.measure === 'satisfied' ? 31 : 0,
    excluded: kpi.measure === 'handlingOnTime' ? 2 : 0,
    notMeasured: kpi.measure === 'collectionOnTime' ? 4 : 0,
    declared: small && kpi.measure === 'handlingOnTime' ? 3 : 0,
    valueSum: kpi.kind === 'mean' ? hit * 400 : 0,
    stepCounts: kpi.kind === 'mean_step' ? [hit, size - hit] : [],
  }
}

/** Numbers in [0, 1) that are the same on every run. */
export function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
