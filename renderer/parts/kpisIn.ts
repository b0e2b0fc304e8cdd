// The KPIs a scorecard was made with.
import { type Kpi, kpisOf, type Scheme } from '../../core/scheme.ts'
import type { Scorecard } from '../../core/scorecard.ts'

/** In the scheme's order; persons, and a part of the records, are scored without governance. */
export function kpisIn({ total }: Pick<Scorecard, 'total'>, scheme: Scheme): readonly Kpi[] {
  const scored = new Set(total.kpis.map(({ kpi }) => kpi))
  return kpisOf(scheme).filter(({ id }) => scored.has(id))
}
