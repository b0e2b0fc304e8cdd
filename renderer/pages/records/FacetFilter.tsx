import { useState } from 'react'
import type { Facet } from '../../../core/ledger.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FACET_FILTER } from '../../parts/recordsAddress.ts'
import { useValueText } from '../../parts/valueText.ts'
import { FilterMenu } from './FilterMenu.tsx'
import type { Ledger } from './useLedger.ts'

/** A filter on the values a field really has, counted under all the other filters. */
export function FacetFilter({ facet, ledger }: { readonly facet: Facet; readonly ledger: Ledger }) {
  const say = useSay()
  const valueText = useValueText()
  const [opened, setOpened] = useState(false)
  const { filter } = ledger.view
  const key = FACET_FILTER[facet]
  const counted = useOperation('countFacet', { filter, facet }, { enabled: opened, keepPrevious: true })
  const chosen = filter[key] ?? []
  const gone = chosen.filter((value) => counted.data?.every((found) => found.value !== value))
  const values = counted.data && [
    ...counted.data.map(({ value, count }) => ({ value, text: valueText(facet, value), count })),
    ...gone.map((value) => ({ value, text: valueText(facet, value), count: 0 })),
  ]
  return (
    <FilterMenu
      name={say(`field.${facet}`)}
      chosen={chosen}
      textOf={(value) => valueText(facet, value)}
      values={values}
      onOpenChange={setOpened}
      onChoose={(next) => ledger.filterBy({ [key]: next })}
    />
  )
}
