import { expect, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import { suppliedMask } from '../../core/fields.ts'
import { HOUR, type Instant, MINUTE } from '../../core/instant.ts'
import type { LedgerField } from '../../core/ledgerFields.ts'
import type { Scheme } from '../../core/scheme.ts'
import type { Database } from '../../db/database.ts'
import { getDiagnostics } from '../../db/diagnostics.ts'
import type { Selection } from '../../db/recordFilter.ts'
import { countFacet } from '../../db/facets.ts'
import { createListMemory } from '../../db/listMemory.ts'
import { listRecords, readRecordList } from '../../db/recordList.ts'
import { makeFeedback } from '../make.ts'
import { importRecords, JUDGE, openLedger, periodOf, SCHEME, undo } from './ledger.ts'

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
  makeFeedback({
    ticketNo: 'B-3',
    receivedAt: receivedAt + 2 * HOUR,
    urgency: 'urgent',
    reply: '已修路灯',
    reopenCount: 2,
  }),
  makeFeedback({
    ticketNo: 'B-4',
    receivedAt: receivedAt + 20 * HOUR,
    department: '市政部',
    customerName: '张三',
    complex: true,
    region: '东区',
  }),
  makeFeedback({
    ticketNo: 'C-5',
    receivedAt: receivedAt + 3 * HOUR,
    nature: 'praise',
    channel: 'hotline',
    complex: false,
    reopenCount: 0,
  }),
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
  order: { sort?: LedgerField; descending?: boolean; offset?: number; limit?: number; asOf?: Instant } = {},
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
  ['departments', { fields: { department: { in: ['市政部', '没有'] } } }, 'a-2 B-4'],
  ['an empty list of departments', { fields: { department: { in: [] } } }, ''],
  ['handlers', { fields: { handler: { in: ['李雷', '韩梅'] } } }, 'A-1 a-2'],
  ['natures', { fields: { nature: { in: ['praise'] } } }, 'C-5'],
  ['channels', { fields: { channel: { in: ['hotline'] } } }, 'A-1 C-5'],
  ['urgencies', { fields: { urgency: { in: ['urgent'] } } }, 'B-3'],
  ['satisfactions', { fields: { satisfaction: { in: ['satisfied'] } } }, 'A-1'],
  ['resolutions', { fields: { resolution: { in: ['resolved'] } } }, 'A-1'],
  ['a blank', { fields: { handler: { in: [null] } } }, 'B-3 C-5 B-4'],
  ['a value or a blank', { fields: { channel: { in: ['email', null] } } }, 'a-2 B-3 B-4'],
  ['a part of a text', { fields: { content: { contains: 'c:\\' } } }, 'a-2'],
  ['a part of a department', { fields: { department: { contains: '市' } } }, 'a-2 B-4'],
  ['no department', { fields: { department: { blank: true } } }, ''],
  ['a flag', { fields: { complex: { in: ['true'] } } }, 'B-4'],
  ['a flag that is off', { fields: { complex: { in: ['false'] } } }, 'C-5'],
  ['a count', { fields: { reopenCount: { from: 1, to: 3 } } }, 'B-3'],
  ['a count that is there', { fields: { reopenCount: { blank: false } } }, 'B-3 C-5'],
  ['instants', { fields: { receivedAt: { from: receivedAt + HOUR, to: receivedAt + 3 * HOUR } } }, 'a-2 B-3'],
  ['a blank instant', { fields: { closedAt: { blank: true } } }, 'B-3 C-5 B-4'],
  ['the close as recorded', { fields: { recordedCloseAt: { from: 0 } } }, 'A-1 a-2'],
  ['the due instant', { fields: { dueAt: { to: receivedAt + 49 * HOUR } } }, 'A-1'],
  ['a verdict', { fields: { handlingOnTime: { in: ['missed'] } } }, 'a-2 B-3 B-4'],
  ['time past due', { fields: { lateMinutes: { from: 6 * 60 } } }, 'a-2 B-3'],
  ['time to close', { fields: { handlingMinutes: { to: 600 + 1 } } }, 'A-1'],
  [
    'several kinds at once',
    { text: '路灯', fields: { satisfaction: { blank: true }, channel: { blank: false } } },
    'a-2',
  ],
  ['several at once', { fields: { department: { in: ['市政部'] }, channel: { in: ['email'] } } }, 'a-2'],
  ['a period of receipt', { period: periodOf('2026-03-07..2026-03-07') }, 'B-4'],
  ['open ones', { state: 'open' }, 'B-3 C-5 B-4'],
  ['open and overdue ones', { state: 'overdue' }, 'B-3'],
  ['late ones', { state: 'late' }, 'a-2'],
  ['those in time', { state: 'onTime' }, 'A-1'],
  ['state and department', { state: 'open', fields: { department: { in: ['市政部'] } } }, 'B-4'],
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
  expect(await tickets(database, { touches, fields: { department: { in: ['市政部'] } } }, { asOf })).toBe('')
})

