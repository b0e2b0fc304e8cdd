import type { LedgerField } from '../../../core/ledgerFields.ts'
import { useOperation } from '../../api.ts'
import { useState } from 'react'
import { useSay } from '../../language.tsx'
import { fieldName, useFieldValueText } from '../../parts/ledgerFieldText.ts'
import { FilterMenu } from './FilterMenu.tsx'
import type { Ledger } from './useLedger.ts'

/** A filter on the values a field really has, counted under all the other filters. */
export function FacetFilter({ facet, ledger }: { readonly facet: LedgerField; readonly ledger: Ledger }) {
  const say = useSay()
  const textOf = useFieldValueText(facet)
  const [opened, setOpened] = useState(false)
  const { filter } = ledger.view
  const counted = useOperation('countFacet', { filter, facet }, { enabled: opened, keepPrevious: true })
  const chosen = (filter.fields?.[facet]?.in ?? []).map((value) => value ?? BLANK)
  const found = counted.data?.map(({ value, count }) => ({ value: value ?? BLANK, count }))
  const gone = chosen.filter((value) => found?.every((each) => each.value !== value))
  const values = found && [
    ...found.map(({ value, count }) => ({ value, text: textOf(value), count })),
    ...gone.map((value) => ({ value, text: textOf(value), count: 0 })),
  ]
  return (
    <FilterMenu
      name={fieldName(facet, say)}
      chosen={chosen}
      textOf={textOf}
      values={values}
      onOpenChange={setOpened}
      onChoose={(next) =>
        ledger.filterField(facet, {
          in: next.length === 0 ? undefined : next.map((value) => (value === BLANK ? null : value)),
        })
      }
    />
  )
}

/** Stands for a blank among the values; no stored value is empty. */
const BLANK = ''
