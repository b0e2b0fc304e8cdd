// A KPI's curve and unit in words.
import type { Curve, Kpi } from './scheme.ts'
import type { Say } from './words.ts'

export function curveText(curve: Curve, say: Say): string {
  const name = say(`kpi.curve.${curve.kind}`)
  if (curve.kind === 'lower_better') return say('settings.curveCeiling', { name, ceiling: curve.ceiling })
  if (curve.kind === 'steps') {
    return `${name}: ${curve.steps.map(({ atLeast, score }) => `≥${atLeast} → ${score}`).join(', ')}`
  }
  if (curve.kind === 'deduct') {
    return say('settings.curveDeduct', { name, full: curve.full, perPoint: curve.perPoint })
  }
  return name
}

/** '%' for rates and step credits, the unit of its values for a mean. */
export function kpiUnit(kpi: Kpi, say: Say): string {
  if (kpi.kind !== 'mean') return '%'
  if (kpi.measure.endsWith('Hours')) return ` ${say('settings.unitHours')}`
  if (kpi.measure.endsWith('Days')) return ` ${say('settings.unitDays')}`
  return ''
}
