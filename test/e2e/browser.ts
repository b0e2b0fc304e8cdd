// A browser for the tests that comes with the packages: nothing is downloaded and nothing must be installed.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

export interface Browser {
  readonly executablePath: string
  readonly args: readonly string[]
  readonly env: Record<string, string>
}

/**
 * The packaged headless shell, unpacked once per version into a folder of its own: the package itself would reuse
 * whatever copy it finds in the temporary folder. Its own list of arguments is left out, because it turns the web's
 * security off. Null on systems the package does not serve; Playwright's own browser is used there.
 */
export async function packagedBrowser(): Promise<Browser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const require = createRequire(import.meta.url)
  const entry = require.resolve('@sparticuz/chromium')
  const bin = join(entry, '..', '..', 'bin')
  const { version } = JSON.parse(readFileSync(join(entry, '..', '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const folder = resolve(import.meta.dirname, '../../node_modules/.cache', `chromium-${version}`)
  mkdirSync(folder, { recursive: true })
  // The package asks the system for its temporary folder each time it unpacks.
  const temporary = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    const executablePath = await chromium.executablePath(bin)
    // Libraries a bare system may lack; those of the system win where it has them.
    await inflate(join(bin, 'al2023.tar.br'))
    const libraries = join(folder, 'al2023', 'lib')
    // Without a UTF-8 locale the browser cannot spell the Chinese names of files that go up and come down.
    const env: Record<string, string> = { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8' }
    if (!systemHas('libnss3.so') && existsSync(libraries)) env.LD_LIBRARY_PATH = libraries
    return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], env }
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
}

function systemHas(library: string): boolean {
  return ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/usr/lib64', '/lib64', '/usr/lib'].some(
    (folder) => existsSync(join(folder, library)),
  )
}
