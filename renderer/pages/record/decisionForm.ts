// The decision form as text fields, and what they make: a decision, or what is wrong with each field.
import {
  type Decision,
  decisionSchema,
  type DraftDecision,
  draftDecisionSchema,
  EXCLUSION_CODES,
  PAUSE_REASONS,
} from '../../../core/decision.ts'
import { assertNever } from '../../../core/errors.ts'
import type { WordKey } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'
import { instantOfWall } from '../../parts/wallTime.ts'

export const DECISION_KINDS = [
  'exclusion',
  'pause',
  'extension',
  'reopen',
] as const satisfies readonly Decision['kind'][]

/** What may have been decided on paper: an exclusion takes the second person here. */
export const PAPER_KINDS = DECISION_KINDS.filter((kind) => kind !== 'exclusion')

export interface DecisionForm {
  readonly kind: Decision['kind']
  readonly exclusion: string
  readonly pause: string
  /** As the browser's own date-time field writes them: 'YYYY-MM-DDTHH:mm'. */
  readonly startAt: string
  readonly endAt: string
  readonly requestedAt: string
  readonly closedAt: string
  readonly reopenedAt: string
  readonly hours: string
  readonly upheld: boolean
  readonly reason: string
  readonly evidence: string
  readonly requestedBy: string
  readonly approvedBy: string
}

export type FormField = keyof DecisionForm

export const EMPTY_FORM: DecisionForm = {
  kind: 'exclusion',
  exclusion: EXCLUSION_CODES[0]!,
  pause: PAUSE_REASONS[0],
  startAt: '',
  endAt: '',
  requestedAt: '',
  closedAt: '',
  reopenedAt: '',
  hours: '',
  upheld: true,
  reason: '',
  evidence: '',
  requestedBy: '',
  approvedBy: '',
}

export type Problems = Readonly<Partial<Record<FormField, WordKey>>>
export type FormResult<T> =
  { readonly decision: T; readonly problems: null } | { readonly decision: null; readonly problems: Problems }

/** Checks a form by the rules of core/decision.ts; times are in the organisation's zone. */
export function readDecisionForm(form: DecisionForm, zone: Zone): FormResult<Decision> {
  const { requestedBy, approvedBy } = form
  return readBy(decisionSchema.safeParse({ ...valueOf(form, zone), requestedBy, approvedBy }), form)
}

/** What is asked for, before anybody decided it; an exclusion's evidence may be files alone. */
export function readDraftForm(form: DecisionForm, zone: Zone, hasFiles: boolean): FormResult<DraftDecision> {
  const read = readBy(draftDecisionSchema.safeParse(valueOf(form, zone)), form)
  const bare = form.kind === 'exclusion' && form.evidence.trim() === '' && !hasFiles
  if (!bare) return read
  return { decision: null, problems: { ...read.problems, evidence: 'request.evidenceNeeded' } }
}

interface Finding {
  readonly path: readonly PropertyKey[]
  readonly code: string
  readonly message: string
}
type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | { readonly success: false; readonly error: { readonly issues: readonly Finding[] } }

function readBy<T>(parsed: Parsed<T>, form: DecisionForm): FormResult<T> {
  if (parsed.success) return { decision: parsed.data, problems: null }
  const problems: Partial<Record<FormField, WordKey>> = {}
  for (const issue of parsed.error.issues) {
    const field = fieldOf(form.kind, String(issue.path[0]))
    problems[field] ??= problemOf(issue, form[field])
  }
  return { decision: null, problems }
}

function valueOf(form: DecisionForm, zone: Zone): object {
  const { kind, reason, evidence } = form
  const common = { kind, reason, evidence }
  const at = (text: string) => instantOfWall(text, zone)
  switch (kind) {
    case 'exclusion':
      return { ...common, code: form.exclusion }
    case 'pause':
      return { ...common, code: form.pause, startAt: at(form.startAt), endAt: at(form.endAt) }
    case 'extension':
      return {
        ...common,
        minutes: form.hours === '' ? null : Math.round(Number(form.hours) * 60),
        requestedAt: at(form.requestedAt),
      }
    case 'reopen':
      return {
        ...common,
        closedAt: at(form.closedAt),
        reopenedAt: at(form.reopenedAt),
        upheld: form.upheld,
      }
    default:
      return assertNever(kind)
  }
}

/** The form's field for a field of the decision. */
function fieldOf(kind: Decision['kind'], path: string): FormField {
  if (path === 'code') return kind === 'pause' ? 'pause' : 'exclusion'
  return path === 'minutes' ? 'hours' : (path as FormField)
}

function problemOf(
  issue: { readonly code: string; readonly message: string },
  value: string | boolean,
): WordKey {
  if (issue.message === 'sameApprover') return 'record.error.sameApprover'
  if (issue.message === 'endBeforeStart') return 'record.error.endBeforeStart'
  if (issue.code === 'too_big') return 'record.error.tooLong'
  return typeof value === 'string' && value.trim() !== '' ? 'record.error.positive' : 'record.required'
}
