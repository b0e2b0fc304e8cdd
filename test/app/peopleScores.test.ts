import { afterEach, beforeEach, expect, test } from 'vitest'
import type { StaffLine } from '../../core/staff.ts'
import { csvOf, type Desk, MAPPING, openDesk, ordinaryRows, QUARTER } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

/** Complaints with who handled them: department, handler, how many, received in which month, solved or not. */
async function importHandled(
  groups: readonly (readonly [
    department: string,
    handler: string,
    count: number,
    month: string,
    solved: boolean,
  ])[],
): Promise<void> {
  let number = 0
  const handlers: string[] = ['经办人']
  const rows = groups.flatMap(([department, handler, count, month, solved]) =>
    ordinaryRows(count, () => {
      handlers.push(handler)
      const day = `2026-${month}-02`
      return {
        ticketNo: `P-${++number}`,
        receivedAt: `${day} 09:00:00`,
        registeredAt: `${day} 09:05:00`,
        firstRespondedAt: `${day} 09:30:00`,
        closedAt: `${day} 10:00:00`,
        resultSentAt: `${day} 10:10:00`,
        revisitedAt: `${day} 10:20:00`,
        department,
        ...(solved ? {} : { resolution: '未解决', satisfaction: '不满意' }),
      }
    }),
  )
  const text = csvOf(rows)
    .split('\r\n')
    .map((line, i) => `${line},${handlers[i]}`)
    .join('\r\n')
  await desk.importCsv('经办.csv', text, {
    ...MAPPING,
    fields: { ...MAPPING.fields, handler: { column: '经办人' } },
  })
}

async function staff(...lines: readonly Partial<StaffLine>[]): Promise<void> {
  await desk.run('importStaff', {
    lines: lines.map((line) => ({
      employeeNo: '1',
      name: '张三',
      department: '客服部',
      role: '客服',
      from: '2025-01-01',
      to: null,
      ...line,
    })),
    from: '2026-01-01',
    missingEndOn: null,
    revision: 0,
  })
}

async function scores(period = QUARTER) {
  const { roles, unmatched } = await desk.run('getPeopleScores', { period })
  return {
    people: roles.flatMap(({ role, people }) =>
      people.map(({ employeeNo, postings, row }) => ({ role, employeeNo, postings, row })),
    ),
    unmatched,
  }
}
const k3 = (row: { kpis: readonly { kpi: string; denominator: number }[] }): number =>
  row.kpis.find(({ kpi }) => kpi === 'K3')!.denominator

test('two people of one name in two departments are told apart, and somebody known by number is found', async () => {
  await importHandled([
    ['客服部', '张三', 12, '02', true],
    ['技术部', '张三', 5, '02', false],
    ['技术部', '3', 3, '02', true],
  ])
  await staff({}, { employeeNo: '2', department: '技术部' }, { employeeNo: '3', name: '李四', role: '' })
  const { people, unmatched } = await scores()
  expect(people.map(({ role, employeeNo, row }) => [role, employeeNo, k3(row), row.rank])).toEqual([
    ['客服', '1', 12, 1],
    ['客服', '2', 5, 2],
    ['', '3', 3, 1],
  ])
  expect(unmatched).toEqual([])
})

test('who moves on a day takes along what is due from that day on, and nothing is lost or counted twice', async () => {
  await importHandled([
    ['客服部', '张三', 4, '01', true],
    ['客服部', '张三', 2, '03', true],
    ['技术部', '张三', 7, '03', true],
    ['客服部', '王五', 3, '02', true],
  ])
  await staff({ to: '2026-02-15' }, { department: '技术部', from: '2026-02-16' })
  const { people, unmatched } = await scores()
  expect(people.map(({ row }) => k3(row))).toEqual([11])
  expect(people[0]!.postings.map(({ department, period, records }) => [department, period, records])).toEqual(
    [
      ['客服部', '2026-01-01..2026-02-15', 4],
      ['技术部', '2026-02-16..2026-03-31', 7],
    ],
  )
  expect(
    unmatched.map(({ handler, reason, records, candidates }) => [handler, reason, records, candidates]),
  ).toEqual([
    ['王五', 'nobody', 3, []],
    ['张三', 'otherDepartment', 2, [{ employeeNo: '1', name: '张三', department: '技术部' }]],
  ])
  const card = await desk.run('getScorecard', { period: QUARTER, by: 'department' })
  expect(11 + 3 + 2).toBe(k3(card.total))
})

test('the records behind a person’s figure are as many as it says', async () => {
  await importHandled([
    ['客服部', '张三', 4, '01', true],
    ['技术部', '张三', 7, '03', true],
  ])
  await staff({ to: '2026-02-15' }, { department: '技术部', from: '2026-02-16' })
  const { people } = await scores()
  for (const { handler, department, period, records } of people[0]!.postings) {
    const list = await desk.run('listRecords', {
      filter: {
        figure: { period, by: 'handler', name: handler, kpi: 'K3', part: 'denominator' },
        fields: { department: { in: [department] } },
      },
      sort: 'ticketNo',
      descending: false,
      offset: 0,
      limit: 1,
    })
    expect(list.total).toBe(records)
  }
})

test('a role’s own weights are what its people are scored by', async () => {
  await importHandled([
    ['客服部', '张三', 12, '02', false],
    ['客服部', '李四', 12, '02', false],
  ])
  await staff({}, { employeeNo: '2', name: '李四', role: '工程师' })
  const { scheme, version } = await desk.run('getScheme', {})
  const roles = [{ role: '客服', weights: [{ kpi: 'K3', weight: 100 }] }]
  await desk.run('publishScheme', { scheme: { ...scheme, roles }, version })
  const { people } = await scores()
  expect(people.map(({ employeeNo, row }) => [employeeNo, row.score === '100.00'])).toEqual([
    ['1', true],
    ['2', false],
  ])
})
