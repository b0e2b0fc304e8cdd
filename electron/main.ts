// The desktop host: one window on the application, served under app://bundle/. No decisions are made here.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, protocol, session } from 'electron'
import { type Application, openApplication } from '../app/application.ts'
import { defaultDataFolder, sharedDatabase } from '../app/dataFolder.ts'
import { localActor } from '../app/localActor.ts'
import { AppError } from '../core/errors.ts'
import { isWordKey, type Language, pickLanguage, sayIn } from '../core/words.ts'
import { handleDesktopCalls, openFiles } from './desktopCalls.ts'
import { guardContents, guardPermissions, ORIGIN, SCHEME } from './guard.ts'
import { applicationMenu } from './menu.ts'
import { openWindow } from './window.ts'

const ROOT = join(import.meta.dirname, '..')

protocol.registerSchemesAsPrivileged([
  {
    scheme: SCHEME,
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
])
app.on('web-contents-created', (_event, contents) => guardContents(contents))

let application: Application | null = null
const waitingFiles: string[] = []

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, args) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
    openOrWait(filesAmong(args))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openOrWait([path])
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (!application) return
    event.preventDefault()
    const closing = application
    application = null
    void closing.close().finally(() => app.exit())
  })
  waitingFiles.push(...filesAmong(process.argv))
  // Never a top-level await: the ready event waits for this module to settle.
  void app.whenReady().then(main).catch(failToStart)
} else app.quit()

async function main(): Promise<void> {
  const language = pickLanguage(app.getPreferredSystemLanguages())
  application = await openApplication({
    folder: defaultDataFolder(),
    ...sharedDatabase(),
    version: app.getVersion(),
    revealFiles: true,
    renderer: rendererFolder(),
  })
  const opened = application
  const actor = localActor()
  opened.watch(actor).keepLooking()
  guardPermissions(session.defaultSession)
  protocol.handle(SCHEME, (request) => opened.fetch(request, actor))
  handleDesktopCalls(opened)
  Menu.setApplicationMenu(applicationMenu(language, openOrWait))
  const window = await openWindow(
    `${ORIGIN}/`,
    join(import.meta.dirname, 'preload.cjs'),
    app.getPath('userData'),
  )
  process.stdout.write('READY\n')
  await openFiles(window, opened, waitingFiles.splice(0))
}

function openOrWait(paths: readonly string[]): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window && application) void openFiles(window, application, paths)
  else waitingFiles.push(...paths)
}

/** Paths handed over on the command line, as dropping a file on the icon does. */
function filesAmong(args: readonly string[]): string[] {
  return args.slice(1).filter((arg) => /\.(csv|tsv|txt|xlsx|xlsm)$/i.test(arg))
}

/** Beside the built host; in the package the same. */
function rendererFolder(): string {
  const folder = join(ROOT, 'renderer')
  readFileSync(join(folder, 'index.html'))
  return folder
}

function failToStart(error: unknown): void {
  const language: Language = pickLanguage(app.getPreferredSystemLanguages())
  const say = sayIn(language)
  const code = error instanceof AppError ? error.code : 'fault'
  const key = `error.${code}`
  dialog.showErrorBox(say('desktop.appName'), isWordKey(key) ? say(key) : code)
  process.stderr.write(`${code}\n`)
  app.exit(1)
}
