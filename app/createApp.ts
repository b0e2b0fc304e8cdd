// The application as one function from Request to Response: the same for the desktop, the Node host and the tests.
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ReadableStream } from 'node:stream/web'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { AppError, ERROR_STATUS } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Actor } from './actor.ts'
import { foldFault, type Log } from './fault.ts'
import type { Files, KnownFile } from './files.ts'
import type { Run } from './run.ts'
import { serveStatic, typeOf } from './staticFiles.ts'

interface Dependencies {
  readonly run: Run
  readonly files: Files
  /** @throws AppError signInEnded */
  readonly actorOf: (token: string) => Promise<Actor>
  /** Folder of the built screen; without one only the interface answers. */
  readonly renderer: string | null
  readonly clock: () => Instant
  readonly log: Log
}

type Env = { Bindings: { actor: Actor } }

/** Carries the token of whoever signed in by an account: a custom scheme of the desktop has no cookies. */
const PERSON_HEADER = 'X-Plumbline-Person'

/** A mapping or a policy with decades of holidays is far below this. */
const JSON_BYTES = 4 * 1024 * 1024

export function createApp(dependencies: Dependencies): (request: Request, actor: Actor) => Promise<Response> {
  const { run, files, actorOf, renderer, clock, log } = dependencies
  const app = new Hono<Env>()

  app.use(async (c, next) => {
    await next()
    const headers = c.req.path.startsWith('/api/') ? API_HEADERS : PAGE_HEADERS
    for (const [name, value] of Object.entries(headers))
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  })

  app.put('/api/files', async (c) => {
    const name = c.req.query('name')
    if (!name) throw new AppError('badInput', { at: 'name' })
    return c.json({ fileId: await files.receive(name, c.req.raw.body) })
  })
  app.get('/api/files/:id', async (c) => {
    const file = files.get(c.req.param('id'))
    return await download(file, c.req.query('inline') === '1')
  })
  app.post('/api/:operation', bodyLimit({ maxSize: JSON_BYTES, onError: tooLarge }), async (c) => {
    // A form of a foreign page can post text, but not this type without asking first.
    if (!/^application\/json\b/.test(c.req.header('Content-Type') ?? ''))
      throw new AppError('badInput', { at: 'Content-Type' })
    const input = await c.req.json<unknown>().catch(() => {
      throw new AppError('badInput', { at: '' })
    })
    const token = c.req.header(PERSON_HEADER)
    const actor = token === undefined ? c.env.actor : await actorOf(token)
    return c.json(await run(actor, c.req.param('operation'), input))
  })
  app.all('/api/*', (c) => {
    throw new AppError('unknownOperation', { operation: c.req.path.slice('/api/'.length) })
  })

  app.get('*', async (c) => {
    const found = renderer === null ? null : await serveStatic(renderer, rawPath(c.req.raw))
    return found ?? c.notFound()
  })
  app.notFound((c) => c.text('404', 404))
  app.onError((error, c) => {
    const { code, detail } = foldFault(error, `${c.req.method} ${c.req.path}`, clock(), log)
    return c.json({ error: { code, detail } }, ERROR_STATUS[code] as ContentfulStatusCode)
  })

  return async (request, actor) => await app.fetch(request, { actor })
}

function tooLarge(): never {
  throw new AppError('fileTooLarge', { maxBytes: JSON_BYTES })
}

/** As it was sent: a decoded path can no longer tell '%2e%2e%2f' from a folder. */
function rawPath(request: Request): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*([^?#]*)/i.exec(request.url)?.[1] ?? '/'
}

/** Types that a page may show in place; anything else is saved. */
const SHOWN_INLINE = new Set(['application/pdf', 'image/png'])

async function download(file: KnownFile, inline: boolean): Promise<Response> {
  const found = await stat(file.path).catch(() => null)
  if (!found) throw new AppError('fileMissing', { fileName: file.fileName })
  const type = typeOf(file.fileName)
  const kind = inline && SHOWN_INLINE.has(type) ? 'inline' : 'attachment'
  return new Response(ReadableStream.from(chunksOf(file.path)) as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(found.size),
      'Content-Disposition': `${kind}; ${dispositionNames(file.fileName)}`,
    },
  })
}

/** Opened with the first read: an answer to HEAD is never read. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Uint8Array>
}

/** Both forms (RFC 6266): plain ASCII for those that know no other, then the name itself. */
function dispositionNames(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(fileName).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`
}

const COMMON_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const

const API_HEADERS = {
  ...COMMON_HEADERS,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/** Styles may stand in the page because the components write theirs there; scripts may not. */
const PAGE_HEADERS = {
  ...COMMON_HEADERS,
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
} as const
