// The desktop with its real binary, wherever that is installed and has a display; skipped elsewhere.
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { _electron, expect, test } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')
const program = installedElectron()
const display = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY

test.skip(program === null || !display, 'the Electron binary or a display is missing here')

test('the desktop window opens, imports the sample and cannot leave its own pages', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-electron-'))
  const desktop = await _electron.launch({
    executablePath: program!,
    args: [root, `--user-data-dir=${folder}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), PLUMBLINE_DATA: join(folder, 'data') },
  })
  const page = await desktop.firstWindow()
  await page.getByRole('button', { name: /示例|範例|sample/i }).click()
  await expect(page.getByRole('cell', { name: '客户服务部' }).first()).toBeVisible({ timeout: 60_000 })
  await page.evaluate(() => window.location.assign('https://example.com/'))
  expect(page.url()).toContain('app://bundle/')
  expect(await page.evaluate(() => typeof window.plumblineDesktop)).toBe('object')
  expect(await page.evaluate(() => 'require' in window)).toBe(false)
  await desktop.close()
  await rm(folder, { recursive: true, force: true })
})

/** As the package notes on disk; requiring it would start a download. */
function installedElectron(): string | null {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return null
  const path = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(path) ? path : null
}
