import { afterEach, expect, test } from 'vitest'
import { at, csvOf, type Desk, openDesk, ordinaryRows, QUARTER, type RowValues } from './desk.ts'

let desk: Desk
afterEach(async () => await desk.close())

/** The whole departments of scoring §9, T17–T19: hits and denominators per KPI. */
const GOLDEN = {
  'A 客服部': {
    praise: 10,
    rated: 96,
    cells: ['196/200', '180/200', '171/190', '176/190', '160/190', '140/176', '81/96', '6/15'],
    points: ['5.00', '9.00', '13.80', '15.00', '9.23', '9.94', '27.75', '5.00'],
    score: '94.72',
    grade: 'A',
  },
  'B 技术部': {
    praise: 1,
    rated: 4,
    cells: ['12/12', '11/12', '10/11', '10/11', '9/11', '8/10', '3/4', '0/0'],
    points: ['5.00', '9.33', '14.02', '15.00', '8.91', '10.00', '28.00', null],
    score: '90.26',
    grade: 'A',
  },
  'C 物业部': {
    praise: 2,
    rated: 20,
    cells: ['40/50', '35/50', '36/48', '30/48', '28/48', '18/30', '14/20', '1/6'],
    points: ['3.00', '5.60', '10.20', '9.50', '5.83', '7.33', '22.00', '2.38'],
    score: '65.84',
    grade: 'D',
  },
} as const
type Golden = (typeof GOLDEN)[keyof typeof GOLDEN]

test('three departments imported from a file score 94.72, 90.26 and 65.84, to the last cell (T17–T19)', async () => {
  desk = await openDesk()
  const rows = Object.entries(GOLDEN).flatMap(([name, golden]) => recordsOf(name, golden))
  const { batches } = await desk.importCsv('golden.csv', csvOf(rows))
  expect(batches[0]).toMatchObject({ rows: 262, created: 262, rejected: 0, warnings: 0 })
  const { rows: scored } = await desk.run('getScorecard', { period: QUARTER, by: 'department' })
  const found = scored.map(({ name, rank, score, grade, kpis }) => ({
    name,
    rank,
    score,
    grade,
    cells: kpis.map((k) => `${k.numerator}/${k.denominator}`),
    points: kpis.map((k) => k.points),
  }))
  const expected = Object.entries(GOLDEN).map(([name, { cells, points, score, grade }], i) => {
    return { name, rank: i + 1, score, grade, cells, points }
  })
  expect(found).toEqual(expected)
})

test('every figure of a scorecard opens to exactly the records it counts', async () => {
  desk = await openDesk()
  const rows = Object.entries(GOLDEN).flatMap(([name, golden]) => recordsOf(name, golden))
  await desk.importCsv('golden.csv', csvOf(rows))
  for (const [name, { cells }] of Object.entries(GOLDEN)) {
    for (const [i, cell] of cells.entries()) {
      const [numerator, denominator] = cell.split('/').map(Number) as [number, number]
      const counts = { numerator, denominator, missed: denominator - numerator }
      for (const [part, count] of Object.entries(counts)) {
        const figure = {
          period: QUARTER,
          by: 'department',
          name,
          kpi: `K${i + 1}`,
          part: part as 'missed',
        } as const
        const page = await desk.run('listRecords', {
          filter: { figure },
          sort: 'receivedAt',
          descending: false,
          offset: 0,
          limit: 1,
        })
        expect(page.total, `${name} K${i + 1} ${part}`).toBe(count)
      }
    }
  }
})

/** Complaints that hit and miss exactly as the cells say, then praise, which has no completion clock. */
function recordsOf(name: string, { praise, rated, cells }: Golden): RowValues[] {
  const pairs = cells.map((cell) => cell.split('/').map(Number) as [number, number])
  const [k1, k2, k3, k4, k5, k6, k7, k8] = pairs.map(([hits]) => hits) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const received = pairs[0]![1]
  const cohort = pairs[2]![1]
  const dissatisfied = pairs[7]![1]
  expect(received - cohort).toBe(praise)
  return Array.from({ length: received }, (_, i) => {
    const isPraise = i >= cohort
    const looped = i < k5
    const unhappy = i >= k7 && i < k7 + dissatisfied
    const shared: RowValues = {
      ticketNo: `${name[0]}-${i + 1}`,
      department: name,
      receivedAt: at(i),
      registeredAt: at(i + (i < k1 ? 30 : 31)),
      firstRespondedAt: at(i + 24 * 60 + (i < k2 ? 0 : 1)),
    }
    if (isPraise) return { ...shared, nature: '表扬' }
    return {
      ...shared,
      nature: '投诉',
      closedAt: at(i + 48 * 60 + (i < k3 ? 0 : 1)),
      resolution: i < k4 ? '已解决' : '未解决',
      resultSentAt: looped ? at(i + 3000) : '',
      revisitedAt: looped ? at(i + 3100) : '',
      reopenCount: i < k6 ? '0' : '1',
      transferCount: '0',
      satisfaction: i < k7 ? '满意' : unhappy ? '不满意' : i < rated ? '一般' : '未评价',
      reratedSatisfaction: unhappy && i < k7 + k8 ? '基本满意' : '',
      reratedAt: unhappy && i < k7 + k8 ? at(i + 5000) : '',
    }
  })
}

test('an overview compares with the period before where there is one, and a trend says where there is none', async () => {
  desk = await openDesk()
  const february = (minutes: number): string => at(minutes).replace('2026-03', '2026-02')
  const rows = [
    ...ordinaryRows(12),
    ...ordinaryRows(12, (i) => ({
      ticketNo: `F-${i}`,
      receivedAt: february(i),
      registeredAt: february(i + 5),
      firstRespondedAt: february(i + 30),
      closedAt: february(i + 3000),
      resultSentAt: '',
      revisitedAt: '',
    })),
  ]
  await desk.importCsv('两月.csv', csvOf(rows))
  const march = await desk.run('getOverview', { period: '2026-03', by: 'department' })
  expect([march.scorecard.rows[0]!.score, march.previous?.rows[0]!.score]).toEqual(['100.00', '75.00'])
  expect(march.previous?.period.key).toBe('2026-02')
  expect(march.diagnostics).toMatchObject({ received: 12, open: 0, rated: 12 })
  expect((await desk.run('getOverview', { period: '2026-02', by: 'department' })).previous).toBeNull()

  const asked = { period: '2026-03', by: 'department', count: 3 } as const
  const scores = async (name: string): Promise<unknown> =>
    (await desk.run('getTrend', { ...asked, name })).map(({ period, row }) => [period, row?.score ?? null])
  const expected = [
    ['2026-01', null],
    ['2026-02', '75.00'],
    ['2026-03', '100.00'],
  ]
  expect(await scores('客服部')).toEqual(expected)
  // The whole group goes by its row's name.
  expect(await scores('')).toEqual(expected)

  const explained = { period: '2026-03', by: 'department', kpi: 'K3' } as const
  const whole = await desk.run('explainFigure', { ...explained, name: null })
  expect(whole.score).toEqual(march.scorecard.total)
  const one = await desk.run('explainFigure', { ...explained, name: '客服部' })
  expect(one).toMatchObject({ kpi: { id: 'K3' }, score: { name: '客服部' }, previous: { score: '75.00' } })
})
