// npm run bench: prints tables, each row measured in this run, ours and the peer in turn. Never a verdict: it ends well
// whatever the figures are, and badly only where something did not run.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Bench, Settings } from './bench.ts'
import { leftOutText, type Measurement, withFigures } from './document.ts'
import { machine } from './machine.ts'
import { removeLedgers } from './ours/ledger.ts'
import { parseOptions } from './options.ts'
import { textTable } from './table.ts'

const { rows, runs, benches, json, markdown } = parseOptions(process.argv.slice(2))
let leftOut = new Set<string>()
const settings: Settings = {
  rows,
  runs,
  folder: resolve(import.meta.dirname, '../../out/bench'),
  say: (text) => process.stderr.write(`${text}\n`),
  leaveOut: (peer) => leftOut.add(peer),
}
mkdirSync(settings.folder, { recursive: true })
console.log(`${machine()}, medians of ${runs}`)
const measured: Measurement[] = []
try {
  for (const bench of benches) await measure(bench)
} finally {
  await removeLedgers()
}

/** What one bench measured is kept, whatever becomes of the next. */
async function measure(bench: Bench): Promise<void> {
  try {
    leftOut = new Set()
    const rows = await bench.run(settings)
    const measurement = { bench, rows, runs, leftOut: [...leftOut], machine: machine() }
    console.log(`\n${bench.name}\n${textTable(bench.layout, rows)}`)
    if (leftOut.size > 0) console.log(leftOutText([...leftOut]).trim())
    measured.push(measurement)
    if (json !== null) writeFileSync(json, JSON.stringify(measured, null, 2))
    if (markdown !== null) {
      const text = existsSync(markdown) ? readFileSync(markdown, 'utf8') : ''
      writeFileSync(markdown, withFigures(text, measurement))
    }
  } catch (error) {
    console.log(`\n${bench.name}: did not run\n${String(error)}`)
    process.exitCode = 1
  }
}
