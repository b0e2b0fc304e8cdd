import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveStatic } from '../../app/staticFiles.ts'

let base = ''
let folder = ''
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'plumbline-static-'))
  folder = join(base, 'screen')
  await mkdir(join(folder, 'assets'), { recursive: true })
  await writeFile(join(base, 'secret'), 'secret')
  await writeFile(join(folder, 'index.html'), 'page')
  await writeFile(join(folder, 'assets', 'a.js'), 'script')
})
afterAll(async () => await rm(base, { recursive: true, force: true }))

const answer = async (path: string): Promise<string | null> =>
  (await (await serveStatic(folder, path))?.text()) ?? null

describe('the built screen', () => {
  test.each([
    '/',
    '/records',
    '/records/7',
    '/departments/Wells%20%26%20Co.',
    '/departments/a.b',
    '/handlers/%E5%BC%A0.%E4%B8%89',
  ])('answers the deep link %s with the page', async (path) => expect(await answer(path)).toBe('page'))

  test('answers a file with itself', async () => {
    expect(await answer('/assets/a.js')).toBe('script')
  })

  test.each(['/assets/gone.js', '/favicon.ico', '/robots.txt'])(
    'does not pass the page off as the missing file %s',
    async (path) => expect(await answer(path)).toBeNull(),
  )

  test.each(['/../secret', '/%2e%2e/secret', '/assets/..%2f..%2fsecret', '/..%5csecret'])(
    'never leaves its folder for %s',
    async (path) => {
      expect(await answer(path)).not.toBe('secret')
    },
  )
})
