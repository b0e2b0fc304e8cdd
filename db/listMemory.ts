// Remembers how many records a list holds, so that turning its pages counts nothing again, and the order of lists that
// somebody went far into, so that they are sorted once. What is remembered is only asked for under the version of the
// ledger it was found at, and so never stale.
import type { IdsInOrder } from './idsInOrder.ts'

export interface Counted {
  readonly total: number
  /** The records themselves where they are few and were costly to find. */
  readonly ids: readonly number[] | null
}

export interface ListMemory {
  readonly recall: (key: string) => Counted | undefined
  readonly keep: (key: string, counted: Counted) => void
  /** The ids of a list in its order: written down once, also where several ask for it at a time. */
  readonly inOrder: (key: string, write: () => Promise<IdsInOrder>) => Promise<IdsInOrder>
}

/** Lists people go to and fro between; the longest unused is forgotten first. */
const MOST = 200
/** What written orders may take in all: sixteen of a million records, or five by lateness. */
const MOST_BYTES = 64 * 1024 * 1024

/** @param mostBytes of written orders; the last one is kept whatever it takes */
export function createListMemory(mostBytes = MOST_BYTES): ListMemory {
  const known = new Map<string, Counted>()
  const orders = createOrders(mostBytes)
  const keep: ListMemory['keep'] = (key, counted) => {
    known.delete(key)
    known.set(key, counted)
    if (known.size > MOST) known.delete(known.keys().next().value!)
  }
  return {
    recall(key) {
      const counted = known.get(key)
      if (counted) keep(key, counted)
      return counted
    },
    keep,
    inOrder: orders,
  }
}

function createOrders(mostBytes: number): ListMemory['inOrder'] {
  const written = new Map<string, Promise<IdsInOrder>>()
  const sizes = new Map<string, number>()
  const forget = (key: string): void => {
    written.delete(key)
    sizes.delete(key)
  }
  const shrink = (last: string): void => {
    let bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    for (const [key, size] of sizes) {
      if (bytes <= mostBytes) return
      if (key === last) continue
      forget(key)
      bytes -= size
    }
  }
  return async (key, write) => {
    const found = written.get(key)
    if (found) {
      const size = sizes.get(key)
      if (size !== undefined) {
        forget(key)
        written.set(key, found)
        sizes.set(key, size)
      }
      return await found
    }
    const writing = write()
    written.set(key, writing)
    try {
      const order = await writing
      sizes.set(key, order.sizeBytes)
      shrink(key)
      return order
    } catch (error) {
      forget(key)
      throw error
    }
  }
}
