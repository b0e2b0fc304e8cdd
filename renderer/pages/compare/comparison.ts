// What is compared with what, in the address: a comparison can be sent as a link.
import { parsePeriod, previousPeriod } from '../../../core/period.ts'
import type { Grouping, Period } from '../../../core/scorecard.ts'
import type { Zone } from '../../../core/zone.ts'

/** A period as the data is now, or an edition as it was frozen. */
export type Source =
  | { readonly kind: 'period'; readonly key: string }
  | { readonly kind: 'edition'; readonly assessmentId: number; readonly edition: number }

export interface Side {
  readonly source: Source
  /** Name of a department or handler; '' for all together. */
  readonly name: string
}

export interface Comparison {
  readonly by: Grouping
  readonly left: Side
  readonly right: Side
}

/** Right is the period shown where the address names none, left the one before it. */
export function readComparison(search: URLSearchParams, period: Period, zone: Zone): Comparison {
  const right = readSource(search.get('right'), zone) ?? { kind: 'period', key: period.key }
  const left = readSource(search.get('left'), zone) ?? {
    kind: 'period',
    key: previousPeriod(period, zone).key,
  }
  return {
    by: search.get('by') === 'handler' ? 'handler' : 'department',
    left: { source: left, name: search.get('leftOf') ?? '' },
    right: { source: right, name: search.get('rightOf') ?? '' },
  }
}

/** Sets a comparison into an address, and leaves what else is in it. */
export function writeComparison(search: URLSearchParams, { by, left, right }: Comparison): void {
  if (by === 'handler') search.set('by', by)
  else search.delete('by')
  for (const [name, side] of [
    ['left', left],
    ['right', right],
  ] as const) {
    search.set(name, sourceKey(side.source))
    if (side.name === '') search.delete(`${name}Of`)
    else search.set(`${name}Of`, side.name)
  }
}

/** Somebody, or all together, in the period shown and in the one before it. */
export function comparePath(by: Grouping, name = ''): string {
  const search = new URLSearchParams()
  if (by === 'handler') search.set('by', by)
  if (name !== '') {
    search.set('leftOf', name)
    search.set('rightOf', name)
  }
  return `/compare?${search}`
}

/** '2026-Q1', or 'frozen-12-1': edition 1 of assessment 12. */
export function sourceKey(source: Source): string {
  return source.kind === 'period' ? source.key : `frozen-${source.assessmentId}-${source.edition}`
}

/** null for what nobody can have meant. */
export function readSource(text: string | null, zone: Zone): Source | null {
  if (text === null) return null
  const frozen = /^frozen-([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(text)
  if (frozen) return { kind: 'edition', assessmentId: Number(frozen[1]), edition: Number(frozen[2]) }
  try {
    return { kind: 'period', key: parsePeriod(text, zone).key }
  } catch {
    return null
  }
}
