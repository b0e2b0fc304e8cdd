import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DEFAULT_IMPORT_SETTINGS } from '../../core/importSettings.ts'
import { csvOf, type Desk, openDesk, ordinaryRows } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const keep = async (keepFiles: boolean): Promise<void> => {
  const { version } = await desk.run('getImportSettings', {})
  await desk.run('setImportSettings', { settings: { ...DEFAULT_IMPORT_SETTINGS, keepFiles }, version })
}
const originals = async () => await readdir(desk.originals)

test('a file is not kept until the organisation says so', async () => {
  const { batches } = await desk.importCsv('一.csv', csvOf(ordinaryRows(3)))
  expect(await originals()).toEqual([])
  expect((await desk.run('getBatch', { batchId: batches[0]!.id })).kept).toBeNull()
})

test('a kept file comes back byte for byte, also after a restart, and is gone once it is removed', async () => {
  await keep(true)
  const text = csvOf(ordinaryRows(30))
  const { batches } = await desk.importCsv('三月.csv', text)
  const batchId = batches[0]!.id
  const { kept, batch } = await desk.run('getBatch', { batchId })
  expect(kept).toMatchObject({ sizeBytes: Buffer.byteLength(text) })
  expect(kept!.storedBytes).toBeLessThan(kept!.sizeBytes)
  expect(await originals()).toEqual([`${batch.digest}.gz`])

  await desk.application.close()
  const again = await openDesk({ folder: desk.folder })
  const file = await again.finish('exportKeptFile', { batchId })
  expect(file.fileName).toBe('三月.csv')
  expect(await readFile(await again.application.filePath(file.fileId), 'utf8')).toBe(text)

  await again.run('removeKeptFile', { batchId })
  expect(await originals()).toEqual([])
  expect((await again.run('getBatch', { batchId })).kept).toBeNull()
  await expect(again.finish('exportKeptFile', { batchId })).rejects.toMatchObject({ code: 'notFound' })
  await again.application.close()
})

test('a kept file that was altered is not handed out', async () => {
  await keep(true)
  const { batches } = await desk.importCsv('一.csv', csvOf(ordinaryRows(3)))
  const [name] = await originals()
  for (const bytes of [gzipSync('another'), Buffer.from('no gzip at all')]) {
    await writeFile(join(desk.originals, name!), bytes)
    await expect(desk.finish('exportKeptFile', { batchId: batches[0]!.id })).rejects.toMatchObject({
      code: 'keptFileDamaged',
    })
  }
  expect(await readdir(join(desk.folder, 'exports'))).toEqual([])
})

test('a file that changed between check and import is not imported under the digest of the old one', async () => {
  await keep(true)
  const fileId = await desk.addText('一.csv', csvOf(ordinaryRows(3)))
  const draft = await desk.check(fileId)
  await appendFile(join(desk.folder, '一.csv'), '\r\nGD-9,2026-03-02 09:00')
  const commit = desk.finish('commitImport', { batchIds: [draft.batchId] })
  await expect(commit).rejects.toMatchObject({ code: 'fileChanged', detail: { fileName: '一.csv' } })
  expect((await desk.run('getInstallation', {})).records).toBe(0)
  expect(await originals()).toEqual([])
})

test('two changes of the settings do not overwrite one another, and the program’s own folder is not watched', async () => {
  await keep(true)
  const settings = DEFAULT_IMPORT_SETTINGS
  await expect(desk.run('setImportSettings', { settings, version: 0 })).rejects.toMatchObject({
    code: 'conflict',
  })
  for (const watchFolder of [desk.folder, join(desk.folder, 'exports'), '/nowhere/at/all', 'relative'])
    await expect(
      desk.run('setImportSettings', { settings: { ...DEFAULT_IMPORT_SETTINGS, watchFolder }, version: 1 }),
    ).rejects.toMatchObject({ code: 'folderUnusable' })
  expect((await desk.run('getImportSettings', {})).settings.keepFiles).toBe(true)
})
