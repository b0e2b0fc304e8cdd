// What differs between the rules in force and those of a file, named for people. Pure.
import type { Policy } from '../../../core/policy.ts'
import type { Scheme } from '../../../core/scheme.ts'

export interface SchemeChanges {
  /** Ids of KPIs that are new, gone or different. */
  readonly kpis: readonly string[]
  /** Other settings of the scheme that differ. */
  readonly settings: readonly Exclude<keyof Scheme, 'kpis'>[]
}

export function schemeChanges(before: Scheme, after: Scheme): SchemeChanges {
  const old = new Map(before.kpis.map((kpi) => [kpi.id, kpi]))
  const next = new Map(after.kpis.map((kpi) => [kpi.id, kpi]))
  return {
    kpis: [...new Set([...old.keys(), ...next.keys()])].filter((id) => !isSame(old.get(id), next.get(id))),
    settings: differing(withoutKpis(before), withoutKpis(after)),
  }
}

export function policyChanges(before: Policy, after: Policy): readonly (keyof Policy)[] {
  return differing(before, after)
}

function withoutKpis(scheme: Scheme): Omit<Scheme, 'kpis'> {
  const { kpis: _, ...rest } = scheme
  return rest
}

function differing<T extends object>(before: T, after: T): readonly Extract<keyof T, string>[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<Extract<keyof T, string>>
  return [...keys].filter((key) => !isSame(before[key], after[key]))
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** JSON with keys in order, so that the order in which a file was written does not count as a change. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
