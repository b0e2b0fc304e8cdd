import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { StaffSpan } from '../../core/staff.ts'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { people } from '../../db/migrations/013-people.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import * as staff from '../../db/staff.ts'
import { openLedger, temporaryFolder } from './ledger.ts'

const POST: StaffSpan = {
  employeeNo: '007',
  name: '张三',
  department: '客服部',
  role: '客服',
  from: '2026-01-01',
  to: '2026-03-31',
}

test('a ledger from before the roster keeps what it has, and has nobody on it', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(people))
  await migrate(knex, place, before)
  await knex('departments').insert({ id: 1, name: '市政部' })
  await migrate(knex, place, [...before, people])
  expect(await knex('departments').pluck('name')).toEqual(['市政部'])
  expect(await staff.getRoster(knex)).toEqual({
    revision: 0,
    entries: 0,
    people: 0,
    departments: [],
    roles: [],
  })
})

test('posts are listed by department, person, role and day, page by page', async () => {
  const { knex, write } = await openLedger()
  await write(async (db) => {
    await staff.addStaff(db, POST)
    await staff.addStaff(db, { ...POST, department: '技术部', from: '2026-04-01', to: null })
    await staff.addAllStaff(db, [
      { ...POST, employeeNo: '008', name: '李_四', role: '', to: null },
      { ...POST, employeeNo: '009', name: '王五', department: '技术部' },
    ])
  })
  const list = async (filter: Parameters<typeof staff.listStaff>[1]['filter']) =>
    (await staff.listStaff(knex, { filter, offset: 0, limit: 10 })).rows.map(
      ({ employeeNo, department }) => `${employeeNo} ${department}`,
    )
  expect(await list({ department: '技术部' })).toEqual(['007 技术部', '009 技术部'])
  expect(await list({ role: '客服', on: '2026-03-31' })).toEqual(['007 客服部', '009 技术部'])
  expect(await list({ on: '2026-04-01' })).toEqual(['008 客服部', '007 技术部'])
  expect(await list({ text: '_' })).toEqual(['008 客服部'])
  expect(await list({ text: '00' })).toHaveLength(4)
  const page = await staff.listStaff(knex, { filter: {}, offset: 3, limit: 10 })
  expect([page.rows.length, page.total]).toEqual([1, 4])
  expect(await staff.getRoster(knex)).toEqual({
    revision: 0,
    entries: 4,
    people: 3,
    departments: ['客服部', '技术部'].toSorted(),
    roles: ['客服'],
  })
  expect(
    (await staff.readStaff(knex, { firstOn: '2026-04-01', lastOn: '2026-06-30' })).map(({ id }) => id),
  ).toEqual([2, 3])
})

test('nobody holds one role twice at a time, and who comes late is told', async () => {
  const { knex, write } = await openLedger()
  const id = await write(async (db) => await staff.addStaff(db, POST))
  const add = async (over: Partial<StaffSpan>) =>
    await write(async (db) => await staff.addStaff(db, { ...POST, ...over }))
  await expect(add({ from: '2026-03-31', to: null })).rejects.toMatchObject({
    code: 'rosterOverlap',
    detail: { employeeNo: '007', role: '客服', from: '2026-01-01', to: '2026-03-31' },
  })
  await add({ from: '2026-04-01', to: null })
  await add({ role: '组长' })
  const change = async (revision: number) =>
    await write(async (db) => await staff.changeStaff(db, id, revision, { ...POST, name: '张三丰' }))
  await change(1)
  await expect(change(1)).rejects.toMatchObject({ code: 'conflict' })
  expect(await staff.getStaffEntry(knex, id)).toEqual({ ...POST, name: '张三丰', id, revision: 2 })
  await write(async (db) => await staff.advanceRoster(db, 0))
  await expect(write(async (db) => await staff.advanceRoster(db, 0))).rejects.toMatchObject({
    code: 'conflict',
  })
})
