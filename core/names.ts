// Names for people of KPIs, schemes, policies and calendars: the organisation's own, else the catalogue's.
import type { Kpi } from './scheme.ts'
import { isWordKey, type Say } from './words.ts'

/**
 * '意见处理及时率': the KPI's own name, else the catalogue's of its id (K1–K8) or of what governance measures, else what
 * it counts.
 */
export function kpiName(kpi: Pick<Kpi, 'id' | 'name' | 'measure'>, say: Say): string {
  return kpi.name ?? catalogued('kpi.name.', kpi, say) ?? `${kpi.id} ${say(`kpi.measure.${kpi.measure}`)}`
}

/** '处理及时', for narrow columns. */
export function kpiShortName(kpi: Pick<Kpi, 'id' | 'name' | 'measure'>, say: Say): string {
  return kpi.name ?? catalogued('kpi.short.', kpi, say) ?? kpi.id
}

function catalogued(prefix: string, { id, measure }: Pick<Kpi, 'id' | 'measure'>, say: Say): string | null {
  const key = [`${prefix}${measure}`, `${prefix}${id}`].find(isWordKey)
  return key === undefined ? null : say(key)
}

/** The built-in scheme, policy and calendar are named by codes; an organisation's own are named by itself. */
export function schemeName(name: string, say: Say): string {
  return named('kpi.scheme.', name, say)
}

export function policyName(name: string, say: Say): string {
  return named('kpi.policy.', name, say)
}

export function calendarName(name: string, say: Say): string {
  return named('kpi.calendar.', name, say)
}

/** A peer group's own name; null: departments that no group names. */
export function peerGroupName(group: string | null, say: Say): string {
  return group ?? say('peer.rest')
}

function named(prefix: string, name: string, say: Say): string {
  const key = prefix + name
  return isWordKey(key) ? say(key) : name
}
