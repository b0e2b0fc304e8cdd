// What bringing a register of plans in does, line by line, worked out before anything is written.
import type { Plan, PlanContent } from './plan.ts'
import type { PlanLine } from './planTable.ts'

/** What a line may change. */
export const IMPORTED_FIELDS = [
  'name',
  'kind',
  'owner',
  'departments',
  'reviewEveryMonths',
  'drillEveryMonths',
] as const
export type ImportedField = (typeof IMPORTED_FIELDS)[number]

export type PlanOutcome =
  | { readonly kind: 'added'; readonly content: PlanContent }
  | {
      readonly kind: 'changed'
      readonly before: Plan
      readonly content: PlanContent
      readonly fields: readonly ImportedField[]
    }
  | { readonly kind: 'unchanged' }
  /** Of a department that is not the own one. */
  | { readonly kind: 'refused' }

/**
 * A line is the plan that has its code, else a new one. Team, supplies, revisions and whatever the table has no column
 * for stay as they are; a plan that the table does not name is left alone.
 * @param mayKeep whether whoever asks may keep plans of these departments
 */
export function planImport(
  stored: ReadonlyMap<string, Plan>,
  lines: readonly PlanLine[],
  mayKeep: (departments: readonly string[]) => boolean,
): readonly PlanOutcome[] {
  return lines.map((line): PlanOutcome => {
    const before = stored.get(line.code)
    // null is said by the table: not drilled. Left out, what is stored stays.
    const { departments = before?.departments ?? [], drillEveryMonths = before?.drillEveryMonths ?? null } =
      line
    const content: PlanContent = {
      ...line,
      departments,
      drillEveryMonths,
      team: before?.team ?? [],
      resources: before?.resources ?? [],
    }
    if (!mayKeep(departments) || (before && !mayKeep(before.departments))) return { kind: 'refused' }
    if (!before) return { kind: 'added', content }
    const fields = IMPORTED_FIELDS.filter((field) => textOf(before[field]) !== textOf(content[field]))
    return fields.length === 0 ? { kind: 'unchanged' } : { kind: 'changed', before, content, fields }
  })
}

/** Departments in any order are the same. */
function textOf(value: PlanContent[ImportedField]): string {
  return JSON.stringify(isList(value) ? value.toSorted((a, b) => (a < b ? -1 : 1)) : value)
}

function isList(value: PlanContent[ImportedField]): value is readonly string[] {
  return Array.isArray(value)
}
