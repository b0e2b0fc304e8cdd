// Remembers how many records a list holds, so that turning its pages counts nothing again. What is remembered is only
// asked for under the version of the ledger it was counted at, and so never stale.

export interface Counted {
  readonly total: number
  /** The records themselves where they are few and were costly to find. */
  readonly ids: readonly number[] | null
}

export interface ListMemory {
  readonly recall: (key: string) => Counted | undefined
  readonly keep: (key: string, counted: Counted) => void
}

/** Lists people go to and fro between; the longest unused is forgotten first. */
const MOST = 200

export function createListMemory(): ListMemory {
  const known = new Map<string, Counted>()
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
  }
}
