// What governance KPIs count by: on which day a review was due and a task or a case was closed; and what a frozen
// edition counted.
import { dayOfWall } from '../../core/day.ts'
import { zoneOf } from '../../core/zone.ts'
import type { Migration } from '../migrate.ts'

export const governance: Migration = {
  name: 'governance',
  async up(trx) {
    await trx.schema.alterTable('plan_reviews', (table) => {
      // null: nobody wrote down when it was due; such a review counts nowhere.
      table.integer('due_day')
      table.index(['due_day'], 'plan_reviews_due')
    })
    for (const name of ['plan_tasks', 'accountability'])
      await trx.schema.alterTable(name, (table) => {
        table.integer('closed_day')
        table.index(['due_day'], `${name}_due`)
      })
    await fillClosedDays(trx)
    await trx.schema.createTable('frozen_governance', (table) => {
      table.integer('edition_id').notNullable()
      table.integer('place').notNullable()
      table.text('measure').notNullable()
      table.text('kind').notNullable()
      table.integer('item_id').notNullable()
      table.text('name').notNullable()
      table.text('department').notNullable()
      table.integer('on_day').notNullable()
      table.smallint('outcome').notNullable()
      table.primary(['edition_id', 'place'])
    })
  },
}

/** The day of an instant where the organisation is. */
async function fillClosedDays(trx: Parameters<Migration['up']>[0]): Promise<void> {
  const organisation: { time_zone: string } | undefined = await trx('organisation').first('time_zone')
  if (!organisation) return
  const zone = zoneOf(organisation.time_zone)
  const dayOf = (at: number): number => dayOfWall(zone.toWall(at))
  const tasks: { id: number; closed_at: number }[] = await trx('plan_tasks')
    .whereNotNull('closed_at')
    .select('id', 'closed_at')
  for (const { id, closed_at } of tasks)
    await trx('plan_tasks')
      .where({ id })
      .update({ closed_day: dayOf(closed_at) })
  const cases: { id: number; at: number }[] = await trx('accountability as a')
    .join('accountability_steps as s', 's.entry_id', 'a.id')
    .where({ 'a.state': 'closed', 's.state': 'closed' })
    .groupBy('a.id')
    .select('a.id as id')
    .max({ at: 's.at' })
  for (const { id, at } of cases)
    await trx('accountability')
      .where({ id })
      .update({ closed_day: dayOf(at) })
}
