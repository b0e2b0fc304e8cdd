import type { PlanContent } from '../../../core/plan.ts'

export const EMPTY_PLAN: PlanContent = {
  code: '',
  name: '',
  kind: 'emergencyPlan',
  owner: '',
  departments: [],
  team: [],
  resources: [],
  reviewEveryMonths: 12,
  drillEveryMonths: 6,
}

/** Whole months from 1 to 120; null where the field is empty or is none. */
export function monthsOf(text: string): number | null {
  const months = Math.trunc(Number(text))
  return text.trim() !== '' && months >= 1 ? Math.min(months, 120) : null
}
