// npm run build: the screen by Vite into build/renderer, everything that runs in Node by tsc into build/.
import { spawnSync } from 'node:child_process'
import { readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
const SOURCES = ['core', 'db', 'intake', 'reports', 'app', 'server', 'electron', 'cli', 'renderer']

if (import.meta.main) build()

export function build(): void {
  for (const part of SOURCES) rmSync(join(ROOT, 'build', part), { recursive: true, force: true })
  tool('typescript', 'tsc', ['-p', 'tsconfig.build.json'])
  tool('vite', 'vite', ['build', '--logLevel', 'warn'])
}

/** Whether anything was changed since the last build, or none was made. */
export function isBuildStale(): boolean {
  const built = newestIn(join(ROOT, 'build'))
  return SOURCES.some((part) => newestIn(join(ROOT, part)) > built) || built === 0
}

function newestIn(folder: string): number {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    return Math.max(0, ...files.map((file) => statSync(join(file.parentPath, file.name)).mtimeMs))
  } catch {
    return 0
  }
}

/** Runs a package's own command with this Node, whatever shell or system it is. */
function tool(name: string, command: string, args: readonly string[]): void {
  const packageFile = createRequire(import.meta.url).resolve(`${name}/package.json`)
  const { bin } = createRequire(import.meta.url)(packageFile) as { bin: Record<string, string> }
  const { status } = spawnSync(process.execPath, [join(dirname(packageFile), bin[command]!), ...args], {
    cwd: ROOT,
    // Standard output belongs to whoever asked for the build.
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
}
