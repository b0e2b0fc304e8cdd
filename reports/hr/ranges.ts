// Where departments and people lie, for the formulas of one sheet that read the other.
import type { HrBook } from '../../core/hrBook.ts'
import type { Say } from '../../core/words.ts'
import { sheetRange } from '../workbook/sheet.ts'

/** Below the head. */
export const FIRST_ROW = 2

export const DEPARTMENT_COLUMNS = { name: 'A', score: 'C', coefficient: 'E' } as const

export const PEOPLE_COLUMNS = {
  department: 'C',
  own: 'E',
  ofDepartment: 'F',
  score: 'G',
  coefficient: 'I',
  base: 'J',
  share: 'K',
  fixed: 'L',
  performance: 'M',
} as const

export function peopleRange(
  { people }: HrBook,
  say: Say,
  which: 'department' | 'base' | 'performance',
): string {
  const rows = [FIRST_ROW, FIRST_ROW + people.length - 1] as const
  return sheetRange(say('hr.sheet-people'), PEOPLE_COLUMNS[which], rows)
}

/** A figure of the department that a cell names: EXACT, because names that differ in case only are different ones. */
export function ofDepartment(
  { departments }: HrBook,
  say: Say,
  which: 'score' | 'coefficient',
  cell: string,
): string {
  const rows = [FIRST_ROW, FIRST_ROW + departments.length - 1] as const
  const column = (name: string): string => sheetRange(say('hr.sheet-departments'), name, rows)
  return `SUMPRODUCT(EXACT(${column(DEPARTMENT_COLUMNS.name)},${cell})*1,${column(DEPARTMENT_COLUMNS[which])})`
}
