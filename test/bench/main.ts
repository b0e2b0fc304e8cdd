// npm run bench: prints one table, each row measured in this run, ours and the peer in turn. Never a verdict: it ends
// well whatever the figures are, and badly only where something did not run.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Bench, Row, Settings } from './bench.ts'
import { BENCHES } from './benches.ts'
import { machine } from './machine.ts'
import { withFigures } from './document.ts'
import { removeLedgers } from './ours/ledger.ts'
import { textTable } from './table.ts'

const USAGE = `npm run bench -- [--rows N] [--runs N] [--only NAME,…] [--json FILE] [--markdown FILE]

  --rows N       every work at this one size, instead of the sizes of the full bench
  --runs N       rounds of each measurement, 5 by default; medians are shown
  --only NAME,…  of ${BENCHES.map(({ name }) => name).join(', ')}
  --json FILE    the figures as JSON
  --markdown FILE  puts the table into the document, between its two marks, or makes a new one`

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string' },
      runs: { type: 'string' },
      only: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help === true) return console.log(USAGE)
  const settings: Settings = {
    rows: values.rows === undefined ? null : wholeNumber(values.rows, '--rows'),
    runs: values.runs === undefined ? 5 : wholeNumber(values.runs, '--runs'),
    folder: resolve(import.meta.dirname, '../../out/bench'),
    say: (text) => process.stderr.write(`${text}\n`),
  }
  mkdirSync(settings.folder, { recursive: true })
  const rows: Row[] = []
  try {
    for (const bench of chosen(values.only)) rows.push(...(await bench.run(settings)))
  } finally {
    await removeLedgers()
  }
  console.log(`${machine()}\n\n${textTable(rows)}`)
  if (values.json !== undefined)
    writeFileSync(values.json, JSON.stringify({ machine: machine(), runs: settings.runs, rows }, null, 2))
  if (values.markdown !== undefined) writeDocument(values.markdown, rows, settings.runs)
}

function chosen(only: string | undefined): readonly Bench[] {
  if (only === undefined) return BENCHES
  return only.split(',').map((name) => {
    const bench = BENCHES.find((bench) => bench.name === name)
    if (!bench) throw new Error(`there is no bench ${name}\n\n${USAGE}`)
    return bench
  })
}

function wholeNumber(text: string, flag: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${flag} is a whole number\n\n${USAGE}`)
  return number
}

function writeDocument(path: string, rows: readonly Row[], runs: number): void {
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    // A new document is all figures.
  }
  writeFileSync(path, withFigures(text, { rows, runs, machine: machine() }))
}
