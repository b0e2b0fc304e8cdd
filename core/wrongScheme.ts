// What a scheme says that no period could be scored by: each place with its reason.
import type { Kpi, Scheme } from './scheme.ts'

export interface Wrong {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What may be wrong with a KPI of either sort, and with the governance dimension as a whole. */
export function wrongKpis({ kpis, governance }: Pick<Scheme, 'kpis' | 'governance'>): readonly Wrong[] {
  const lists: readonly (readonly [path: string[], kpis: readonly Kpi[]])[] = [
    [['kpis'], kpis],
    [['governance', 'kpis'], governance?.kpis ?? []],
  ]
  const ids = new Set<string>()
  const measures = new Set<string>()
  const wrong = lists.flatMap(([path, list]) =>
    list.flatMap((kpi, i): readonly Wrong[] => {
      const curve = wrongCurve(kpi)
      const isTaken = ids.has(kpi.id)
      const isCounted = kpi.dimension === 'governance' && measures.has(kpi.measure)
      ids.add(kpi.id)
      measures.add(kpi.measure)
      return [
        ...(isTaken ? [{ path: [...path, i, 'id'], message: 'used twice' }] : []),
        ...(isCounted ? [{ path: [...path, i, 'measure'], message: 'is measured already' }] : []),
        ...(curve ? [{ path: [...path, i, ...curve.path], message: curve.message }] : []),
        ...wrongStages(kpi).map((one) => ({ ...one, path: [...path, i, 'stages', ...one.path] })),
      ]
    }),
  )
  const isIdle = governance?.kpis.every(({ on, weight }) => !on || weight === 0) ?? false
  return isIdle ? [...wrong, { path: ['governance', 'kpis'], message: 'none is on with a weight' }] : wrong
}

export function isRising(values: readonly number[]): boolean {
  return values.length > 0 && values.every((value, i) => i === 0 || value > values[i - 1]!)
}

function wrongStages(kpi: Kpi): readonly Wrong[] {
  return (kpi.stages ?? []).flatMap(({ from, floor, target }, i, all): readonly Wrong[] => {
    if (i > 0 && from <= all[i - 1]!.from) return [{ path: [i, 'from'], message: 'days must rise' }]
    if (floor === undefined && target === undefined) return [{ path: [i], message: 'changes nothing' }]
    const bound = wrongCurve({ ...kpi, floor: floor ?? kpi.floor, target: target ?? kpi.target })
    return bound ? [{ path: [i, target === undefined ? 'floor' : 'target'], message: bound.message }] : []
  })
}

export function wrongPeerGroups(groups: NonNullable<Scheme['peerGroups']>): readonly Wrong[] {
  const groupOf = new Map<string, number>()
  return groups.flatMap(({ name, departments }, i): readonly Wrong[] => [
    ...(groups.findIndex((group) => group.name === name) === i
      ? []
      : [{ path: [i, 'name'], message: 'used twice' }]),
    ...departments.flatMap((department, k) => {
      const isTaken = groupOf.has(department)
      groupOf.set(department, i)
      return isTaken ? [{ path: [i, 'departments', k], message: 'is in a group already' }] : []
    }),
  ])
}

export function wrongRoles({ kpis, roles = [] }: Scheme): readonly Wrong[] {
  return roles.flatMap(({ role, weights }, i): readonly Wrong[] => [
    ...(roles.findIndex((one) => one.role === role) === i
      ? []
      : [{ path: [i, 'role'], message: 'used twice' }]),
    ...weights.flatMap(({ kpi }, k) => {
      if (!kpis.some(({ id }) => id === kpi))
        return [{ path: [i, 'weights', k, 'kpi'], message: 'no such KPI' }]
      return weights.findIndex((one) => one.kpi === kpi) === k
        ? []
        : [{ path: [i, 'weights', k, 'kpi'], message: 'used twice' }]
    }),
    ...(weights.some(({ weight }) => weight > 0)
      ? []
      : [{ path: [i, 'weights'], message: 'none has a weight' }]),
  ])
}

function wrongCurve({ curve, floor, target }: Kpi): { path: string[]; message: string } | null {
  if ((curve.kind === 'linear' || curve.kind === 'lin60') && floor >= target) {
    return { path: ['floor'], message: 'must be below the target' }
  }
  if (curve.kind === 'lower_better' && curve.ceiling <= target) {
    return { path: ['curve', 'ceiling'], message: 'must be above the target' }
  }
  if (curve.kind === 'steps' && !isRising(curve.steps.map(({ atLeast }) => atLeast).toReversed())) {
    return { path: ['curve', 'steps'], message: '"atLeast" must fall' }
  }
  return curve.kind === 'deduct' && curve.full === 0
    ? { path: ['curve', 'full'], message: 'must be above 0' }
    : null
}