test.each<[LedgerField, string, string]>([
  ['receivedAt', 'A-1 a-2 B-3 C-5 B-4', 'B-4 C-5 B-3 a-2 A-1'],
  ['ticketNo', 'A-1 B-3 B-4 C-5 a-2', 'a-2 C-5 B-4 B-3 A-1'],
  ['dueAt', 'A-1 a-2 B-3 B-4 C-5', 'B-4 B-3 a-2 A-1 C-5'],
  ['closedAt', 'A-1 a-2 B-3 B-4 C-5', 'a-2 A-1 C-5 B-4 B-3'],
  ['department', 'A-1 B-3 C-5 a-2 B-4', 'B-4 a-2 C-5 B-3 A-1'],
  ['region', 'B-4 A-1 a-2 B-3 C-5', 'B-4 C-5 B-3 a-2 A-1'],
  ['channel', 'a-2 A-1 C-5 B-3 B-4', 'C-5 A-1 a-2 B-4 B-3'],
  ['lateMinutes', 'B-4 A-1 a-2 B-3 C-5', 'B-3 a-2 A-1 B-4 C-5'],
  ['recordedCloseAt', 'A-1 a-2 B-3 B-4 C-5', 'a-2 A-1 C-5 B-4 B-3'],
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

test.each<[LedgerField, Selection, string]>([
  ['department', {}, '客服部 3, 市政部 2'],
  ['handler', {}, '- 3, 李雷 1, 韩梅 1'],
  ['complex', {}, '- 3, false 1, true 1'],
  ['region', {}, '- 4, 东区 1'],
  ['handlingOnTime', {}, 'missed 3, outside 1, hit 1'],
  ['nature', {}, 'complaint 4, praise 1'],
  ['channel', {}, 'hotline 2, - 2, email 1'],
  ['urgency', {}, '- 4, urgent 1'],
  ['satisfaction', {}, '- 4, satisfied 1'],
  ['resolution', {}, '- 4, resolved 1'],
  ['channel', { fields: { department: { in: ['客服部'] }, channel: { in: ['email'] } } }, 'hotline 2, - 1'],
  ['department', { fields: { department: { in: ['客服部'] } }, state: 'open' }, '客服部 2, 市政部 1'],
  ['nature', { text: '没有' }, ''],
])(
  'values of %s with their counts, filtered by %j: a filter on the field itself is left out',
  async (facet, filter, expected) => {
    const database = await ledger()
    const values = await countFacet(database.knex, { filter, facet, asOf: AS_OF })
    expect(values.map(({ value, count }) => `${value ?? '-'} ${count}`).join(', ')).toBe(expected)
  },
)

test('what is remembered of a list is forgotten with every change of the ledger', async () => {
  const database = await openLedger()
  const remembered = { memory: createListMemory(), policyVersion: 1 }
  const totals = async (): Promise<number[]> => {
    const found: number[] = []
    for (const filter of [
      {},
      { text: '路灯' },
      { state: 'open' },
      { fields: { region: { in: ['东区'] } } },
    ] as const) {
      const query = {
        filter,
        sort: 'receivedAt',
        descending: false,
        offset: 0,
        limit: 2,
        asOf: AS_OF,
        remembered,
      } as const
      const first = await listRecords(database.knex, query)
      const again = await listRecords(database.knex, query)
      expect(again).toEqual(first)
      found.push(first.total)
    }
    return found
  }
  await importRecords(database, RECORDS.slice(0, 3))
  expect(await totals()).toEqual([3, 3, 1, 0])
  await importRecords(database, RECORDS.slice(3))
  expect(await totals()).toEqual([5, 3, 3, 1])
  await undo(database, 1)
  expect(await totals()).toEqual([2, 0, 2, 1])
})

test('a page from the midst of a long list follows every change of the ledger, filtered or not', async () => {
  const database = await openLedger()
  const remembered = { memory: createListMemory(), policyVersion: 1 }
  const records = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) =>
      makeFeedback({
        ticketNo: `GD-${from + i}`,
        region: i % 5 === 0 ? null : `第 ${(from + i) % 97} 区`,
        nature: i % 2 === 0 ? 'complaint' : 'praise',
        department: i % 3 === 0 ? '城管局' : '教育局',
        closedAt: i % 4 < 2 ? null : receivedAt + (i % 83) * HOUR,
        receivedAt: receivedAt + (i % 61) * MINUTE,
      }),
    )
  const checkPages = async (): Promise<void> => {
    for (const filter of [{}, { fields: { nature: { in: ['complaint'] } } }]) {
      for (const sort of ['region', 'department', 'lateMinutes'] as const) {
        for (const descending of [true, false]) {
          for (const asOf of [AS_OF, AS_OF + 90 * MINUTE]) {
            const query = { filter, sort, descending, offset: 1300, limit: 50, asOf } as const
            const plain = await listRecords(database.knex, query)
            expect(plain.rows).toHaveLength(50)
            expect(await listRecords(database.knex, { ...query, remembered })).toEqual(plain)
          }
        }
      }
    }
  }
  await importRecords(database, records(0, 5200))
  await checkPages()
  await importRecords(database, records(5200, 400))
  await checkPages()
  await undo(database, 1)
  await importRecords(database, records(9000, 5000))
  await checkPages()
})

