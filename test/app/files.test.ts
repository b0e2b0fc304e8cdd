import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Files, openFiles, safeFileName } from '../../app/files.ts'
import { DAY } from '../../core/instant.ts'

const NOW = Date.UTC(2026, 3, 10)
let folder: string
let files: Files

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-files-'))
  files = await open(false)
})
afterEach(async () => await rm(folder, { recursive: true, force: true }))

async function open(revealFiles: boolean): Promise<Files> {
  return await openFiles({ folder, maxUploadBytes: 100, revealFiles, now: NOW })
}

const exported = async (): Promise<string[]> => (await readdir(join(folder, 'exports'))).sort()

test('exports of one name stand side by side, whole', async () => {
  const made = []
  for (const text of ['一', '二']) made.push(await files.export('报告.pdf', (path) => writeFile(path, text)))
  expect(made.map(({ fileName, sizeBytes, path }) => [fileName, sizeBytes, path])).toEqual([
    ['报告.pdf', 3, null],
    ['报告 (2).pdf', 3, null],
  ])
  expect(await exported()).toEqual(['报告 (2).pdf', '报告.pdf'])
  expect(await readFile(files.get(made[1]!.fileId).path, 'utf8')).toBe('二')
})

test('an export that fails leaves nothing', async () => {
  const failing = files.export('报告.pdf', async (path) => {
    await writeFile(path, 'half')
    throw new Error('no more')
  })
  await expect(failing).rejects.toThrow('no more')
  expect(await exported()).toEqual([])
})

test('a path is told only by a host that may reveal it', async () => {
  const revealing = await open(true)
  const { path } = await revealing.export('报告.pdf', (at) => writeFile(at, 'x'))
  expect(path).toBe(join(folder, 'exports', '报告.pdf'))
})

test('opening again drops uploads, halves of exports, and exports older than a month', async () => {
  await files.receive('a.csv', new Blob(['x']).stream())
  for (const [name, age] of [
    ['.half', 0],
    ['young.pdf', 29],
    ['old.pdf', 31],
  ] as const) {
    const path = join(folder, 'exports', name)
    await writeFile(path, 'x')
    await utimes(path, (NOW - age * DAY) / 1000, (NOW - age * DAY) / 1000)
  }
  await open(false)
  expect(await exported()).toEqual(['young.pdf'])
  expect(await readdir(join(folder, 'uploads'))).toEqual([])
})

test('releasing removes an upload, never a file that was only named', async () => {
  const own = join(folder, 'own.csv')
  await writeFile(own, 'x')
  const named = await files.add(own)
  const uploaded = await files.receive('a.csv', new Blob(['x']).stream())
  for (const fileId of [named, uploaded, 'nothing']) await files.release(fileId)
  expect(await readFile(own, 'utf8')).toBe('x')
  expect(await readdir(join(folder, 'uploads'))).toEqual([])
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\li\\工单.xlsx', '工单.xlsx'],
  ['a\u0000b\nc\u202ed.csv', 'a_b_c_d.csv'],
  ['..', 'file'],
  ['', 'file'],
  ['.csv', '.csv'],
  [`${'长'.repeat(100)}.xlsx`, `${'长'.repeat(65)}.xlsx`],
])('the name %j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})
