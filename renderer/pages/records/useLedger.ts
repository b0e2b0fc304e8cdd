// The ledger's view, read from the address and changed by going to another address.
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { RecordFilter } from '../../../core/ledger.ts'
import type { FieldFilter, LedgerField } from '../../../core/ledgerFields.ts'
import type { Period } from '../../../core/scorecard.ts'
import { ledgerPath, type LedgerView, readLedgerView } from '../../parts/recordsAddress.ts'
import { usePeriod } from '../../period.tsx'

export interface Ledger {
  readonly view: LedgerView
  readonly period: Period
  /** Changes sort or page; a step back returns to the view before. */
  readonly show: (patch: Partial<LedgerView>, options?: { readonly replace?: boolean }) => void
  /** Changes the filter and goes back to the first page. */
  readonly filterBy: (patch: FilterPatch, options?: { readonly replace?: boolean }) => void
  /** The same for the conditions on one field; conditions not named stay. */
  readonly filterField: (field: LedgerField, patch: FieldPatch) => void
  readonly clear: () => void
}

export type FieldPatch = { readonly [K in keyof FieldFilter]?: FieldFilter[K] | undefined }

/** undefined takes a condition away. */
export type FilterPatch = { readonly [K in keyof RecordFilter]?: RecordFilter[K] | undefined }

export function useLedger(): Ledger {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { period } = usePeriod()
  const view = useMemo(() => readLedgerView(search, period.key), [search, period.key])
  const show: Ledger['show'] = (patch, options) =>
    void navigate(ledgerPath({ ...view, ...patch }, period.key), { replace: options?.replace ?? false })
  const filterBy: Ledger['filterBy'] = (patch, options) =>
    show({ filter: withoutGaps({ ...view.filter, ...patch }), page: 0 }, options)
  return {
    view,
    period,
    show,
    filterBy,
    filterField(field, patch) {
      const one = withoutGaps({ ...view.filter.fields?.[field], ...patch })
      const asks = Object.keys(one).length > 0
      const fields = withoutGaps({ ...view.filter.fields, [field]: asks ? one : undefined })
      filterBy({ fields: Object.keys(fields).length > 0 ? fields : undefined })
    },
    clear: () => show({ filter: { period: period.key }, page: 0 }),
  }
}

/** Whether anything but the period limits the list. */
export function isNarrowed(filter: RecordFilter): boolean {
  return Object.keys(filter).some((key) => key !== 'period')
}

/** Without the properties that are undefined. */
function withoutGaps(value: object): Record<string, never> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Record<
    string,
    never
  >
}
