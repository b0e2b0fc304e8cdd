// pandas, merely reading the file into memory with its fast parser. Debian's own, whatever other Python is first on the path.
import { existsSync } from 'node:fs'
import type { Figures } from '../measure/alternate.ts'
import { installed } from '../measure/installed.ts'
import { measureProcess } from '../measure/process.ts'
import { PeerMissing } from '../bench.ts'
import type { CsvFile } from './sqlite.ts'

const SCRIPT = 'import sys, pandas; print(len(pandas.read_csv(sys.argv[1], encoding=sys.argv[2])))'
const PYTHON = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : 'python3'

/** @throws PeerMissing */
export async function demandPandas(): Promise<void> {
  if (!(await installed(PYTHON, ['-c', 'import pandas'])))
    throw new PeerMissing('pandas (Debian: python3-pandas)')
}

export async function readMerely({ path, rows, encoding }: CsvFile): Promise<Figures> {
  const { output, ...figures } = await measureProcess({
    command: PYTHON,
    args: ['-c', SCRIPT, path, encoding],
  })
  if (Number(output) !== rows) throw new Error(`pandas read ${output.trim()} rows instead of ${rows}`)
  return { ...figures, stallMs: null }
}
