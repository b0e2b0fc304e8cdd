// Every measured work, in the order of the table.
import type { Bench } from './bench.ts'
import { importCsv } from './work/importCsv.ts'

export const BENCHES: readonly Bench[] = [importCsv]
