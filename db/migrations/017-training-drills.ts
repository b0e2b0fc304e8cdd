// Training and drills: courses, sessions and who came; drills, what they found, and how each finding was closed.
import type { Migration } from '../migrate.ts'

export const trainingDrills: Migration = {
  name: 'training-drills',
  async up(trx) {
    await trx.schema.createTable('training_courses', (table) => {
      table.increments('id')
      table.text('name').notNullable().unique({ indexName: 'training_courses_name' })
      table.text('tier').notNullable()
      table.text('topic').notNullable()
      // After so many months it is to be taken again; null: never.
      table.integer('valid_months')
      table.integer('revision').notNullable()
    })
    await trx.schema.createTable('training_sessions', (table) => {
      table.increments('id')
      table.integer('course_id').notNullable().references('training_courses.id')
      // The plan and the revision of it that is trained; plans live in tables of their own.
      table.integer('plan_id')
      table.integer('plan_revision_id')
      table.text('method').notNullable()
      table.integer('held_on').notNullable()
      table.integer('minutes').notNullable()
      table.text('trainer').notNullable()
      // Hundredths of a point, as the rules had it on the day; null without an exam.
      table.integer('pass_mark')
      table.integer('expires_on')
      table.integer('revision').notNullable()
      table.text('created_by').notNullable()
      table.bigInteger('created_at').notNullable()
      table.index(['held_on'], 'training_sessions_day')
      table.index(['plan_revision_id'], 'training_sessions_revision')
    })
    await trx.schema.createTable('training_attendances', (table) => {
      table.increments('id')
      table.integer('session_id').notNullable().references('training_sessions.id')
      table.text('employee_no').notNullable()
      table.text('name').notNullable()
      table.text('department').notNullable()
      table.smallint('attended').notNullable()
      table.integer('points')
      table.unique(['session_id', 'employee_no'], { indexName: 'training_attendances_person' })
      table.index(['employee_no'], 'training_attendances_employee')
    })
    await trx.schema.createTable('training_rules', (table) => {
      table.increments('id')
      table.text('kind').notNullable()
      table.integer('from_day').notNullable()
      // Hundredths of an hour, a point or a percent.
      table.integer('amount').notNullable()
      table.text('created_by').notNullable()
      table.bigInteger('created_at').notNullable()
      table.unique(['kind', 'from_day'], { indexName: 'training_rules_day' })
    })
    await trx.schema.createTable('drills', (table) => {
      table.increments('id')
      table.text('name').notNullable()
      table.text('kind').notNullable()
      table.integer('plan_id')
      table.integer('plan_revision_id')
      table.text('owner').notNullable()
      table.text('department').notNullable()
      table.integer('planned_on').notNullable()
      table.integer('held_on')
      table.text('state').notNullable()
      // Scenario, objectives, injects, participants, notes, assessments and the report, as JSON.
      table.text('content').notNullable()
      table.integer('revision').notNullable()
      table.text('created_by').notNullable()
      table.bigInteger('created_at').notNullable()
      table.index(['planned_on'], 'drills_planned')
      table.index(['plan_id'], 'drills_plan')
    })
    await trx.schema.createTable('drill_findings', (table) => {
      table.increments('id')
      table.integer('drill_id').notNullable().references('drills.id')
      table.text('gap').notNullable()
      table.text('remedy').notNullable()
      table.text('measure').notNullable()
      table.integer('plan_id')
      table.text('owner').notNullable()
      table.text('department').notNullable()
      table.integer('due_on').notNullable()
      table.text('state').notNullable()
      table.text('fixed_by')
      table.text('closed_by')
      table.integer('closed_on')
      table.text('closed_how')
      table.integer('retest_drill_id')
      table.integer('revision').notNullable()
      table.index(['drill_id'], 'drill_findings_drill')
      table.index(['state', 'due_on'], 'drill_findings_due')
    })
    for (const [steps, of] of [
      ['drill_steps', 'drills'],
      ['drill_finding_steps', 'drill_findings'],
    ] as const)
      await trx.schema.createTable(steps, (table) => {
        table.increments('id')
        table.integer('subject_id').notNullable().references(`${of}.id`)
        table.text('move').notNullable()
        table.text('actor').notNullable()
        table.bigInteger('at').notNullable()
        table.text('note').notNullable()
        table.index(['subject_id'], `${steps}_subject`)
      })
  },
}
