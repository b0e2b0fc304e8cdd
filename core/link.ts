// What hangs together: feedback, corrective action, revision, training, drill, finding, assessment. Each end of a link
// finds the other.
import type { EvidenceKind } from './plan.ts'

/** Of what one may ask what hangs together with it. */
export const LINK_ENDS = [
  'record',
  'assessment',
  'finding',
  'accountability',
  'revision',
  'plan',
  'drill',
] as const
export type LinkEnd = (typeof LINK_ENDS)[number]

export type LinkKind = EvidenceKind | 'revision' | 'task' | 'session' | 'drill'

export interface Link {
  readonly kind: LinkKind
  readonly id: number
  /** Of a revision or a task: its plan; null of what is no part of one. */
  readonly planId: number | null
  /** Of a revision. */
  readonly number: number | null
  readonly name: string
  /** Where it stands, in the words of its kind; '' where it has no state. */
  readonly state: string
  readonly on: string | null
}

/** Where it is opened. */
export function linkPath({ kind, id, planId, number }: Link): string {
  const paths: Readonly<Record<LinkKind, string>> = {
    record: `/records/${id}`,
    assessment: `/assessments/${id}`,
    accountability: `/hr?tab=accountability&case=${id}`,
    finding: `/drills?tab=findings&finding=${id}`,
    revision: `/plans/${planId}/revisions/${number}`,
    task: `/plans/${planId}?tab=tasks`,
    session: `/training/${id}`,
    drill: `/drills/${id}`,
  }
  return paths[kind]
}
