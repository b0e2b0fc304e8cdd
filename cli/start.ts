// npm start: the desktop window where Electron can run, else at once the same application in a browser window.
import { join, resolve } from 'node:path'
import { openApplication } from '../app/application.ts'
import { defaultDataFolder, sharedDatabase } from '../app/dataFolder.ts'
import { localActor } from '../app/localActor.ts'
import { AppError } from '../core/errors.ts'
import { isWordKey, pickLanguage, sayIn } from '../core/words.ts'
import { serve } from '../server/serve.ts'
import { openBrowserWindow } from './browser.ts'
import { type DesktopRefusal, startDesktop } from './electronBinary.ts'
import { screenFolder } from './screen.ts'
import { version } from './version.ts'

const ROOT = resolve(import.meta.dirname, '..')
const REASONS = {
  noBinary: 'cli.reasonNoBinary',
  noDisplay: 'cli.reasonNoDisplay',
  died: 'cli.reasonDied',
} as const
const say = sayIn(
  pickLanguage([
    process.env.LC_ALL || process.env.LANG || '',
    Intl.DateTimeFormat().resolvedOptions().locale,
  ]),
)

const renderer = screenFolder()
const refusal = await startDesktop(ROOT)
if (refusal) await startInBrowser(refusal)

async function startInBrowser(refusal: DesktopRefusal): Promise<void> {
  const reason = say(REASONS[refusal])
  const folder = defaultDataFolder()
  const application = await openApplication({
    folder,
    ...sharedDatabase(),
    version: version(),
    renderer,
  }).catch((error: unknown) => {
    const code = error instanceof AppError ? error.code : null
    const key = `error.${code}`
    if (code === null || !isWordKey(key)) throw error
    process.stderr.write(`${say(key)}\n`)
    process.exit(1)
  })
  application.watch(localActor()).keepLooking()
  const served = await serve(application, localActor())
  const opened = openBrowserWindow(served.link, join(folder, 'browser'))
  process.stdout.write(`${say(opened ? 'cli.opening' : 'cli.noBrowser', { reason })}\n`)
  // A browser that was opened has spent the link; without one, people need it.
  if (!opened) process.stdout.write(`${say('cli.serving', { link: served.link })}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())
  opened?.once('exit', () => void stop())

  async function stop(): Promise<void> {
    await served.close()
    await application.close()
    process.exit(0)
  }
}
