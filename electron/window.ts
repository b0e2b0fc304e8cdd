// The one window: where it stood, how it starts.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'

interface Placement {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

const FIRST: Placement = { width: 1440, height: 900, maximized: false }

/** Loads `url`; shown once it has something to show, so that nobody sees a white flash. */
export async function openWindow(url: string, preload: string, stateFolder: string): Promise<BrowserWindow> {
  const stateFile = join(stateFolder, 'window.json')
  const { maximized, ...bounds } = readPlacement(stateFile)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14181d' : '#ffffff',
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    const placement: Placement = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(stateFile, JSON.stringify(placement))
    } catch {
      // Where the window stood is not worth an error on the way out.
    }
  })
  await window.loadURL(url)
  return window
}

/** The remembered place, unless the screen it was on is gone. */
function readPlacement(stateFile: string): Placement {
  try {
    const kept = JSON.parse(readFileSync(stateFile, 'utf8')) as Placement
    const { x, y, width, height } = kept
    if (x === undefined || y === undefined || !(width >= 400) || !(height >= 300)) return FIRST
    const visible = screen.getAllDisplays().some(({ workArea: area }) => {
      return x < area.x + area.width && x + width > area.x && y < area.y + area.height && y + height > area.y
    })
    return visible ? kept : FIRST
  } catch {
    return FIRST
  }
}
