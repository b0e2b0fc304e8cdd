// Milestones (里程碑) and the stages they lie in; stages are data, because sources part the year differently.
import { z } from 'zod'
import { dayNumber, dayText } from './day.ts'
import { calendarDay } from './staff.ts'
import { addMonths } from './training.ts'

export const stageSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    firstOn: calendarDay,
    lastOn: calendarDay,
  })
  .refine(({ firstOn, lastOn }) => firstOn <= lastOn, { path: ['lastOn'], message: 'before the first day' })
export type StageContent = Readonly<z.infer<typeof stageSchema>>

export interface Stage extends StageContent {
  readonly id: number
  readonly revision: number
}

export const milestoneSchema = z
  .strictObject({
    stageId: z.int().positive().nullable(),
    name: z.string().trim().min(1).max(200),
    deliverable: z.string().trim().max(1000),
    owner: z.string().trim().min(1).max(100),
    department: z.string().trim().min(1).max(200),
    dueOn: calendarDay,
    doneOn: calendarDay.nullable(),
    /** What shows that it was reached. */
    proof: z.string().trim().max(1000),
  })
  .refine(({ doneOn, proof }) => doneOn === null || proof !== '', { path: ['proof'], message: 'needed' })
export type MilestoneContent = Readonly<z.infer<typeof milestoneSchema>>

export interface Milestone extends MilestoneContent {
  readonly id: number
  readonly stage: string | null
  readonly revision: number
}

/** The two ways the sources part a year, in months; words are `risk.stage-…`. */
export const STAGE_MODELS = {
  terms: [
    { key: 'short', first: 1, last: 3 },
    { key: 'mid', first: 4, last: 6 },
    { key: 'long', first: 7, last: 12 },
  ],
  phases: [
    { key: 'start', first: 1, last: 2 },
    { key: 'build', first: 3, last: 8 },
    { key: 'optimise', first: 9, last: 12 },
  ],
} as const
export type StageModel = keyof typeof STAGE_MODELS

/** First and last day of months of a plan that begins on a day. */
export function monthsFrom(
  beginOn: string,
  first: number,
  last: number,
): { firstOn: string; lastOn: string } {
  return {
    firstOn: addMonths(beginOn, first - 1),
    lastOn: dayText(dayNumber(addMonths(beginOn, last)) - 1),
  }
}
