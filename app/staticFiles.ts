// The built screen, as files of one folder with their types; deep links get the page itself.
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

export function typeOf(fileName: string): string {
  return TYPES[extname(fileName).toLowerCase()] ?? 'application/octet-stream'
}

/** A file of the folder, the page for any deep link, or null; never anything outside the folder. */
export async function serveStatic(folder: string, pathname: string): Promise<Response | null> {
  const asked = decode(pathname)
  if (asked === null) return null
  const root = resolve(folder)
  const path = resolve(join(root, asked))
  if (path !== root && !path.startsWith(root + sep)) return null
  const found = path === root ? null : await read(path)
  if (found) return respond(found, path, asked.startsWith('/assets/'))
  if (isFileAddress(asked)) return null
  const page = join(root, 'index.html')
  const bytes = await read(page)
  return bytes && respond(bytes, page, false)
}

/** Files lie at the top or among the assets; a deep link may end in a dot: '/departments/Wells Co.'. */
function isFileAddress(asked: string): boolean {
  return asked.startsWith('/assets/') || /^\/[^/]*\.[^/]*$/.test(asked)
}

/** Built assets carry a hash of their content in their name. */
function respond(bytes: Uint8Array<ArrayBuffer>, path: string, immutable: boolean): Response {
  const cache = immutable ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(bytes, { headers: { 'Content-Type': typeOf(path), 'Cache-Control': cache } })
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(path)
  } catch {
    return null
  }
}

function decode(pathname: string): string | null {
  try {
    const text = decodeURIComponent(pathname)
    return /[\0\\]/.test(text) ? null : text
  } catch {
    return null
  }
}
