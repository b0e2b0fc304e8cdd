// What it takes to live through a year of the sample organisation: who acts, and what happens on which day.
import { dayNumber, dayText } from '../../core/day.ts'
import { SAMPLE_ACCOUNTS } from '../../core/sample/people.ts'
import type { Actor } from '../actor.ts'
import type { Input, JobName, OperationName, Output, Result } from '../contract.ts'

export const KEEPER: Actor = { name: SAMPLE_ACCOUNTS.keeper.name, roles: SAMPLE_ACCOUNTS.keeper.roles }
export const APPROVER: Actor = { name: SAMPLE_ACCOUNTS.approver.name, roles: SAMPLE_ACCOUNTS.approver.roles }

export interface SampleYear {
  /** By the one who keeps everything, where nobody is named. */
  readonly run: <N extends OperationName>(name: N, input: Input<N>, actor?: Actor) => Promise<Output<N>>
  readonly finish: <N extends JobName>(name: N, input: Input<N>) => Promise<Result<N>>
  /** A file of this text, named to the application. */
  readonly addText: (fileName: string, text: string) => Promise<string>
}

/** Something that happens on a day; what it needs happened on an earlier one, or stands before it in the list. */
export interface SampleEvent {
  readonly on: string
  readonly act: (year: SampleYear) => Promise<unknown>
}

export function addDays(day: string, days: number): string {
  return dayText(dayNumber(day) + days)
}

export async function planOf(year: SampleYear, code: string) {
  const { rows } = await year.run('listPlans', { text: code, offset: 0, limit: 1 })
  const { id, revision } = rows[0]!.plan
  return await year.run('getPlan', { planId: id }).then((detail) => ({ ...detail, id, revision }))
}
