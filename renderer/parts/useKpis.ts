// The KPIs of the scheme in force, and what they are called.
import type { Kpi, Scheme } from '../../core/scheme.ts'
import { useOperation } from '../api.ts'

export interface Kpis {
  /** Those switched on, in the scheme's order. */
  readonly list: readonly Kpi[]
  readonly byId: ReadonlyMap<string, Kpi>
  readonly scheme: Scheme
}

/** undefined until the scheme has come. */
export function useKpis(): Kpis | undefined {
  const { data } = useOperation('getScheme', {})
  if (!data) return undefined
  const list = data.scheme.kpis.filter((kpi) => kpi.on)
  return { list, byId: new Map(data.scheme.kpis.map((kpi) => [kpi.id, kpi])), scheme: data.scheme }
}
