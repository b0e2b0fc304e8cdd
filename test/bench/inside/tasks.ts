// What a host of a bench can be asked to do, by name.
import { exportXlsx, reportPdf, reportXlsx, exportCsv } from './exporting.ts'
import { checkFrozen, freezeYear } from './freezing.ts'
import { importHere } from './importing.ts'
import { listPages } from './listing.ts'
import { rejudge } from './rejudging.ts'
import { scoreMonths } from './scoring.ts'

export const TASKS = {
  importHere,
  scoreMonths,
  rejudge,
  listPages,
  freezeYear,
  checkFrozen,
  reportPdf,
  reportXlsx,
  exportXlsx,
  exportCsv,
} as const

export type TaskName = keyof typeof TASKS
export type TaskInput<N extends TaskName> = Parameters<(typeof TASKS)[N]>[1]
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<(typeof TASKS)[N]>>
