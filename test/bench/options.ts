// What the command is asked to do.
import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'
import { BENCHES } from './benches.ts'

const USAGE = `npm run bench -- [--rows N] [--runs N] [--only NAME,…] [--json FILE] [--markdown FILE]

  --rows N         every work at this one size, instead of the sizes of the full bench
  --runs N         rounds of each measurement, 5 by default; medians are shown
  --only NAME,…    of ${BENCHES.map(({ name }) => name).join(', ')}
  --json FILE      the figures as JSON
  --markdown FILE  puts each bench's table into the document, between its two marks`

export interface Options {
  readonly rows: number | null
  readonly runs: number
  readonly benches: readonly Bench[]
  readonly json: string | null
  readonly markdown: string | null
}

/** Says how it is used and ends the program where it is not understood. */
export function parseOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        rows: { type: 'string' },
        runs: { type: 'string', default: '5' },
        only: { type: 'string' },
        json: { type: 'string' },
        markdown: { type: 'string' },
      },
    })
    return {
      rows: values.rows === undefined ? null : wholeNumber(values.rows, '--rows'),
      runs: wholeNumber(values.runs, '--runs'),
      benches: values.only === undefined ? BENCHES : values.only.split(',').map(benchNamed),
      json: values.json ?? null,
      markdown: values.markdown ?? null,
    }
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`)
    return process.exit(2)
  }
}

function benchNamed(name: string): Bench {
  const bench = BENCHES.find((bench) => bench.name === name)
  if (!bench) throw new Error(`there is no bench ${name}`)
  return bench
}

function wholeNumber(text: string, flag: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`${flag} is a whole number`)
  return number
}
