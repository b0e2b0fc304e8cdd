import { useState } from 'react'
import { categoryCounts } from '../../../core/categoryCounts.ts'
import type { FacetValue } from '../../../core/ledger.ts'
import { kindOf, type LedgerField } from '../../../core/ledgerFields.ts'
import { placer, treeOf } from '../../../core/taxonomy.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { columnName, fieldValueText } from '../../../core/ledgerFieldText.ts'
import { FilterMenu } from './FilterMenu.tsx'
import type { Ledger } from './useLedger.ts'

interface FacetFilterProps {
  readonly facet: LedgerField
  readonly ledger: Ledger
  /** Opens by itself. */
  readonly fresh: boolean
}

/** A filter on the values a field really has, counted under all the other filters. */
export function FacetFilter({ facet, ledger, fresh }: FacetFilterProps) {
  const say = useSay()
  const textOf = (value: string) => fieldValueText(facet, value === BLANK ? null : value, say)
  const [opened, setOpened] = useState(fresh)
  const { filter } = ledger.view
  const counted = useOperation('countFacet', { filter, facet }, { enabled: opened, keepPrevious: true })
  const chosen = (filter.fields?.[facet]?.in ?? []).map((value) => value ?? BLANK)
  const isPath = kindOf(facet) === 'path'
  const { data: classified } = useOperation('getTaxonomy', {}, { enabled: opened && isPath })
  const tree = classified && treeOf(classified.taxonomy, 'category')
  const found = isPath
    ? tree && counted.data && branchesOf(counted.data, placer(tree))
    : counted.data?.map(({ value, count }) => ({ value: value ?? BLANK, count, depth: 0 }))
  const gone = chosen.filter((value) => found?.every((each) => each.value !== value))
  const values = found && [
    ...found.map(({ value, count, depth }) => ({ value, text: textOf(value), count, depth })),
    ...gone.map((value) => ({ value, text: textOf(value), count: 0 })),
  ]
  return (
    <FilterMenu
      name={columnName(facet, say)}
      chosen={chosen}
      textOf={textOf}
      values={values}
      fresh={fresh}
      onOpenChange={setOpened}
      onChoose={(next) =>
        ledger.filterField(facet, {
          in: next.length === 0 ? undefined : next.map((value) => (value === BLANK ? null : value)),
        })
      }
    />
  )
}

/** Categories with all below them, then the blanks. */
function branchesOf(
  values: readonly FacetValue[],
  placeOf: (path: string) => string,
): readonly { readonly value: string; readonly count: number; readonly depth: number }[] {
  const blank = values.find(({ value }) => value === null)
  return [
    ...categoryCounts(values, placeOf).map(({ path, count, depth }) => ({ value: path, count, depth })),
    ...(blank ? [{ value: BLANK, count: blank.count, depth: 0 }] : []),
  ]
}

/** Stands for a blank among the values; no stored value is empty. */
const BLANK = ''