test('a page near the end is the same as one counted from the beginning', async () => {
  const database = await openLedger()
  await importRecords(
    database,
    Array.from({ length: 2600 }, (_, i) =>
      makeFeedback({
        ticketNo: `GD-${String(i).padStart(4, '0')}`,
        closedAt: i % 3 === 0 ? null : receivedAt + (i % 7) * HOUR,
        region: i % 5 === 0 ? null : `第 ${i % 4} 区`,
      }),
    ),
  )
  const remembered = { memory: createListMemory(), policyVersion: 1 }
  for (const sort of ['receivedAt', 'closedAt', 'region', 'department'] as const) {
    for (const descending of [false, true]) {
      const query = { filter: {}, sort, descending, asOf: AS_OF } as const
      const whole: string[] = []
      for await (const page of readRecordList(database.knex, query)) {
        whole.push(...page.map(({ feedback }) => feedback.ticketNo))
      }
      expect(whole).toHaveLength(2600)
      for (const offset of [0, 1250, 1300, 1990, 2580, 2600]) {
        const { rows } = await listRecords(database.knex, { ...query, offset, limit: 50 })
        expect(rows.map(({ ticketNo }) => ticketNo)).toEqual(whole.slice(offset, offset + 50))
        const known = await listRecords(database.knex, { ...query, offset, limit: 50, remembered })
        expect(known).toEqual({ rows, total: 2600 })
      }
    }
  }
})

test('what is open is listed the same from its beginning, its middle and its end, few or many as it is', async () => {
  const database = await openLedger()
  const records = Array.from({ length: 40 }, (_, i) =>
    makeFeedback({
      ticketNo: `GD-${i}`,
      department: i % 3 === 0 ? '城管局' : '教育局',
      receivedAt: receivedAt + ((i * 17) % 40) * HOUR,
      closedAt: i % 5 === 0 ? receivedAt + 100 * HOUR : null,
    }),
  )
  await importRecords(database, records)
  for (const department of [undefined, '城管局']) {
    const fields = department === undefined ? {} : { fields: { department: { in: [department] } } }
    const expected = records
      .filter((record) => record.closedAt === null && (department ?? record.department) === record.department)
      .toSorted((a, b) => b.receivedAt - a.receivedAt)
      .map(({ ticketNo }) => ticketNo)
    const listed: string[] = []
    for (let offset = 0; offset < expected.length; offset += 3) {
      const query = {
        filter: { state: 'open', ...fields },
        asOf: receivedAt + 500 * HOUR,
        offset,
        limit: 3,
      } as const
      const page = await listRecords(database.knex, { ...query, sort: 'receivedAt', descending: true })
      expect(page.total).toBe(expected.length)
      listed.push(...page.rows.map(({ ticketNo }) => ticketNo))
    }
    expect(listed).toEqual(expected)
  }
})
