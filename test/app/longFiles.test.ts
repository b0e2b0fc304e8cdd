// Files of which only the beginning was looked at before they are read: what later rows say counts all the same.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SURVEYED_ROWS } from '../../app/readingTasks.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const ROWS = SURVEYED_ROWS + 3000
const HEADER = 'Ticket,Received,Department'

/** A file of more rows than a survey looks at; `dateOf` says what the i-th of them holds. */
const fileOf = (dateOf: (i: number) => string): string =>
  [HEADER, ...Array.from({ length: ROWS }, (_, i) => `T-${i},${dateOf(i)},North`)].join('\r\n')

const MAPPING = {
  dateOrder: 'auto',
  fields: {
    ticketNo: { column: 'Ticket' },
    receivedAt: { column: 'Received' },
    department: { column: 'Department' },
  },
} as const

test('a long file is surveyed by its first rows and checked whole', async () => {
  const fileId = await desk.addText(
    'long.csv',
    fileOf(() => '2026-03-04 09:00'),
  )
  const { survey } = await desk.finish('surveyFile', { fileId })
  expect(survey.isWhole).toBe(false)
  // The header is one of the first rows.
  expect(survey.rows).toBeGreaterThanOrEqual(SURVEYED_ROWS - 1)
  expect(survey.rows).toBeLessThan(ROWS)
  const draft = await desk.check(fileId, survey.mapping)
  expect(draft.batch).toMatchObject({ rows: ROWS, created: ROWS, rejected: 0 })
})

test('the order of day and month that only later rows decide holds for all of them', async () => {
  const early = fileOf((i) => (i < ROWS - 1000 ? '3/4/2026 09:00' : '3/25/2026 09:00'))
  const draft = await desk.check(await desk.addText('early.csv', early), MAPPING)
  expect(draft.batch).toMatchObject({ rows: ROWS, rejected: 0 })
  expect(draft.head[0]!.feedback!.receivedAt).toBe(Date.UTC(2026, 2, 4, 1))
})

test('an order that the first rows decide and later ones contradict is not read in silence', async () => {
  // Every row is a day and a month: 13 and above come first to begin with, and second later on.
  const text = fileOf((i) => (i < SURVEYED_ROWS ? `${13 + (i % 10)}/3/2026` : `3/${13 + (i % 10)}/2026`))
  await expect(desk.check(await desk.addText('mixed.csv', text), MAPPING)).rejects.toMatchObject({
    code: 'dateOrderAmbiguous',
    detail: { columns: ['Received'] },
  })
  expect((await desk.run('listBatches', { offset: 0, limit: 10 })).total).toBe(0)
})

test('rows read in an order that proved wrong are forgotten, and counted once', async () => {
  // One slip of the pen decides the beginning; the whole file decides otherwise.
  const text = fileOf((i) => (i === 5 ? '13/3/2026' : i < SURVEYED_ROWS + 1500 ? '3/4/2026' : '3/20/2026'))
  const draft = await desk.check(await desk.addText('slip.csv', text), MAPPING)
  expect(draft.batch).toMatchObject({ rows: ROWS, created: ROWS - 1, rejected: 1 })
  expect(draft.groups).toMatchObject([{ code: 'receivedAtUnreadable', count: 1, exampleRow: 7 }])
  expect(draft.head[0]!.feedback!.receivedAt).toBe(Date.UTC(2026, 2, 3, 16))
})

test('rows that repeat a ticket are found however far apart, and rows keep their order', async () => {
  const lines = fileOf((i) => `2026-03-04 09:${String(i % 60).padStart(2, '0')}`).split('\r\n')
  const repeat = 'T-7,2026-03-05 10:00,North'
  lines[500] = repeat
  lines[ROWS] = repeat
  const draft = await desk.check(await desk.addText('repeats.csv', lines.join('\r\n')), MAPPING)
  expect(draft.batch).toMatchObject({ rows: ROWS, created: ROWS - 2, rejected: 2 })
  expect(draft.groups).toMatchObject([{ code: 'ticketDuplicate', count: 2, exampleRow: 501 }])
  const page = { batchId: draft.batchId, offset: 21_000, limit: 3 }
  const { rows } = await desk.run('listDraftRows', page)
  expect(rows.map(({ row, feedback }) => [row, feedback?.ticketNo])).toEqual([
    [21_002, 'T-21000'],
    [21_003, 'T-21001'],
    [21_004, 'T-21002'],
  ])
})
