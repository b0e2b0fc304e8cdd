import { expect, test } from 'vitest'
import { createGuard } from '../../server/guard.ts'

const PORT = 4321
const own = `127.0.0.1:${PORT}`

function ask(path: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://${own}${path}`, { headers: { host: own, ...headers } })
}

function signIn(guard: ReturnType<typeof createGuard>): string {
  const answer = guard.check(ask(guard.signInPath))
  expect(answer?.status).toBe(303)
  return answer!.headers.get('set-cookie')!
}

test('the link signs a browser in with a cookie that scripts cannot read and other sites cannot send', () => {
  const cookie = signIn(createGuard(PORT))
  expect(cookie).toMatch(new RegExp(`^plumbline-${PORT}=[\\w-]{43};`))
  expect(cookie).toContain('HttpOnly')
  expect(cookie).toContain('SameSite=Strict')
})

test('with the cookie every address passes, without it none does', () => {
  const guard = createGuard(PORT)
  const cookie = signIn(guard).split(';')[0]!
  expect(guard.check(ask('/api/getInstallation', { cookie }))).toBeNull()
  expect(guard.check(ask('/api/getInstallation'))?.status).toBe(401)
  expect(guard.check(ask('/', { cookie: `${cookie}x` }))?.status).toBe(401)
})

test('the link works once', () => {
  const guard = createGuard(PORT)
  signIn(guard)
  expect(guard.check(ask(guard.signInPath))?.status).toBe(401)
})

test('a wrong token does not spend the link', () => {
  const guard = createGuard(PORT)
  expect(guard.check(ask('/sign-in?token=guess'))?.status).toBe(401)
  signIn(guard)
})

test('a name that was pointed at this machine is misdirected, signed in or not', () => {
  const guard = createGuard(PORT)
  const cookie = signIn(guard).split(';')[0]!
  for (const host of ['evil.example', `evil.example:${PORT}`, '127.0.0.1', `127.0.0.1:${PORT + 1}`])
    expect(guard.check(ask('/', { host, cookie }))?.status, host).toBe(421)
})

test('a page of another origin is refused even with the cookie', () => {
  const guard = createGuard(PORT)
  const cookie = signIn(guard).split(';')[0]!
  expect(guard.check(ask('/api/undoBatch', { cookie, origin: 'https://evil.example' }))?.status).toBe(403)
  expect(guard.check(ask('/api/undoBatch', { cookie, origin: 'null' }))?.status).toBe(403)
  expect(guard.check(ask('/api/undoBatch', { cookie, origin: `http://${own}` }))).toBeNull()
})
