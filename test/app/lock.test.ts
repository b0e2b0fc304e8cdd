import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from '../../app/lock.ts'

let folder: string
const children: ChildProcess[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-lock-'))
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

test('a folder is held once and free again after release', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'dataFolderInUse',
    detail: { pid: process.pid },
  })
  await lock.release()
  await lock.release()
  const again = await lockFolder(folder)
  await again.release()
  expect(await readdir(folder)).toEqual([])
})

test('a folder held by another living process is refused, and taken over when that process was killed', async () => {
  const child = await holdInChild()
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'dataFolderInUse',
    detail: { pid: child.pid },
  })
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await gone
  await (await lockFolder(folder)).release()
})

test('a lock whose process id now belongs to a later process is taken over', async () => {
  const stale = { pid: process.pid, startedAt: '1', bootedAt: Date.now() - 1e9 }
  await writeFile(join(folder, 'lock'), JSON.stringify(stale))
  await (await lockFolder(folder)).release()
})

test('an unreadable lock is respected while it may still be being written, and taken over later', async () => {
  const path = join(folder, 'lock')
  await writeFile(path, '')
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'dataFolderInUse' })
  await utimes(path, 1, 1)
  await (await lockFolder(folder)).release()
})

test('of many who find a stale lock at once exactly one gets the folder', async () => {
  await writeFile(join(folder, 'lock'), JSON.stringify({ pid: 2 ** 30, startedAt: '1', bootedAt: 0 }))
  const got = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  expect(got.filter((g) => g.status === 'fulfilled')).toHaveLength(1)
})

async function holdInChild(): Promise<ChildProcess> {
  const lockModule = new URL('../../app/lock.ts', import.meta.url).href
  const script = `import { lockFolder } from ${JSON.stringify(lockModule)}
    await lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], { stdio: 'pipe' })
  children.push(child)
  await new Promise<void>((resolve, reject) => {
    child.stdout.once('data', () => resolve())
    child.once('exit', () => reject(new Error('child ended early')))
  })
  return child
}
