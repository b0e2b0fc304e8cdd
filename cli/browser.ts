// An installed browser, opened as a window of its own on one address.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Null where no browser that can open such a window is installed. Its profile is apart from the user's own. */
export function openBrowserWindow(link: string, profile: string): ChildProcess | null {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return null
  const program = installedBrowser()
  if (program === null) return null
  const args = [`--app=${link}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check']
  return spawn(program, args, { stdio: 'ignore' })
}

function installedBrowser(): string | null {
  if (process.platform === 'darwin') {
    return firstExisting(
      ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    )
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    const tails = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return firstExisting(roots.flatMap((root) => (root ? tails.map((tail) => join(root, tail)) : [])))
  }
  const names = [
    'google-chrome',
    'google-chrome-stable',
    'chromium',
    'chromium-browser',
    'microsoft-edge',
    'brave-browser',
  ]
  const folders = (process.env.PATH ?? '').split(delimiter)
  return firstExisting(names.flatMap((name) => folders.map((folder) => join(folder, name))))
}

function firstExisting(paths: readonly string[]): string | null {
  return paths.find((path) => existsSync(path)) ?? null
}
