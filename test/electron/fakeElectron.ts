// The part of Electron's surface that electron/ uses, for tests on machines without the binary. It throws where
// Electron throws (wrong order, wrong arguments), resolves `ready` only after the entry module has settled, and
// stands every window behind a loopback listener, so that a real browser can look at what `protocol.handle` answers.
// What it cannot prove: the sandbox, the preload's bridge, custom-scheme privileges, menus on a real screen.
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'

type Handler = (request: Request) => Promise<Response> | Response

let ready = false
const schemes = new Map<string, object>()
const handlers = new Map<string, Handler>()

class FakeApp extends EventEmitter {
  private readonly settled = Promise.withResolvers<void>()

  constructor() {
    super()
    // Modules that wait for ready at their top level would never settle in Electron either.
    setImmediate(() =>
      setImmediate(() => {
        ready = true
        this.settled.resolve()
        this.emit('ready')
      }),
    )
  }
  whenReady(): Promise<void> {
    return this.settled.promise
  }
  requestSingleInstanceLock(): boolean {
    return true
  }
  getPreferredSystemLanguages(): string[] {
    return ['zh-CN']
  }
  getVersion(): string {
    return '0.0.0-fake'
  }
  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`Failed to get '${name}' path`)
    return process.env.FAKE_USER_DATA ?? '/nonexistent'
  }
  quit(): void {
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) this.exit()
  }
  exit(code = 0): void {
    process.exit(code)
  }
}

export const app = new FakeApp()

export const protocol = {
  registerSchemesAsPrivileged(list: readonly { scheme: string; privileges: object }[]): void {
    if (ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of list) schemes.set(scheme, privileges)
  },
  handle(scheme: string, handler: Handler): void {
    if (!ready) throw new Error('protocol.handle cannot be used before app is ready')
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    if (!schemes.has(scheme)) throw new Error(`${scheme} was not registered as privileged`)
    handlers.set(scheme, handler)
  },
}

class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | null = null
  readonly sent: [string, unknown][] = []
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  send(channel: string, value: unknown): void {
    this.sent.push([channel, value])
  }
}

export class BrowserWindow extends EventEmitter {
  static windows: BrowserWindow[] = []
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.windows
  }
  readonly webContents = new FakeContents()

  constructor(options: {
    webPreferences?: { sandbox?: boolean; contextIsolation?: boolean; nodeIntegration?: boolean }
  }) {
    super()
    if (!ready) throw new Error('Cannot create BrowserWindow before app is ready')
    const safe = options.webPreferences
    if (!safe?.sandbox || !safe.contextIsolation || safe.nodeIntegration)
      throw new Error('window is not sandboxed')
    BrowserWindow.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    const { protocol: scheme } = new URL(url)
    const handler = handlers.get(scheme.replace(/:$/, ''))
    if (!handler) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`)
    if (this.webContents.openHandler === null) throw new Error('the window may open others')
    const port = await standIn(url.replace(/\/$/, ''), handler)
    process.stdout.write(`WINDOW http://127.0.0.1:${port}\n`)
    this.emit('ready-to-show')
  }
  getNormalBounds() {
    return { x: 0, y: 0, width: 1440, height: 900 }
  }
  isMaximized(): boolean {
    return false
  }
  isMinimized(): boolean {
    return false
  }
  maximize(): void {}
  restore(): void {}
  focus(): void {}
  show(): void {}
}

/** Answers a browser with what the scheme's handler answers; cookies and fetch metadata are left out, as there. */
async function standIn(origin: string, handler: Handler): Promise<number> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(incoming.headers))
        if (typeof value === 'string' && !/^(cookie|host|origin|referer|sec-fetch-)/.test(name))
          headers.set(name, value)
      const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
      const request = new Request(`${origin}${incoming.url}`, {
        method: incoming.method ?? 'GET',
        headers,
        ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' } : {}),
      })
      const response = await handler(request)
      outgoing.writeHead(response.status, Object.fromEntries(response.headers))
      if (response.body) Readable.fromWeb(response.body as NodeStream<Uint8Array>).pipe(outgoing)
      else outgoing.end()
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const invokable = new Map<string, unknown>()
export const ipcMain = {
  handle(channel: string, listener: unknown): void {
    if (invokable.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    invokable.set(channel, listener)
  },
}

export const Menu = {
  buildFromTemplate<T>(template: T): T {
    return template
  },
  setApplicationMenu(menu: unknown): void {
    if (menu === null && process.platform === 'darwin') throw new Error('a Mac has a menu')
  },
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler(): void {},
    setPermissionCheckHandler(): void {},
  },
}
export const dialog = {
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}: ${content}\n`)
  },
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
}
export const shell = { openExternal: () => Promise.resolve(), showItemInFolder(): void {} }
export const nativeTheme = { shouldUseDarkColors: false }
export const screen = { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] }
