import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../app/actor.ts'
import { createApp } from '../../app/createApp.ts'
import type { Fault } from '../../app/fault.ts'
import { type Files, openFiles } from '../../app/files.ts'
import type { Run } from '../../app/run.ts'
import { AppError } from '../../core/errors.ts'

const actor: Actor = { name: '张三', roles: ['supervisor'] }
const MAX_UPLOAD = 1_000_000
let folder: string
let files: Files
let faults: Fault[]
let fetch: (request: Request) => Promise<Response>

const run: Run = async (who, name, input) => {
  if (name === 'refuse') throw new AppError('conflict', { revision: 3 })
  if (name === 'break') throw new TypeError('a secret path')
  return { who: who.name, name, input }
}

const actorOf = async (token: string): Promise<Actor> => {
  if (token !== 'known') throw new AppError('signInEnded')
  return { name: '李四', roles: ['viewer'], session: 's' }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-app-'))
  const renderer = join(folder, 'renderer')
  await mkdir(join(renderer, 'assets'), { recursive: true })
  await writeFile(join(renderer, 'index.html'), '<title>准绳</title>')
  await writeFile(join(renderer, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(renderer, 'icon.svg'), '<svg/>')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  faults = []
  files = await openFiles({ folder, maxUploadBytes: MAX_UPLOAD, revealFiles: true, now: 0 })
  const app = createApp({ run, files, actorOf, renderer, clock: () => 7, log: (fault) => faults.push(fault) })
  fetch = async (request) => await app(request, actor)
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const ORIGIN = 'http://127.0.0.1:8080'

function post(operation: string, body: string, headers: Record<string, string> = {}): Promise<Response> {
  const all = { 'Content-Type': 'application/json', ...headers }
  return fetch(new Request(`${ORIGIN}/api/${operation}`, { method: 'POST', headers: all, body }))
}

function upload(name: string, body: BodyInit | null): Promise<Response> {
  const url = `${ORIGIN}/api/files?name=${encodeURIComponent(name)}`
  return fetch(new Request(url, { method: 'PUT', body }))
}

describe('operations', () => {
  test('run with the actor and the input, and answer JSON that is not kept', async () => {
    const response = await post('getJob', '{"jobId":"1"}')
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toEqual({ who: '张三', name: 'getJob', input: { jobId: '1' } })
  })

  test('run in the name of whoever signed in, and not at all under a token that has ended', async () => {
    const known = await post('getJob', '{}', { 'X-Plumbline-Person': 'known' })
    expect(await known.json()).toMatchObject({ who: '李四' })
    const ended = await post('getJob', '{}', { 'X-Plumbline-Person': 'gone' })
    expect(ended.status).toBe(403)
    expect(await ended.json()).toMatchObject({ error: { code: 'signInEnded' } })
  })

  test('refuse with their code, detail and status', async () => {
    const response = await post('refuse', '{}')
    expect(response.status).toBe(409)
    expect(await response.json()).toEqual({ error: { code: 'conflict', detail: { revision: 3 } } })
  })

  test('a fault is logged once and people see only its reference', async () => {
    const response = await post('break', '{}')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatchObject({ at: 7, name: 'TypeError', message: 'a secret path' })
    expect(JSON.parse(text)).toEqual({
      error: { code: 'fault', detail: { reference: faults[0]!.reference } },
    })
  })

  test.each([
    ['no JSON', '{', {}, 'badInput', 400],
    ['a form of a foreign page', '{}', { 'Content-Type': 'text/plain' }, 'badInput', 400],
    ['more than any input needs', `"${'x'.repeat(5_000_000)}"`, {}, 'fileTooLarge', 413],
  ])('refuse %s', async (_what, body, headers, code, status) => {
    const response = await post('getJob', body, headers)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { code } })
    expect(faults).toEqual([])
  })

  test.each([
    ['GET', '/api/getJob'],
    ['DELETE', '/api/files/1'],
    ['GET', '/api/'],
    ['POST', '/api/a/b'],
  ])('%s %s is no operation', async (method, path) => {
    const response = await fetch(new Request(ORIGIN + path, { method }))
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: { code: 'unknownOperation' } })
  })
})

