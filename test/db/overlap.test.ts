import { expect, test } from 'vitest'
import { dayOfWall } from '../../core/day.ts'
import { DAY } from '../../core/instant.ts'
import { zoneOf } from '../../core/zone.ts'
import { overlapOf } from '../../db/overlap.ts'
import { makeFeedback } from '../make.ts'
import { draft, importRecords, openLedger, rowsOf, ZONE } from './ledger.ts'

test('new tickets are held against those stored on the very same day, not on others', async () => {
  const database = await openLedger()
  const { receivedAt, department } = makeFeedback()
  const on = (day: number, name: string) =>
    makeFeedback({ ticketNo: name, receivedAt: receivedAt + day * DAY })
  await importRecords(database, [on(0, 'A'), on(0, 'B'), on(0, 'C'), on(1, 'D'), on(1, 'E')])
  const { batchId } = await draft(database, rowsOf([on(1, 'E'), on(1, 'F'), on(2, 'G')]))
  const zone = zoneOf(ZONE)
  const first = dayOfWall(zone.toWall(receivedAt))
  const staged = [
    [department, first + 1, 2],
    [department, first + 2, 1],
  ] as const
  expect(await overlapOf(database.knex, batchId, staged, zone)).toEqual({
    months: [{ month: '2026-03', rows: 1, stored: 1 }],
    departments: [department],
  })
})
