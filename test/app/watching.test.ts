import { appendFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Watching } from '../../app/watching.ts'
import { DEFAULT_IMPORT_SETTINGS, type ImportSettings } from '../../core/importSettings.ts'
import { assessmentAfter } from './assessmentCases.ts'
import { csvOf, type Desk, MAPPING, openDesk, ordinaryRows, SUPERVISOR } from './desk.ts'

let desk: Desk
let folder: string
let watching: Watching
beforeEach(async () => {
  desk = await openDesk()
  folder = `${desk.folder}-incoming`
  await mkdir(folder)
  watching = desk.application.watch(SUPERVISOR, { settleMs: 30 })
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
  await rm(folder, { recursive: true, force: true })
})

const set = async (change: Partial<ImportSettings> = {}): Promise<void> => {
  const { version } = await desk.run('getImportSettings', {})
  const settings = { ...DEFAULT_IMPORT_SETTINGS, watchFolder: folder, ...change }
  await desk.run('setImportSettings', { settings, version })
}
const put = async (name: string, text: string) => await writeFile(join(folder, name), text)
const records = async () => (await desk.run('getInstallation', {})).records
const listed = async () => (await desk.run('listWatchedFiles', { offset: 0, limit: 50 })).rows

test('a sound file is imported once, whatever name it comes under again', async () => {
  await set({ watchNeedsTemplate: false })
  await put('一.csv', csvOf(ordinaryRows(20)))
  const [file] = await watching.look()
  expect(file).toMatchObject({ fileName: '一.csv', state: 'imported', reasons: [] })
  expect(await records()).toBe(20)
  const { batch } = await desk.run('getBatch', { batchId: file!.batchIds[0]! })
  expect(batch).toMatchObject({ state: 'committed', fileName: '一.csv', actor: SUPERVISOR.name })
  expect(await watching.look()).toEqual([])
  await put('又一次.csv', csvOf(ordinaryRows(20)))
  expect(await watching.look()).toEqual([file])
  expect(await listed()).toEqual([file])
  expect((await desk.run('listBatches', { offset: 0, limit: 9 })).total).toBe(1)
})

test('a file with rejected rows waits with its draft, and is settled when a person imports it', async () => {
  await set({ watchNeedsTemplate: false })
  await put('一.csv', csvOf([...ordinaryRows(20), { department: '客服部' }]))
  const [file] = await watching.look()
  expect(file).toMatchObject({ state: 'waiting', reasons: [{ kind: 'rejected', rows: 1, of: 21 }] })
  expect(await records()).toBe(0)
  await desk.finish('commitImport', { batchIds: file!.batchIds })
  expect(await listed()).toMatchObject([{ id: file!.id, state: 'imported', batchIds: file!.batchIds }])
})

test('a file with tickets of a frozen result waits for a person', async () => {
  await set({ watchNeedsTemplate: false })
  await desk.importCsv('一.csv', csvOf(ordinaryRows(20)))
  await assessmentAfter(desk, 'freeze')
  await put('二.csv', csvOf(ordinaryRows(1, () => ({ satisfaction: '不满意' }))))
  const [file] = await watching.look()
  expect(file).toMatchObject({
    state: 'waiting',
    reasons: [{ kind: 'notices', codes: ['frozenPeriod'] }],
  })
})

test('a file that only a guess could read waits until a template knows it', async () => {
  await set()
  await put('一.csv', csvOf(ordinaryRows(20)))
  expect(await watching.look()).toMatchObject([{ state: 'waiting', reasons: [{ kind: 'noTemplate' }] }])
  await desk.run('saveTemplate', {
    as: { name: '热线', source: '' },
    header: csvOf([]).split(','),
    mapping: MAPPING,
  })
  await put('二.csv', csvOf(ordinaryRows(20, (i) => ({ ticketNo: `T-${i}` }))))
  expect(await watching.look()).toMatchObject([{ fileName: '二.csv', state: 'imported' }])
})

test('a file of another kind is refused by name, and opens on the import desk or is dismissed', async () => {
  await set()
  await put('报告.csv', '%PDF-1.7\n1 0 obj')
  await put('.hidden.csv', 'a,b\n1,2')
  await put('~$一.xlsx', 'lock')
  await put('读我.md', '# x')
  const [file, ...others] = await watching.look()
  expect(others).toEqual([])
  expect(file).toMatchObject({ state: 'refused', reasons: [{ kind: 'error', code: 'fileForeign' }] })
  expect(await desk.run('openWatchedFile', { id: file!.id })).toMatchObject({ fileName: '报告.csv' })
  await desk.run('dismissWatchedFile', { id: file!.id })
  expect(await listed()).toMatchObject([{ state: 'dismissed' }])
  await rm(join(folder, '报告.csv'))
  await expect(desk.run('openWatchedFile', { id: file!.id })).rejects.toMatchObject({ code: 'fileMissing' })
})

test('a file still being written is left until it is whole, one that vanishes is forgotten', async () => {
  await set({ watchNeedsTemplate: false })
  const text = csvOf(ordinaryRows(40))
  await put('一.csv', text.slice(0, 900))
  const slow = desk.application.watch(SUPERVISOR, { settleMs: 300 })
  const look = slow.look()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await appendFile(join(folder, '一.csv'), text.slice(900))
  expect(await look).toEqual([])
  await put('会走.csv', text)
  const second = slow.look()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await rename(join(folder, '会走.csv'), join(desk.folder, '走了.csv'))
  expect(await second).toMatchObject([{ fileName: '一.csv', state: 'imported' }])
  expect(await records()).toBe(40)
})

test('what was taken is not taken again after a restart, and a folder that is gone stops nothing', async () => {
  await set({ watchNeedsTemplate: false })
  await put('一.csv', csvOf(ordinaryRows(5)))
  await watching.look()
  await desk.application.close()
  const again = await openDesk({ folder: desk.folder })
  const anew = again.application.watch(SUPERVISOR, { settleMs: 30, everyMs: 20 })
  expect(await anew.look()).toEqual([])
  await rm(folder, { recursive: true })
  anew.keepLooking()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await mkdir(folder)
  await put('二.csv', csvOf(ordinaryRows(6, (i) => ({ ticketNo: `N-${i}`, department: '技术部' }))))
  await expect
    .poll(async () => (await again.run('getInstallation', {})).records, { timeout: 20_000 })
    .toBe(11)
  await again.application.close()
})
