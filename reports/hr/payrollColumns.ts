// The columns a payroll system reads, by the names the organisation set; as values, for a sheet and for CSV.
import type { HrBook } from '../../core/hrBook.ts'
import type { PayrollField } from '../../core/hrSettings.ts'
import type { PayrollRow } from '../../core/payroll.ts'

const NUMBERS: ReadonlySet<PayrollField> = new Set<PayrollField>([
  'score',
  'coefficient',
  'base',
  'performance',
  'total',
  'appraisal',
])

export interface PayrollColumn {
  readonly title: string
  readonly isNumber: boolean
  readonly read: (row: PayrollRow) => string | null
}

export function payrollColumns({ settings, period }: HrBook): readonly PayrollColumn[] {
  return settings.payroll.map(({ field, title }) => ({
    title,
    isNumber: NUMBERS.has(field),
    read: (row) => (field === 'period' ? period.key : row[field]),
  }))
}
