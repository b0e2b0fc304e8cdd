// The Node host: the application behind a loopback HTTP listener.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Actor } from '../app/actor.ts'
import type { Application } from '../app/application.ts'
import { createGuard, type Guard } from './guard.ts'

export interface Served {
  /** Opens the application in a browser; good for one sign-in. */
  readonly link: string
  readonly port: number
  close(): Promise<void>
}

/** Listens on 127.0.0.1 only; port 0 takes a free one. @throws the listener's error where the port is taken. */
export async function serve(application: Application, actor: Actor, port = 0): Promise<Served> {
  let guard: Guard | null = null
  const listener = getRequestListener(
    (request) => guard?.check(request) ?? application.fetch(request, actor),
    { overrideGlobalObjects: false },
  )
  const server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const bound = (server.address() as AddressInfo).port
  guard = createGuard(bound)
  return {
    link: `http://127.0.0.1:${bound}${guard.signInPath}`,
    port: bound,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
