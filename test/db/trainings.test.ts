import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { placeOf } from '../../db/dialect.ts'
import { migrate } from '../../db/migrate.ts'
import { trainingDrills } from '../../db/migrations/017-training-drills.ts'
import { risksMilestones } from '../../db/migrations/018-risks-milestones.ts'
import { outreach } from '../../db/migrations/023-outreach.ts'
import { MIGRATIONS } from '../../db/migrations/list.ts'
import { listSessions } from '../../db/trainings.ts'
import { temporaryFolder } from './ledger.ts'

test.each([
  ['training and drills', trainingDrills, ['training_sessions', 'drills', 'drill_findings']],
  ['risks and milestones', risksMilestones, ['risks', 'risk_reviews', 'milestones', 'stages']],
  ['outreach', outreach, ['outreach']],
] as const)('a ledger from before %s keeps what it has, and has none of them', async (_, step, tables) => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  const before = MIGRATIONS.slice(0, MIGRATIONS.indexOf(step))
  await migrate(knex, place, before)
  await knex('departments').insert({ id: 1, name: '市政部' })
  await migrate(knex, place, [...before, step])
  expect(await knex('departments').pluck('name')).toEqual(['市政部'])
  for (const table of tables) expect(await knex(table)).toEqual([])
})

test('a ledger without training lists none', async () => {
  const place = placeOf({ file: join(await temporaryFolder(), '准绳.db') })
  const knex = place.connect({ max: 1, cacheMegabytes: 2, readOnly: false })
  onTestFinished(async () => await knex.destroy())
  await migrate(knex, place)
  expect(await listSessions(knex, { offset: 0, limit: 10 })).toEqual({ rows: [], total: 0 })
})
