import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { foldFault, logToFolder } from '../../app/fault.ts'
import type { AppError } from '../../core/errors.ts'
import { csvOf, databaseOf, type Desk, openDesk, ordinaryRows } from './desk.ts'
import { connectBeside } from '../pg/place.ts'

let desk: Desk | null = null
afterEach(async () => {
  await desk?.close()
  desk = null
})

test.each([
  ['throws', 'throw new TypeError("telephone 13800000000")', 'telephone 13800000000'],
  ['ends without a word', 'process.exit(3)', 'worker thread ended with 3'],
])('a thread that %s fails its job by reference, and is logged once', async (_how, script, message) => {
  desk = await openDesk({ worker: new URL(`data:text/javascript,${encodeURIComponent(script)}`) })
  const fileId = await desk.addText('一.csv', csvOf(ordinaryRows(1)))
  const { jobId } = await desk.run('surveyFile', { fileId })
  await expect(desk.application.finish(jobId)).rejects.toMatchObject({ code: 'fault' })
  const { failure } = await desk.run('getJob', { jobId })
  expect(desk.faults).toHaveLength(1)
  expect(desk.faults[0]).toMatchObject({ during: 'surveyFile', message })
  expect(failure).toEqual({ code: 'fault', detail: { reference: desk.faults[0]!.reference } })
})

test('what a broken database says, with the values in it, is neither logged nor shown', async () => {
  desk = await openDesk()
  const broken = await connectBeside(databaseOf(desk.folder))
  await broken.raw('ALTER TABLE judgements RENAME TO gone')
  await broken.destroy()
  const filter = { text: '13800000000' }
  const asked = desk.run('listRecords', {
    filter,
    sort: 'receivedAt',
    descending: false,
    offset: 0,
    limit: 5,
  })
  const refusal = await asked.catch((error: unknown) => error as AppError)
  expect(refusal).toMatchObject({ name: 'AppError', code: 'fault' })
  expect(desk.faults).toHaveLength(1)
  expect(JSON.stringify([refusal, desk.faults])).not.toContain('13800000000')
  expect(JSON.stringify(desk.faults)).not.toContain('select')
})

test('a full disk is said by its name, not as a fault', () => {
  const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const log = (): never => {
    throw new Error('logged')
  }
  expect(foldFault(full, 'exportReport', 0, log)).toMatchObject({ code: 'diskFull' })
})

test('the log of a folder keeps a line per fault, and never more than two files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-log-'))
  try {
    const log = logToFolder(folder)
    const { detail } = foldFault(new RangeError('first'), 'verify', 1, log)
    const path = join(folder, 'faults.log')
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ ...detail, at: 1, during: 'verify' })
    await writeFile(path, 'x'.repeat(1_100_000))
    foldFault(new RangeError('second'), 'verify', 2, log)
    expect(await readFile(path, 'utf8')).toContain('"second"')
    expect(await readFile(`${path}.1`, 'utf8')).toMatch(/^x+$/)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
