import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { AppError } from '../../core/errors.ts'
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
  // Both arrive while the host is held up; once would be luck.
  const busy = setInterval(() => {
    for (const until = performance.now() + 30; performance.now() < until;);
  }, 1)
  try {
    for (let i = 0; i < 10; i++) {
      const run = await threadThat("port.postMessage({ kind: 'done', output: 'said' }); port.close()")
      expect(await run('calendar', input, options)).toBe('said')
    }
  } finally {
    clearInterval(busy)
  }
})

test('a thread that ends without a word is a fault', async () => {
  const run = await threadThat('process.exit(3)')
  await expect(run('calendar', input, options)).rejects.toThrow('worker thread ended with 3')
})

const COUNTING = `let n = 0
port.on('message', ({ kind, task }) => {
  if (kind === 'end') port.close()
  else if (task === 'calendar') port.postMessage({ kind: 'done', output: ++n })
  else if (task === 'survey') port.postMessage({ kind: 'refused', code: 'fileForeign', detail: {} })
})`

test('a thread that is done takes the next order, and no second one before', async () => {
  const run = await threadThat(COUNTING)
  expect(await run('calendar', input, options)).toBe(1)
  const both = [run('calendar', input, options), run('calendar', input, options)]
  expect(await Promise.all(both)).toEqual([2, 1])
})

test('one that was stopped on its way, or refused, takes no other', async () => {
  const run = await threadThat(COUNTING)
  expect(await run('calendar', input, options)).toBe(1)
  const stop = new AbortController()
  const stopped = run('records', {} as never, { signal: stop.signal })
  stop.abort(new AppError('cancelled'))
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' })
  expect(await run('calendar', input, options)).toBe(1)
  await expect(run('survey', {} as never, options as never)).rejects.toMatchObject({ code: 'fileForeign' })
  expect(await run('calendar', input, options)).toBe(1)
})

test('one that breaks while it rests breaks nothing else', async () => {
  const run = await threadThat(
    `${COUNTING}\nport.on('message', () => setImmediate(() => { throw new Error('broken') }))`,
  )
  expect(await run('calendar', input, options)).toBe(1)
  await vi.waitUntil(async () => (await run('calendar', input, options).catch(() => 0)) === 1)
})