describe('files', () => {
  test('go up and come down unchanged, under a Chinese name in both forms', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251)
    const { fileId } = (await (await upload('一季度 "工单" (终稿)\'.xlsx', bytes)).json()) as {
      fileId: string
    }
    const response = await fetch(new Request(`${ORIGIN}/api/files/${fileId}`))
    expect(response.headers.get('Content-Type')).toContain('spreadsheetml')
    expect(response.headers.get('Content-Length')).toBe('300000')
    const disposition = response.headers.get('Content-Disposition')!
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w%.~-]+$/)
    expect(decodeURIComponent(disposition.split("''")[1]!)).toBe("一季度 _工单_ (终稿)'.xlsx")
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
  })

  test('are shown in place only where that is safe', async () => {
    const dispositions = ['报告.pdf', '页面.html'].map(async (name) => {
      const { fileId } = (await (await upload(name, 'x')).json()) as { fileId: string }
      const response = await fetch(new Request(`${ORIGIN}/api/files/${fileId}?inline=1`))
      await response.text()
      return response.headers.get('Content-Disposition')!.split(';')[0]
    })
    expect(await Promise.all(dispositions)).toEqual(['inline', 'attachment'])
  })

  test('answer HEAD without opening the file', async () => {
    const { fileId } = (await (await upload('a.csv', 'x')).json()) as { fileId: string }
    const response = await fetch(new Request(`${ORIGIN}/api/files/${fileId}`, { method: 'HEAD' }))
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Length')).toBe('1')
    expect(await response.text()).toBe('')
  })

  test.each([
    ['an empty file', 'a.csv', null, 'fileEmpty', 422],
    ['one past the limit', 'a.csv', new Uint8Array(MAX_UPLOAD + 1), 'fileTooLarge', 413],
    ['one without a name', '', 'x', 'badInput', 400],
  ])('%s is refused and leaves nothing on the disk', async (_what, name, body, code, status) => {
    const response = await upload(name, body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ error: { code } })
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
  })

  test('an upload that breaks off leaves nothing on the disk', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(1000))
        controller.error(new Error('connection lost'))
      },
    })
    const request = new Request(`${ORIGIN}/api/files?name=a.csv`, {
      method: 'PUT',
      body,
      duplex: 'half',
    } as RequestInit)
    expect((await fetch(request)).status).toBe(500)
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
  })

  test('one that nobody named is not found, and one that was moved away is missing', async () => {
    expect((await fetch(new Request(`${ORIGIN}/api/files/nothing`))).status).toBe(404)
    const path = join(folder, 'b.csv')
    await writeFile(path, 'x')
    const fileId = await files.add(path)
    await rm(path)
    const response = await fetch(new Request(`${ORIGIN}/api/files/${fileId}`))
    expect(await response.json()).toMatchObject({
      error: { code: 'fileMissing', detail: { fileName: 'b.csv' } },
    })
  })
})

describe('the screen', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/departments/%E5%AE%A2%E6%9C%8D%E9%83%A8?period=2026-Q1', 'text/html; charset=utf-8', 'no-cache'],
    ['/assets/main-1a2b.js', 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/icon.svg', 'image/svg+xml', 'no-cache'],
  ])('answers %s', async (path, type, cache) => {
    const response = await fetch(new Request(ORIGIN + path))
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe(type)
    expect(response.headers.get('Cache-Control')).toBe(cache)
  })

  test.each([
    '/secret.txt',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00.txt',
    '/%ff.txt',
    '/assets/gone.js',
  ])('has nothing at %s', async (path) => {
    const response = await fetch(new Request(ORIGIN + path))
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('secret')
  })

  test('runs only its own scripts and stands in no frame', async () => {
    const policy = (await fetch(new Request(`${ORIGIN}/`))).headers.get('Content-Security-Policy')!
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  })

  test.each(['/', '/api/files/nothing', '/gone.js'])('every answer is guarded: %s', async (path) => {
    const { headers } = await fetch(new Request(ORIGIN + path))
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('no-referrer')
    expect(headers.get('X-Frame-Options')).toBe('DENY')
  })

  test('answers the same under the address of the desktop', async () => {
    const response = await fetch(new Request('app://bundle/icon.svg'))
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml')
  })
})
