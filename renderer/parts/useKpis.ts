// The KPIs of the scheme that scores the period shown.
import { countedScheme, type Kpi, kpisOf, type Scheme } from '../../core/scheme.ts'
import type { Grouping } from '../../core/scorecard.ts'
import { useOperation } from '../api.ts'
import { usePeriod } from '../period.tsx'

export interface Kpis {
  /** Those switched on, in the scheme's order. */
  readonly list: readonly Kpi[]
  readonly byId: ReadonlyMap<string, Kpi>
  readonly scheme: Scheme
}

/** Of departments, or of persons; undefined until the scheme has come. */
export function useKpis(by: Grouping = 'department'): Kpis | undefined {
  const { period } = usePeriod()
  const { data } = useOperation('getScheme', { period: period.key }, { keepPrevious: true })
  if (!data) return undefined
  const scheme = countedScheme(data.scheme, { by })
  const list = kpisOf(scheme)
  return { list, byId: new Map([...scheme.kpis, ...list].map((kpi) => [kpi.id, kpi])), scheme }
}
