import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRunTask } from '../../app/threads.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-threads-'))
})
afterAll(async () => await rm(folder, { recursive: true, force: true }))

/** A thread that does what `body` says; `port` is its way to the host. */
async function threadThat(body: string): Promise<ReturnType<typeof createRunTask>> {
  const path = join(folder, `${crypto.randomUUID()}.mjs`)
  await writeFile(path, `import { parentPort as port } from 'node:worker_threads'\n${body}`)
  return createRunTask(pathToFileURL(path))
}

const input = { path: '', fileName: '' }
const options = { signal: new AbortController().signal }

test('the last word of a thread is heard by a host too busy to tell it from the end', async () => {
  const run = await threadThat("port.postMessage({ kind: 'done', output: 'said' }); port.close()")
  // Both arrive while the host is held up; once would be luck.
  const busy = setInterval(() => {
    for (const until = performance.now() + 30; performance.now() < until;);
  }, 1)
  try {
    for (let i = 0; i < 10; i++) expect(await run('calendar', input, options)).toBe('said')
  } finally {
    clearInterval(busy)
  }
})

test('a thread that ends without a word is a fault', async () => {
  const run = await threadThat('process.exit(3)')
  await expect(run('calendar', input, options)).rejects.toThrow('worker thread ended with 3')
})
