import { useState } from 'react'
import type { ViewColumn } from '../../../core/view.ts'
import { type ColumnChoice, choiceOfView, orderColumns, readColumnChoice } from './columnChoice.ts'

const STORED_AS = 'plumbline.ledger.columns'

export interface ColumnsInUse extends ColumnChoice {
  readonly change: (patch: Partial<ColumnChoice>) => void
  readonly reset: () => void
  /** Whether they are other than the view has them. */
  readonly changed: boolean
}

/** The columns of a view, as somebody arranged them since; each view, and each revision of it, has its own. */
export function useColumnChoice(
  known: readonly string[],
  view: { readonly key: string; readonly columns: readonly ViewColumn[] },
): ColumnsInUse {
  const storedAs = view.key === '' ? STORED_AS : `${STORED_AS}.${view.key}`
  const [kept, setKept] = useState(() => ({ storedAs, choice: read(storedAs) }))
  if (kept.storedAs !== storedAs) setKept({ storedAs, choice: read(storedAs) })
  const choice = kept.storedAs === storedAs ? kept.choice : null
  const own = choiceOfView(known, view.columns)
  const inUse: ColumnChoice = choice ? { ...choice, order: orderColumns(known, choice.order) } : own
  return {
    ...inUse,
    changed: choice !== null,
    change(patch) {
      const next = { ...inUse, ...patch }
      localStorage.setItem(storedAs, JSON.stringify(next))
      setKept({ storedAs, choice: next })
    },
    reset() {
      localStorage.removeItem(storedAs)
      setKept({ storedAs, choice: null })
    },
  }
}

function read(storedAs: string): ColumnChoice | null {
  return readColumnChoice(localStorage.getItem(storedAs))
}
