// Reads files the way an import does and prints one line of JSON for each: what became of it. Run as a process of its own
// with little memory, so that a file that takes more ends the process and not the tests.
import { existsSync, readFileSync } from 'node:fs'
import { AppError } from '../../core/errors.ts'
import { surveyTable } from '../../core/surveyTable.ts'
import { openTable } from '../../intake/openTable.ts'

/** As many as an import looks at before it reads all. */
const FIRST_ROWS = 20_000

for (const path of process.argv.slice(2)) process.stdout.write(`${JSON.stringify(await verdictOf(path))}\n`)

async function verdictOf(path: string): Promise<object> {
  try {
    const table = await openTable(path)
    const survey = await surveyTable(table, { firstRows: FIRST_ROWS })
    let rows = 0
    for await (const batch of table.rows()) rows += batch.length
    return { rows, columns: survey.columns.length, peakMegabytes: peakMegabytes() }
  } catch (error) {
    if (!(error instanceof AppError)) return { fault: String(error), peakMegabytes: peakMegabytes() }
    const { code, detail } = error
    return { code, ...(detail.kind !== undefined && { kind: detail.kind }), peakMegabytes: peakMegabytes() }
  }
}

/** On Linux the usual figure includes what the process was that began this one. */
function peakMegabytes(): number {
  const own = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(own)?.[1]
  return (peak === undefined ? process.resourceUsage().maxRSS : Number(peak)) / 1024
}
