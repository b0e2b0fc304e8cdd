// What a window may not do: leave the application, open others, or ask for the machine's devices.
import { type Session, shell, type WebContents } from 'electron'

export const SCHEME = 'app'
/** `new URL(…).origin` is 'null' for such schemes, so addresses are compared by their beginning. */
export const ORIGIN = `${SCHEME}://bundle`

export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault(): void }, url: string): void => {
    if (!isOwn(url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (url.startsWith('https://')) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

/** Only what the screens use: copying to the clipboard, and a word when a long job ends. */
export function guardPermissions(session: Session): void {
  const allowed = new Set(['clipboard-sanitized-write', 'notifications'])
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
}

export function isOwn(url: string): boolean {
  return url === ORIGIN || url.startsWith(`${ORIGIN}/`)
}
