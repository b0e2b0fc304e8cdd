// A finding that a revision is to mend opens a task of its plan, and the task follows the finding.
import type { DrillFinding } from '../core/drillFinding.ts'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { NewPlanTask } from '../core/planTask.ts'
import type { Db } from '../db/database.ts'
import { addTask, changeTask, taskOfFinding, withdrawTask } from '../db/planTasks.ts'

interface Author {
  readonly actor: string
  readonly at: Instant
}

/** After a finding was entered, or opened again. */
export async function openFindingTask(db: Db, finding: DrillFinding, author: Author): Promise<void> {
  const { remedy, planId } = finding
  if (remedy === 'revision' && planId !== null) await addTask(db, planId, taskOf(finding), author)
}

/** After a finding was changed: its task says the same, moves to another plan with it, or is withdrawn. */
export async function followFinding(db: Db, finding: DrillFinding, author: Author): Promise<void> {
  const task = await taskOfFinding(db, finding.id)
  const stays = task !== null && finding.remedy === 'revision' && task.planId === finding.planId
  // One that a review has answered stays answered.
  if (stays && task.closedAs !== 'withdrawn') return await changeTask(db, task.id, taskOf(finding))
  if (task?.closedAs === null) await withdrawTask(db, task.id, author)
  if (finding.state === 'open') await openFindingTask(db, finding, author)
}

/** What a revision is to mend is fixed once one has come into force for it. @throws AppError findingNotRevised */
export async function demandRevised(db: Db, { id, remedy }: DrillFinding): Promise<void> {
  if (remedy !== 'revision') return
  const task = await taskOfFinding(db, id)
  if (task !== null && task.closedAs !== 'revised') throw new AppError('findingNotRevised', { findingId: id })
}

function taskOf({ id, gap, measure, dueOn }: DrillFinding): NewPlanTask {
  return {
    trigger: 'finding',
    reference: gap,
    source: measure,
    issuedOn: null,
    recordId: null,
    findingId: id,
    dueOn,
  }
}
