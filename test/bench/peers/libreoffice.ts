// LibreOffice without a window, turning a workbook into CSV, with a profile of its own.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Figures } from '../measure/alternate.ts'
import { installed } from '../measure/installed.ts'
import { measureProcess } from '../measure/process.ts'
import { PeerMissing } from '../bench.ts'

/** @throws PeerMissing */
export async function demandLibreOffice(): Promise<void> {
  if (!(await installed('soffice', ['--version'])))
    throw new PeerMissing('LibreOffice (Debian: libreoffice-calc)')
}

export async function convertToCsv(folder: string, path: string): Promise<Figures> {
  const own = await mkdtemp(join(folder, 'office-'))
  try {
    const { wallMs, peakBytes } = await measureProcess({
      command: 'soffice',
      args: [
        `-env:UserInstallation=${pathToFileURL(join(own, 'profile')).href}`,
        '--headless',
        '--convert-to',
        // Comma, double quote, UTF-8.
        'csv:Text - txt - csv (StarCalc):44,34,76',
        '--outdir',
        own,
        path,
      ],
    })
    if (!(await readdir(own)).some((name) => name.endsWith('.csv')))
      throw new Error('LibreOffice wrote no CSV')
    return { wallMs, peakBytes, stallMs: null }
  } finally {
    await rm(own, { recursive: true, force: true })
  }
}
