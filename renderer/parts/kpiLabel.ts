// A KPI as tables and sentences name it: its id, which people say, and its name.
import { kpiName } from '../../core/names.ts'
import type { Kpi } from '../../core/scheme.ts'
import type { Say } from '../../core/words.ts'

/** 'K3 意见处理及时率' */
export function kpiLabel(kpi: Pick<Kpi, 'id' | 'name' | 'measure'>, say: Say): string {
  const name = kpiName(kpi, say)
  return name.startsWith(kpi.id) ? name : `${kpi.id} ${name}`
}

/** As `kpiLabel`; the bare id where the scheme no longer has it. */
export function kpiLabelOf(kpis: ReadonlyMap<string, Kpi>, id: string, say: Say): string {
  const kpi = kpis.get(id)
  return kpi ? kpiLabel(kpi, say) : id
}
