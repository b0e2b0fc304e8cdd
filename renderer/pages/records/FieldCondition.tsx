// A filter on any field of the ledger: its values with their counts, a part of its text, or a span.
import { filterOf, kindOf, type LedgerField } from '../../../core/ledgerFields.ts'
import { FacetFilter } from './FacetFilter.tsx'
import { SpanFilter } from './SpanFilter.tsx'
import { TextFilter } from './TextFilter.tsx'
import type { Ledger } from './useLedger.ts'

interface FieldConditionProps {
  readonly field: LedgerField
  readonly ledger: Ledger
  /** Just chosen from the list of fields: opens by itself. */
  readonly fresh?: boolean
}

export function FieldCondition({ field, ledger, fresh = false }: FieldConditionProps) {
  const how = filterOf(field)
  if (how === 'list') return <FacetFilter facet={field} ledger={ledger} fresh={fresh} />
  if (how === 'text') return <TextFilter field={field} ledger={ledger} fresh={fresh} />
  return <SpanFilter field={field} ofDays={kindOf(field) === 'instant'} ledger={ledger} fresh={fresh} />
}
