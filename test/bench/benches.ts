// Every measured work, in the order of the table.
import type { Bench } from './bench.ts'
import { freeze } from './work/freeze.ts'
import { growth } from './work/growth.ts'
import { importCsv } from './work/importCsv.ts'
import { importXlsx } from './work/importXlsx.ts'
import { ledger } from './work/ledger.ts'
import { rejudge } from './work/rejudge.ts'
import { reports } from './work/reports.ts'
import { score } from './work/score.ts'
import { start } from './work/start.ts'

export const BENCHES: readonly Bench[] = [
  importCsv,
  importXlsx,
  score,
  rejudge,
  freeze,
  ledger,
  reports,
  start,
  growth,
]
