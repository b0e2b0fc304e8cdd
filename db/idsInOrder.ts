// The ids of a list in its order, to take pages from.
import type { Instant } from '../core/instant.ts'

export interface IdsInOrder {
  readonly sizeBytes: number
  readonly page: (asked: PageOfOrder) => readonly number[]
}

export interface PageOfOrder {
  readonly offset: number
  readonly limit: number
  readonly descending: boolean
  /** Until when what is open grows late. */
  readonly asOf: Instant
}

/** A part of a list in ascending order. */
export interface Part {
  readonly length: number
  readonly ids: (from: number, to: number) => readonly number[]
}

/** A part that is written down. */
export function part(ids: Uint32Array): Part {
  return { length: ids.length, ids: (from, to) => [...ids.subarray(from, to)] }
}

/** Where a list is turned, each of its parts is: what has no value comes last either way. */
export function pageOf(
  parts: readonly Part[],
  { offset, limit, descending }: Omit<PageOfOrder, 'asOf'>,
): readonly number[] {
  let before = 0
  return parts.flatMap(({ length, ids }) => {
    const from = Math.min(length, Math.max(0, offset - before))
    const to = Math.min(length, Math.max(0, offset + limit - before))
    before += length
    if (from === to) return []
    return descending ? ids(length - to, length - from).toReversed() : ids(from, to)
  })
}
