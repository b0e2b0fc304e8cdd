// What is due: everything with a date that somebody has to act on, in one form.

export const DUE_KINDS = [
  'training',
  'exam',
  'drill',
  'finding',
  'risk',
  'milestone',
  'appeal',
  'accountability',
  'planReview',
  'planTask',
  'planApproval',
] as const
export type DueKind = (typeof DUE_KINDS)[number]

export interface DueItem {
  readonly kind: DueKind
  /** Of the thing itself, in its own list. */
  readonly id: number
  readonly name: string
  readonly owner: string
  /** More than one where a plan concerns more than one; none where nobody says. */
  readonly departments: readonly string[]
  readonly dueOn: string
}

/** How many days ahead one is warned. */
export const LEAD_DAYS = 14

export type DueState = 'overdue' | 'soon' | 'later'

export function dueState(dueOn: string, today: string, warnedUntil: string): DueState {
  if (dueOn < today) return 'overdue'
  return dueOn <= warnedUntil ? 'soon' : 'later'
}

/** Where the thing is opened. */
export function duePath({ kind, id }: Pick<DueItem, 'kind' | 'id'>): string {
  const paths: Readonly<Record<DueKind, string>> = {
    training: `/training/${id}`,
    exam: `/training/${id}`,
    drill: `/drills/${id}`,
    finding: `/drills?tab=findings&finding=${id}`,
    risk: '/risks',
    milestone: '/risks?tab=milestones',
    appeal: `/assessments/${id}`,
    accountability: '/hr',
    planReview: `/plans/${id}`,
    planTask: `/plans/${id}?tab=tasks`,
    planApproval: `/plans/${id}?tab=revisions`,
  }
  return paths[kind]
}
