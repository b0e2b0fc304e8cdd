// An installation for each test: its own data folder, its own host, a browser signed in to it. Whatever breaks behind the
// screen, a fault or a page's uncaught error, fails the test that met it.
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test as base } from '@playwright/test'
import { type Application, openApplication } from '../../app/application.ts'
import { localActor } from '../../app/localActor.ts'
import { SAMPLE_TODAY, sampleMorning, writeSampleYear } from '../../app/sampleYear.ts'
import { serve } from '../../server/serve.ts'

interface Installed {
  readonly application: Application
  /** Opens an address of the application, signing the browser in the first time. */
  readonly open: (path?: string) => Promise<void>
  /** A folder for files of this test. */
  readonly folder: string
}

interface Options {
  /**
   * What the installation holds: nothing, the sample organisation's feedback the way the first screen imports it, or its
   * whole year, whose last day it is then.
   */
  readonly data: Filling | 'empty'
}

type Filling = 'sample' | 'year'

interface Worker {
  /** A data folder filled so, made once: each test works on a copy. */
  readonly filledFolder: (filling: Filling) => Promise<string>
}

const renderer = resolve(import.meta.dirname, '../../build/renderer')

export const actor = localActor()

export const test = base.extend<{ installed: Installed } & Options, Worker>({
  data: ['empty', { option: true }],

  filledFolder: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the first parameter what a fixture needs: nothing
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'plumbline-filled-'))
      const filled = new Map<Filling, Promise<void>>()
      await use(async (filling) => {
        const own = join(folder, filling)
        if (!filled.has(filling)) filled.set(filling, FILLINGS[filling](own))
        await filled.get(filling)
        return own
      })
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  installed: async ({ page, data, filledFolder }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'))
    if (data !== 'empty') await cp(await filledFolder(data), join(folder, 'data'), { recursive: true })
    const broken: unknown[] = []
    page.on('pageerror', (error) => broken.push(error))
    const application = await openApplication({
      folder: join(folder, 'data'),
      version: 'test',
      renderer,
      ...(data === 'year' && { clock: () => sampleMorning(SAMPLE_TODAY) }),
      log: (fault) => broken.push(fault),
    })
    const served = await serve(application, actor)
    let signedIn = false
    await use({
      application,
      folder,
      async open(path = '/') {
        // The link signs in once; the cookie is the browser's from then on.
        if (!signedIn) await page.request.get(served.link, { maxRedirects: 0 })
        signedIn = true
        await page.goto(`http://127.0.0.1:${served.port}${path}`)
      },
    })
    await served.close()
    await application.close()
    await rm(folder, { recursive: true, force: true })
    expect(broken).toEqual([])
  },
})

const FILLINGS: Readonly<Record<Filling, (folder: string) => Promise<void>>> = {
  async sample(folder) {
    const application = await openApplication({ folder, version: 'test' })
    await importSample(application)
    await application.close()
  },
  async year(folder) {
    const hands = { now: 0 }
    const application = await openApplication({ folder, version: 'test', clock: () => hands.now })
    await writeSampleYear(application, hands, async () => await importSample(application))
    await application.close()
  },
}

async function importSample(application: Application): Promise<void> {
  const { jobId } = await application.run(actor, 'importSample', { language: 'zh-CN' })
  await application.finish(jobId)
}

export { expect } from '@playwright/test'
