// The records sheet of the assessment workbook, read back: its other sheets must be countable from it.
import ExcelJS from 'exceljs'
import { afterEach, expect, test } from 'vitest'
import type { FigurePart } from '../../app/contract.ts'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { parsePeriod } from '../../core/period.ts'
import type { Kpi, RateMeasure } from '../../core/scheme.ts'
import { sayIn } from '../../core/words.ts'
import { zoneOf } from '../../core/zone.ts'
import { csvOf, type Desk, openDesk, ordinaryRows, type RowValues } from './desk.ts'

let desk: Desk
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const SCHEME = defaultScheme()
const ZONE = zoneOf('Asia/Shanghai')
const PARTS: readonly FigurePart[] = ['denominator', 'excluded', 'notMeasured', 'missing']
const say = sayIn('zh-CN')
const TITLES = {
  received: say('field.receivedAt'),
  responseDue: say('workbook.responseDueAt'),
  due: say('workbook.dueAt'),
  close: say('workbook.validClose'),
  revisited: say('field.revisitedAt'),
  resultSent: say('field.resultSentAt'),
}

test('a record received in the last hour of the quarter before is a row of the quarter it is due in', async () => {
  desk = await openDesk()
  const eve: RowValues = {
    ticketNo: 'E-1',
    receivedAt: '2025-12-31 23:30:00',
    registeredAt: '2025-12-31 23:35:00',
    firstRespondedAt: '2025-12-31 23:40:00',
    closedAt: '2026-01-01 09:00:00',
    resultSentAt: '2026-01-01 09:10:00',
    revisitedAt: '2026-01-01 09:20:00',
  }
  const settled: RowValues = { ...eve, ticketNo: 'E-2', receivedAt: '2025-12-28 23:30:00', nature: '咨询' }
  await desk.importCsv('一季度.csv', csvOf(ordinaryRows(3, (i) => [eve, settled, {}][i]!)))
  expect(ticketsOf(await sheetOf('2026-Q1'))).toEqual(['E-1', 'GD-000003'])
  expect(ticketsOf(await sheetOf('2025-Q4'))).toEqual(['E-2', 'E-1'])
})

test('every figure of the sample is counted again from the records sheet, and none of its records is absent', async () => {
  desk = await openDesk({ clock: () => Date.UTC(2026, 10, 1) })
  await desk.finish('importSample', { language: 'zh-CN' })
  const key = '2026-Q3'
  const rows = await sheetOf(key)
  const { total } = await desk.run('getScorecard', { period: key, by: 'department' })
  expect(total.kpis.map(({ kpi }) => kpi)).toEqual(SCHEME.kpis.map(({ id }) => id))
  for (const [i, kpi] of SCHEME.kpis.entries()) {
    const { numerator, denominator } = total.kpis[i]!
    expect(denominator, kpi.id).toBeGreaterThan(0)
    expect({ kpi: kpi.id, ...recounted(rows, kpi, key) }).toEqual({ kpi: kpi.id, numerator, denominator })
  }

  const tickets = ticketsOf(rows)
  const found = new Set(tickets)
  expect(found.size).toBe(tickets.length)
  expect((await listed(key)).filter((ticket) => !found.has(ticket))).toEqual([])
  const { startAt } = parsePeriod(key, ZONE)
  expect(rows.some((row) => instantOf(row, TITLES.received)! < ZONE.toWall(startAt))).toBe(true)
})

type Row = Readonly<Record<string, ExcelJS.CellValue>>

/** Rows of the records sheet of a period's workbook, by the titles of their columns. */
async function sheetOf(period: string): Promise<readonly Row[]> {
  const file = await desk.finish('exportReport', {
    kind: 'assessment',
    period,
    format: 'xlsx',
    language: 'zh-CN',
  })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await desk.application.filePath(file.fileId))
  const sheet = workbook.getWorksheet(say('workbook.sheet.records'))!
  const titles = (sheet.getRow(1).values as string[]).slice(1)
  const rows: Row[] = []
  sheet.eachRow((row, n) => {
    if (n > 1) rows.push(Object.fromEntries(titles.map((title, i) => [title, row.getCell(i + 1).value])))
  })
  return rows
}

function ticketsOf(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => row[say('field.ticketNo')] as string)
}

/** Wall time of a cell. */
function instantOf(row: Row, title: string): number | null {
  const value = row[title]
  return value instanceof Date ? value.getTime() : null
}

/** Numerator and denominator of a KPI as a reader of the workbook counts them. */
function recounted(rows: readonly Row[], kpi: Kpi, key: string): { numerator: number; denominator: number } {
  const { startAt, endAt } = parsePeriod(key, ZONE)
  const verdicts = rows
    .filter((row) => {
      const at = anchorIn(row, kpi)
      return at !== null && at >= ZONE.toWall(startAt) && at < ZONE.toWall(endAt)
    })
    .map((row) => row[say(`kpi.measure.${kpi.measure as RateMeasure}`)])
  const count = (verdict: 'hit' | 'missed' | 'conditional' | 'missing'): number =>
    verdicts.filter((text) => text === say(`kpi.verdict.${verdict}`)).length
  const worth =
    kpi.measure === 'resolved'
      ? Number(SCHEME.partlyResolvedCounts) / 2
      : Number(SCHEME.basicallySatisfiedCounts)
  return {
    numerator: count('hit') + worth * count('conditional'),
    denominator:
      count('hit') + count('missed') + count('conditional') + (kpi.missing === 'fail' ? count('missing') : 0),
  }
}

/** The instant that puts a row into the KPI's period (scoring §3). */
function anchorIn(row: Row, { measure }: Kpi): number | null {
  const received = instantOf(row, TITLES.received)!
  const due = instantOf(row, TITLES.due)
  const after = (at: number | null): number | null => (at !== null && at >= received ? at : null)
  switch (measure) {
    case 'collectionOnTime':
      return received
    case 'responseOnTime':
      return instantOf(row, TITLES.responseDue)
    case 'dissatisfiedConverted':
      return (
        after(instantOf(row, TITLES.revisited)) ??
        after(instantOf(row, TITLES.resultSent)) ??
        instantOf(row, TITLES.close) ??
        due ??
        received
      )
    default:
      return due
  }
}

/** Tickets behind every part of every figure of a period, and of what was received in it. */
async function listed(period: string): Promise<readonly string[]> {
  const filters = SCHEME.kpis.flatMap(({ id: kpi }) =>
    PARTS.map((part) => ({ figure: { period, by: 'department', kpi, part } as const })),
  )
  const tickets: string[] = []
  for (const filter of [{ period }, ...filters]) {
    for (let offset = 0, more = true; more; offset += 500) {
      const list = { filter, sort: 'receivedAt', descending: false, offset, limit: 500 } as const
      const page = await desk.run('listRecords', list)
      tickets.push(...page.rows.map(({ ticketNo }) => ticketNo))
      more = offset + 500 < page.total
    }
  }
  return tickets
}
