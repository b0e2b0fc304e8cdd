// Where the figures on a page come from, so that each opens to the records it rests on: the ledger, a part of it that an
// assessment is about, or the facts that were frozen.
import { createContext, type ReactNode, use } from 'react'
import type { AssessmentScope } from '../../core/assessment.ts'
import { isGoverned } from '../../core/governance.ts'
import type { Kpi } from '../../core/scheme.ts'
import { useOperation } from '../api.ts'
import { governanceAddress } from './governanceAddress.ts'
import { type FigureName, figurePath } from './recordsAddress.ts'

export interface FigureSource {
  /** The assessment whose figures they are; null: a period of the ledger. */
  readonly assessmentId: number | null
  /** Edition whose facts they were counted from; null while they move with the data. */
  readonly edition: number | null
  readonly scope: AssessmentScope | null
}

export const LEDGER: FigureSource = { assessmentId: null, edition: null, scope: null }

const SourceContext = createContext<FigureSource>(LEDGER)

export function FigureSourceProvider(props: { readonly source: FigureSource; readonly children: ReactNode }) {
  return <SourceContext value={props.source}>{props.children}</SourceContext>
}

export function useFigureSource(): FigureSource {
  return use(SourceContext)
}

/** Address of the records behind a figure of the period. */
export function useFigurePath(period: string): (figure: FigureName, of: Measured) => string {
  const source = useFigureSource()
  return (figure, of) => figureAddress(source, period, figure, of)
}

/** What the figure's KPI counts: records, or things that are governed. */
type Measured = Pick<Kpi, 'measure'>

export function figureAddress(
  source: FigureSource,
  period: string,
  figure: FigureName,
  { measure }: Measured,
): string {
  const { assessmentId, edition, scope } = source
  if (assessmentId === null || edition === null)
    return isGoverned(measure)
      ? governanceAddress(
          { measure, part: figure.part, department: figure.name ?? null, scored: true },
          period,
        )
      : figurePath(figure, period, scope)
  const { by, kpi, part, name } = figure
  const search = new URLSearchParams({ edition: String(edition), kpi, part, by })
  if (name !== undefined) search.set('name', name)
  return `/assessments/${assessmentId}/records?${search}`
}

/** How many records stand behind a figure; undefined until it is known. */
export function useFigureTotal(figure: FigureName, period: string, enabled: boolean): number | undefined {
  const { assessmentId, edition, scope } = useFigureSource()
  const isFrozen = assessmentId !== null && edition !== null
  const page = { offset: 0, limit: 1 }
  const live = useOperation(
    'listRecords',
    { filter: { ...scope, figure: { ...figure, period } }, sort: 'receivedAt', descending: true, ...page },
    { enabled: enabled && !isFrozen },
  )
  const frozen = useOperation(
    'listFrozenFacts',
    { id: assessmentId ?? 1, edition: edition ?? 1, figure, ...page },
    { enabled: enabled && isFrozen },
  )
  return (isFrozen ? frozen : live).data?.total
}
