// The built desktop entry, run with the fake of Electron's surface: the page it would show, in a real browser.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from '@playwright/test'

const root = resolve(import.meta.dirname, '../..')

let child: ChildProcess
let folder: string
let address: string

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-desktop-'))
  child = spawn(
    process.execPath,
    ['--import', join(root, 'test/electron/registerFake.ts'), join(root, 'build/electron/main.js')],
    {
      env: { ...process.env, PLUMBLINE_DATA: join(folder, 'data'), FAKE_USER_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  address = await new Promise((resolve, reject) => {
    let said = ''
    child.once('exit', (code) => reject(new Error(`the desktop ended with ${code}: ${said}`)))
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const window = /WINDOW (\S+)/.exec(said)
      if (window && said.includes('READY')) resolve(window[1]!)
    })
  })
})

test.afterEach(async () => {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill()
  await ended
  await rm(folder, { recursive: true, force: true })
})

test('the desktop shows the first screen of an empty installation and imports the sample', async ({
  page,
}) => {
  await page.goto(address)
  await page.getByRole('button', { name: /示例/ }).click()
  await expect(page.getByRole('cell', { name: '客户服务部' }).first()).toBeVisible({ timeout: 60_000 })
})

test('a deep link opens its page', async ({ page }) => {
  await page.goto(`${address}/batches`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})
