// What ties plans to the rest: tasks that findings open, revisions that were given up, and the evidence that is cited.
import type { Migration } from '../migrate.ts'

export const planLife: Migration = {
  name: 'plan-life',
  async up(trx) {
    await trx.schema.alterTable('plan_tasks', (table) => {
      // The finding of a drill that opened it.
      table.integer('finding_id')
      // Number of the revision that answered it, or that was found good.
      table.integer('closed_number')
      table.index(['finding_id'], 'plan_tasks_finding')
      table.index(['record_id'], 'plan_tasks_record')
    })
    await trx.schema.alterTable('plan_revisions', (table) => {
      table.text('discard_reason').notNullable().defaultTo('')
    })
    await trx.schema.createTable('plan_evidence', (table) => {
      table.integer('revision_id').notNullable().references('plan_revisions.id')
      table.text('kind').notNullable()
      table.integer('subject_id').notNullable()
      table.primary(['revision_id', 'kind', 'subject_id'])
      table.index(['kind', 'subject_id'], 'plan_evidence_subject')
    })
    await trx.schema.alterTable('drills', (table) => {
      table.index(['plan_revision_id'], 'drills_revision')
    })
    await trx.schema.alterTable('training_sessions', (table) => {
      table.index(['plan_id'], 'training_sessions_plan')
    })
    await trx.schema.alterTable('drill_findings', (table) => {
      table.index(['plan_id'], 'drill_findings_plan')
      table.index(['retest_drill_id'], 'drill_findings_retest')
    })
    const revisions: { id: number; basis: string }[] = await trx('plan_revisions').select('id', 'basis')
    for (const { id, basis } of revisions) {
      const { evidence } = JSON.parse(basis) as Basis
      const cited = [
        ...evidence.recordIds.map((subject) => ['record', subject] as const),
        ['assessment', evidence.assessmentId] as const,
        ['finding', evidence.findingId] as const,
      ]
      for (const [kind, subject] of new Map(cited.map((one) => [one.join(' '), one])).values())
        if (subject !== null)
          await trx('plan_evidence').insert({ revision_id: id, kind, subject_id: subject })
    }
    // What is to be mended by a revision is from now on a task of its plan.
    const findings: FindingRow[] = await trx('drill_findings')
      .where({ remedy: 'revision', state: 'open' })
      .whereNotNull('plan_id')
      .whereIn('plan_id', trx('plans').select('id'))
      .select('id', 'plan_id', 'gap', 'owner', 'due_on')
    for (const { id, plan_id, gap, owner, due_on } of findings)
      await trx('plan_tasks').insert({
        plan_id,
        trigger_kind: 'finding',
        reference: gap,
        source: '',
        due_day: due_on,
        opened_by: owner,
        opened_at: 0,
        finding_id: id,
      })
  },
}

interface Basis {
  readonly evidence: {
    readonly recordIds: readonly number[]
    readonly assessmentId: number | null
    readonly findingId: number | null
  }
}
interface FindingRow {
  readonly id: number
  readonly plan_id: number
  readonly gap: string
  readonly owner: string
  readonly due_on: number
}
