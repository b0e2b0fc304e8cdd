// What a governance figure counts, from where the figures of the page come: as things are, or as they were frozen.
import type { UseQueryResult } from '@tanstack/react-query'
import { type GovernanceItem, PERSONAL_MEASURES } from '../../core/governance.ts'
import type { FigurePart, Page } from '../../core/ledger.ts'
import type { GovernanceMeasure } from '../../core/scheme.ts'
import { useOperation } from '../api.ts'
import { useMay } from '../usePerson.ts'
import { useFigureSource } from './figureSource.tsx'

interface Asked {
  readonly kpi: { readonly id: string; readonly measure: GovernanceMeasure }
  readonly part: FigurePart
  /** null: all, or all that have a score. */
  readonly department: string | null
  readonly scored: boolean
  readonly period: string
}

/** `hidden`: its items are persons, whom the reader may not see. */
export function useGovernedItems(
  { kpi, part, department, scored, period }: Asked,
  paging: { readonly offset: number; readonly limit: number },
): { readonly query: UseQueryResult<Page<GovernanceItem>>; readonly hidden: boolean } {
  const { assessmentId, edition } = useFigureSource()
  const seesPeople = useMay('supervisor', 'hr')
  const hidden = PERSONAL_MEASURES.has(kpi.measure) && !seesPeople
  const isFrozen = assessmentId !== null && edition !== null
  const asked = { part, ...(department === null ? {} : { department }), ...paging }
  const live = useOperation(
    'listGovernanceItems',
    { ...asked, period, measure: kpi.measure, ...(scored && department === null && { scored }) },
    { enabled: !isFrozen && !hidden, keepPrevious: true },
  )
  const frozen = useOperation(
    'listFrozenGovernance',
    { ...asked, id: assessmentId ?? 1, edition: edition ?? 1, kpi: kpi.id },
    { enabled: isFrozen && !hidden, keepPrevious: true },
  )
  return { query: isFrozen ? frozen : live, hidden }
}
