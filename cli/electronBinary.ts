// Finding Electron's program without starting a download by accident, and telling early when it cannot run.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type DesktopRefusal = 'noBinary' | 'noDisplay' | 'died'

/** How long Electron may take to say READY before the browser window opens instead. */
const READY_WITHIN_MS = 15_000
const PROBE_MS = 4_000

/** Starts the desktop and answers null, or says why it cannot. Output and life of the window are the child's own. */
export async function startDesktop(root: string): Promise<DesktopRefusal | null> {
  if (!hasDisplay()) return 'noDisplay'
  const program = electronProgram() ?? (await fetchElectron())
  if (program === null) return 'noBinary'
  return await new Promise((resolve) => {
    const child = spawn(program, [root], { stdio: ['ignore', 'pipe', 'inherit'] })
    const timer = setTimeout(() => {
      child.kill()
      resolve('died')
    }, READY_WITHIN_MS)
    const settle = (refusal: DesktopRefusal | null): void => {
      clearTimeout(timer)
      resolve(refusal)
    }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('READY')) settle(null)
    })
    child.once('error', () => settle('died'))
    // A second start hands over to the window that is already open, and ends well without READY.
    child.once('exit', (code) => settle(code === 0 ? null : 'died'))
  })
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** The program as the package's own notes on disk say; requiring the package would start a download. */
function electronProgram(): string | null {
  try {
    const folder = electronFolder()
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
    if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return null
    const program = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(program) ? program : null
  } catch {
    return null
  }
}

/** One short question first: offline, the download itself takes minutes to give up. */
async function fetchElectron(): Promise<string | null> {
  const mirror = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/'
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })
    spawnSync(process.execPath, [join(electronFolder(), 'install.js')], { stdio: 'inherit' })
  } catch {
    return null
  }
  return electronProgram()
}

function electronFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}
