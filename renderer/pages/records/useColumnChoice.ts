import { useState } from 'react'
import { type ColumnChoice, orderColumns, readColumnChoice } from './columnChoice.ts'

const STORED_AS = 'plumbline.ledger.columns'

export interface ColumnsInUse extends ColumnChoice {
  readonly change: (patch: Partial<ColumnChoice>) => void
  readonly reset: () => void
}

export function useColumnChoice(known: readonly string[], hiddenAtFirst: readonly string[]): ColumnsInUse {
  const [choice, setChoice] = useState(() => readColumnChoice(localStorage.getItem(STORED_AS)))
  const inUse: ColumnChoice = {
    order: orderColumns(known, choice?.order ?? known),
    hidden: choice?.hidden ?? hiddenAtFirst,
    widths: choice?.widths ?? {},
  }
  return {
    ...inUse,
    change(patch) {
      const next = { ...inUse, ...patch }
      localStorage.setItem(STORED_AS, JSON.stringify(next))
      setChoice(next)
    },
    reset() {
      localStorage.removeItem(STORED_AS)
      setChoice(null)
    },
  }
}
