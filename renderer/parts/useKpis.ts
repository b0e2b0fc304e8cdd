// The KPIs of the scheme that scores the period shown.
import type { Kpi, Scheme } from '../../core/scheme.ts'
import { useOperation } from '../api.ts'
import { usePeriod } from '../period.tsx'

export interface Kpis {
  /** Those switched on, in the scheme's order. */
  readonly list: readonly Kpi[]
  readonly byId: ReadonlyMap<string, Kpi>
  readonly scheme: Scheme
}

/** undefined until the scheme has come. */
export function useKpis(): Kpis | undefined {
  const { period } = usePeriod()
  const { data } = useOperation('getScheme', { period: period.key }, { keepPrevious: true })
  if (!data) return undefined
  const list = data.scheme.kpis.filter((kpi) => kpi.on)
  return { list, byId: new Map(data.scheme.kpis.map((kpi) => [kpi.id, kpi])), scheme: data.scheme }
}
