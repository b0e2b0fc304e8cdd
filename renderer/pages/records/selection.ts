// Which records of a list are chosen: some by name, or all but some.
import type { RecordFilter } from '../../../core/ledger.ts'

export interface Selection {
  readonly all: boolean
  /** Chosen, or with `all` left out. */
  readonly ids: ReadonlySet<number>
}

export const NOTHING: Selection = { all: false, ids: new Set() }
export const EVERYTHING: Selection = { all: true, ids: new Set() }

export function selectedCount({ all, ids }: Selection, total: number): number {
  return all ? Math.max(0, total - ids.size) : ids.size
}

export function toggled({ all, ids }: Selection, id: number): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { all, ids: next }
}

/** What an export of the chosen ones asks for; of everything where nothing is chosen. */
export function narrowed(filter: RecordFilter, { all, ids }: Selection): RecordFilter {
  if (ids.size === 0) return filter
  return all ? { ...filter, except: [...ids] } : { ...filter, ids: [...ids] }
}
