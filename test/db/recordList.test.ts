import { expect, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import { suppliedMask } from '../../core/fields.ts'
import { HOUR, type Instant } from '../../core/instant.ts'
import type { Facet, RecordSort } from '../../core/ledger.ts'
import type { Scheme } from '../../core/scheme.ts'
import type { Database } from '../../db/database.ts'
import { getDiagnostics } from '../../db/diagnostics.ts'
import type { Selection } from '../../db/recordFilter.ts'
import { countFacet, listRecords, readRecordList } from '../../db/recordList.ts'
import { makeFeedback } from '../make.ts'
import { importRecords, JUDGE, openLedger, periodOf, SCHEME } from './ledger.ts'

const { receivedAt } = makeFeedback()
const AS_OF = receivedAt + 60 * HOUR

/** Due after 48 hours, and looked at after 60. */
const RECORDS: readonly Feedback[] = [
  makeFeedback({
    ticketNo: 'A-1',
    closedAt: receivedAt + 10 * HOUR,
    handler: '李雷',
    channel: 'hotline',
    satisfaction: 'satisfied',
    resolution: 'resolved',
    subject: '路灯不亮',
  }),
  makeFeedback({
    ticketNo: 'a-2',
    receivedAt: receivedAt + HOUR,
    closedAt: receivedAt + 55 * HOUR,
    department: '市政部',
    handler: '韩梅',
    channel: 'email',
    content: '100%_满意 C:\\路灯',
  }),
  makeFeedback({ ticketNo: 'B-3', receivedAt: receivedAt + 2 * HOUR, urgency: 'urgent', reply: '已修路灯' }),
  makeFeedback({
    ticketNo: 'B-4',
    receivedAt: receivedAt + 20 * HOUR,
    department: '市政部',
    customerName: '张三',
  }),
  makeFeedback({ ticketNo: 'C-5', receivedAt: receivedAt + 3 * HOUR, nature: 'praise', channel: 'hotline' }),
]

async function ledger(): Promise<Database> {
  const database = await openLedger()
  await importRecords(database, RECORDS.slice(0, 3))
  await importRecords(database, RECORDS.slice(3), { batch: { fileName: '二.csv' } })
  return database
}

async function tickets(
  database: Database,
  filter: Selection,
  order: { sort?: RecordSort; descending?: boolean; offset?: number; limit?: number; asOf?: Instant } = {},
): Promise<string> {
  const paging = {
    sort: 'receivedAt',
    descending: false,
    offset: 0,
    limit: 50,
    asOf: AS_OF,
    ...order,
  } as const
  const { rows, total } = await listRecords(database.knex, { filter, ...paging })
  const exported: string[] = []
  for await (const page of readRecordList(database.knex, { filter, ...paging })) {
    exported.push(...page.map(({ feedback }) => feedback.ticketNo))
  }
  expect(total).toBe(exported.length)
  const listed = rows.map(({ ticketNo }) => ticketNo)
  expect(listed).toEqual(exported.slice(paging.offset, paging.offset + paging.limit))
  return listed.join(' ')
}

test('what has no closing time in its source, or was declared done in time, is not open', async () => {
  const database = await openLedger()
  const unmeasured = { supplied: suppliedMask(['firstRespondedAt']) }
  await importRecords(database, [
    makeFeedback({ ticketNo: 'open' }),
    makeFeedback({ ticketNo: 'unmeasured', ...unmeasured }),
    makeFeedback({ ticketNo: 'done', declaredHandlingOnTime: true }),
    makeFeedback({ ticketNo: 'late', declaredHandlingOnTime: false }),
  ])
  const order = { sort: 'ticketNo' } as const
  expect(await tickets(database, { state: 'open' }, order)).toBe('late open')
  expect(await tickets(database, { state: 'overdue' }, order)).toBe('late open')
  const { open, overdueOpen } = await getDiagnostics(database.knex, {
    period: periodOf('2026-03'),
    asOf: AS_OF,
  })
  expect([open, overdueOpen]).toEqual([2, 2])
})

test.each<[string, Selection, string]>([
  ['nothing', {}, 'A-1 a-2 B-3 C-5 B-4'],
  ['departments', { departments: ['市政部', '没有'] }, 'a-2 B-4'],
  ['an empty list of departments', { departments: [] }, ''],
  ['handlers', { handlers: ['李雷', '韩梅'] }, 'A-1 a-2'],
  ['natures', { natures: ['praise'] }, 'C-5'],
  ['channels', { channels: ['hotline'] }, 'A-1 C-5'],
  ['urgencies', { urgencies: ['urgent'] }, 'B-3'],
  ['satisfactions', { satisfactions: ['satisfied'] }, 'A-1'],
  ['resolutions', { resolutions: ['resolved'] }, 'A-1'],
  ['several at once', { departments: ['市政部'], channels: ['email'] }, 'a-2'],
  ['a period of receipt', { period: periodOf('2026-03-07..2026-03-07') }, 'B-4'],
  ['open ones', { state: 'open' }, 'B-3 C-5 B-4'],
  ['open and overdue ones', { state: 'overdue' }, 'B-3'],
  ['late ones', { state: 'late' }, 'a-2'],
  ['those in time', { state: 'onTime' }, 'A-1'],
  ['state and department', { state: 'open', departments: ['市政部'] }, 'B-4'],
  ['a batch', { batchId: 2 }, 'C-5 B-4'],
  ['text in subject, content and reply', { text: '路灯' }, 'A-1 a-2 B-3'],
  ['text in the customer name', { text: '张三' }, 'B-4'],
  ['a ticket number in any case', { text: 'b-' }, 'B-3 B-4'],
  ['text with a percent sign', { text: '0%' }, 'a-2'],
  ['text with an underscore', { text: '%_满' }, 'a-2'],
  ['text with a backslash', { text: ':\\' }, 'a-2'],
  ['text that is nowhere', { text: '%路' }, ''],
])('the list filtered by %s', async (_, filter, expected) => {
  expect(await tickets(await ledger(), filter)).toBe(expected)
})

const DAY_SCORED = periodOf('2026-03-10..2026-03-10')
/** Answers are due after 24 hours, complaints after 48. */
const AROUND_THE_DAY = (
  [
    ['before', -73, {}],
    ['closed', -100, { closedAt: 2 }],
    ['rated', -72, { closedAt: -30, revisitedAt: 1, satisfaction: 'dissatisfied' }],
    ['liked', -72, { closedAt: -30, revisitedAt: 1, satisfaction: 'satisfied' }],
    ['due', -48, {}],
    ['praise', -30, { nature: 'praise' }],
    ['answer', -20, {}],
    ['first', 0, {}],
    ['last', 24 - 1 / HOUR, {}],
    ['after', 24, {}],
  ] as const
).map(([ticketNo, hours, facts]) => {
  const at = (hour: number): Instant => DAY_SCORED.startAt + hour * HOUR
  const { closedAt, revisitedAt, ...words } = { closedAt: null, revisitedAt: null, ...facts }
  return makeFeedback({
    ticketNo,
    receivedAt: at(hours),
    closedAt: closedAt && at(closedAt),
    revisitedAt: revisitedAt && at(revisitedAt),
    ...words,
  })
})

test.each<[string, Scheme, number, string]>([
  ['as the scheme in force counts', SCHEME, 100, 'rated due answer first last'],
  [
    'by what is closed in it, with what falls due all the same',
    { ...SCHEME, cohort: 'closed_in_period' },
    100,
    'closed rated due answer first last',
  ],
  [
    'with the one KPI off that goes by the rating',
    {
      ...SCHEME,
      kpis: SCHEME.kpis.map((kpi) => ({ ...kpi, on: kpi.measure !== 'dissatisfiedConverted' })),
    },
    100,
    'due answer first last',
  ],
  ['while no answer is due yet', SCHEME, 4, 'rated due first last'],
])('the list of what a day is scored from, %s', async (_, scheme, hours, expected) => {
  const database = await openLedger()
  await importRecords(database, AROUND_THE_DAY)
  const asOf = DAY_SCORED.startAt + hours * HOUR
  const touches = { scheme, period: DAY_SCORED }
  expect(await tickets(database, { touches }, { asOf })).toBe(expected)
  expect(await tickets(database, { touches, departments: ['市政部'] }, { asOf })).toBe('')
})

test.each<[RecordSort, string, string]>([
  ['receivedAt', 'A-1 a-2 B-3 C-5 B-4', 'B-4 C-5 B-3 a-2 A-1'],
  ['ticketNo', 'A-1 B-3 B-4 C-5 a-2', 'a-2 C-5 B-4 B-3 A-1'],
  ['dueAt', 'A-1 a-2 B-3 B-4 C-5', 'B-4 B-3 a-2 A-1 C-5'],
  ['closedAt', 'A-1 a-2 B-3 B-4 C-5', 'a-2 A-1 C-5 B-4 B-3'],
  ['department', 'A-1 B-3 C-5 a-2 B-4', 'B-4 a-2 C-5 B-3 A-1'],
])('the list sorted by %s, records without a value last', async (sort, up, down) => {
  const database = await ledger()
  expect(await tickets(database, {}, { sort })).toBe(up)
  expect(await tickets(database, {}, { sort, descending: true })).toBe(down)
})

test('pages of a list in which everything is equal neither overlap nor leave anything out', async () => {
  const database = await openLedger()
  const records = Array.from({ length: 1203 }, (_, i) =>
    makeFeedback({ ticketNo: `GD-${String(i).padStart(4, '0')}` }),
  )
  await importRecords(database, records)
  const expected = records.map(({ ticketNo }) => ticketNo)
  for (const sort of ['receivedAt', 'dueAt', 'closedAt', 'department'] as const) {
    const pages: string[] = []
    for (let offset = 0; offset < 1203; offset += 400) {
      pages.push(await tickets(database, {}, { sort, offset, limit: 400 }))
    }
    expect(pages.join(' ').split(' ')).toEqual(expected)
  }
})

test('a listed record shows its facts with the due and closing instants as judged', async () => {
  const database = await ledger()
  const query = {
    filter: { text: 'A-1' },
    sort: 'ticketNo',
    descending: false,
    offset: 0,
    limit: 1,
    asOf: AS_OF,
  } as const
  const { rows } = await listRecords(database.knex, query)
  const judgement = JUDGE.judge(RECORDS[0]!, [])
  expect(rows).toMatchObject([
    {
      ticketNo: 'A-1',
      receivedAt,
      dueAt: judgement.dueAt,
      closedAt: receivedAt + 10 * HOUR,
      department: '客服部',
      handler: '李雷',
      channel: 'hotline',
      nature: 'complaint',
      urgency: null,
      subject: '路灯不亮',
      satisfaction: 'satisfied',
      verdicts: judgement.verdicts,
    },
  ])
})

test.each<[Facet, Selection, string]>([
  ['department', {}, '客服部 3, 市政部 2'],
  ['handler', {}, '李雷 1, 韩梅 1'],
  ['nature', {}, 'complaint 4, praise 1'],
  ['channel', {}, 'hotline 2, email 1'],
  ['urgency', {}, 'urgent 1'],
  ['satisfaction', {}, 'satisfied 1'],
  ['resolution', {}, 'resolved 1'],
  ['channel', { departments: ['客服部'], channels: ['email'] }, 'hotline 2'],
  ['department', { departments: ['客服部'], state: 'open' }, '客服部 2, 市政部 1'],
  ['nature', { text: '没有' }, ''],
])(
  'values of %s with their counts, filtered by %j: a filter on the field itself is left out',
  async (facet, filter, expected) => {
    const database = await ledger()
    const values = await countFacet(database.knex, { filter, facet, asOf: AS_OF })
    expect(values.map(({ value, count }) => `${value} ${count}`).join(', ')).toBe(expected)
  },
)
