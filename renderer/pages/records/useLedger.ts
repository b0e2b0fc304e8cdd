// The ledger's view, read from the address and changed by going to another address.
import { useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { RecordFilter } from '../../../core/ledger.ts'
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
  readonly clear: () => void
}

/** undefined takes a condition away. */
export type FilterPatch = { readonly [K in keyof RecordFilter]?: RecordFilter[K] | undefined }

export function useLedger(): Ledger {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { period } = usePeriod()
  const view = useMemo(() => readLedgerView(search, period.key), [search, period.key])
  const show: Ledger['show'] = (patch, options) =>
    void navigate(ledgerPath({ ...view, ...patch }, period.key), { replace: options?.replace ?? false })
  return {
    view,
    period,
    show,
    filterBy(patch, options) {
      const merged = { ...view.filter, ...patch }
      const filter = Object.fromEntries(
        Object.entries(merged).filter(([, value]) => value !== undefined && !isEmptyList(value)),
      )
      show({ filter, page: 0 }, options)
    },
    clear: () => show({ filter: { period: period.key }, page: 0 }),
  }
}

/** Whether anything but the period limits the list. */
export function isNarrowed(filter: RecordFilter): boolean {
  return Object.keys(filter).some((key) => key !== 'period')
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
