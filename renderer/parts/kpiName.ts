// What a KPI is called: the organisation's own name for it, else the catalogue's, else its id.
import { isWordKey, type Say } from '../../core/words.ts'
import type { Kpi } from '../../core/scheme.ts'

/** 'K3 意见处理及时率' */
export function kpiName(kpi: Pick<Kpi, 'id' | 'name'>, say: Say): string {
  const name = kpi.name ?? catalogued(`kpi.name.${kpi.id}`, say)
  return name === null ? kpi.id : `${kpi.id} ${name}`
}

/** As narrow as a column: '处理及时'. */
export function kpiShortName(kpi: Pick<Kpi, 'id' | 'name'>, say: Say): string {
  return kpi.name ?? catalogued(`kpi.short.${kpi.id}`, say) ?? ''
}

function catalogued(key: string, say: Say): string | null {
  return isWordKey(key) ? say(key) : null
}
