// A fresh installation for each test: its own data folder, its own host, a browser signed in to it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base } from '@playwright/test'
import { type Application, openApplication } from '../../app/application.ts'
import { localActor } from '../../app/localActor.ts'
import { serve } from '../../server/serve.ts'

interface Installed {
  readonly application: Application
  /** Signs the page's browser in; then `page.goto('/…')` opens any address. */
  readonly open: (path?: string) => Promise<void>
  /** A folder for files of this test. */
  readonly folder: string
  /** Imports the sample organisation the way the first screen does. */
  readonly importSample: () => Promise<void>
}

export const test = base.extend<{ installed: Installed }>({
  installed: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'))
    const application = await openApplication({
      folder: join(folder, 'data'),
      version: 'test',
      renderer: resolve(import.meta.dirname, '../../build/renderer'),
    })
    const actor = localActor()
    const served = await serve(application, actor)
    const origin = `http://127.0.0.1:${served.port}`
    let signedIn = false
    await use({
      application,
      folder,
      async open(path = '/') {
        if (!signedIn) await page.goto(served.link)
        signedIn = true
        if (path !== '/') await page.goto(`${origin}${path}`)
      },
      async importSample() {
        const { jobId } = await application.run(actor, 'importSample', { language: 'zh-CN' })
        await application.finish(jobId)
      },
    })
    await served.close()
    await application.close()
    await rm(folder, { recursive: true, force: true })
  },
})

export { expect } from '@playwright/test'
