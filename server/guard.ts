// Who may talk to the loopback host: only this machine's browser, only with the link it was given.
import { randomBytes, timingSafeEqual } from 'node:crypto'

export interface Guard {
  /** The path that signs a browser in, once. */
  readonly signInPath: string
  /** null lets the request pass; otherwise the answer it gets instead. */
  check(request: Request): Response | null
}

/**
 * Refuses wrong hosts (421: a name rebound to 127.0.0.1), foreign origins (403) and strangers (401). The 256-bit
 * token of the link is exchanged once for a cookie whose name carries the port, so that two hosts on one machine
 * do not sign each other out.
 */
export function createGuard(port: number): Guard {
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  const cookieName = `plumbline-${port}`
  const session = randomBytes(32).toString('base64url')
  const token = randomBytes(32).toString('base64url')
  let tokenSpent = false

  function check(request: Request): Response | null {
    const url = new URL(request.url)
    if (!hosts.has(request.headers.get('host') ?? '')) return refuse(421, 'Misdirected request')
    const origin = request.headers.get('origin')
    if (origin !== null && !hosts.has(origin.replace(/^http:\/\//, ''))) return refuse(403, 'Foreign origin')
    if (same(cookieOf(request, cookieName), session)) return null
    const offered = url.pathname === '/sign-in' ? url.searchParams.get('token') : null
    if (offered === null || tokenSpent || !same(offered, token)) {
      return refuse(
        401,
        'Open Plumbline with the link it printed when it started. 请使用启动时给出的链接打开。',
      )
    }
    tokenSpent = true
    return new Response(null, {
      status: 303,
      headers: { location: '/', 'set-cookie': `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` },
    })
  }

  return { signInPath: `/sign-in?token=${token}`, check }
}

function refuse(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

function cookieOf(request: Request, name: string): string {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/)
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
