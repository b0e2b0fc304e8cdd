// npm run dev: the Node host for the interface and Vite for the screen, which reloads as it is edited.
import { join, resolve } from 'node:path'
import { createServer } from 'vite'
import { openApplication } from '../app/application.ts'
import { localActor } from '../app/localActor.ts'
import { serve } from '../server/serve.ts'
import { version } from './version.ts'

const ROOT = resolve(import.meta.dirname, '..')
const application = await openApplication({ folder: join(ROOT, 'out', 'dev'), version: version() })
application.watch(localActor()).keepLooking()
const served = await serve(application, localActor())
const vite = await createServer({
  configFile: join(ROOT, 'vite.config.ts'),
  server: {
    // The page comes from Vite, so the host sees its own address as both host and origin.
    proxy: Object.fromEntries(
      ['/api', '/sign-in'].map((path) => [
        path,
        {
          target: `http://127.0.0.1:${served.port}`,
          changeOrigin: true,
          headers: { origin: `http://127.0.0.1:${served.port}` },
        },
      ]),
    ),
  },
})
await vite.listen()
const address = vite.resolvedUrls?.local[0] ?? ''
process.stdout.write(
  `${address.replace(/\/$/, '')}${new URL(served.link).pathname}${new URL(served.link).search}\n`,
)
