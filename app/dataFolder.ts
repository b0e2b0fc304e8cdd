// Where an organisation's data lies unless a host is told otherwise: the same folder for every host.
import { createHash } from 'node:crypto'
import { homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'

const FOLDER = 'Plumbline'

/** The folder named by PLUMBLINE_DATA, else the platform's place for application data. */
export function defaultDataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  system: NodeJS.Platform = platform(),
  home: string = homedir(),
): string {
  if (env.PLUMBLINE_DATA) return resolve(env.PLUMBLINE_DATA)
  if (system === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), FOLDER)
  if (system === 'darwin') return join(home, 'Library', 'Application Support', FOLDER)
  return join(env.XDG_DATA_HOME ?? join(home, '.local', 'share'), FOLDER)
}

/** The database that many hosts share, where PLUMBLINE_DATABASE names one; uploads, locks and logs stay in the folder. */
export function sharedDatabase(env: Readonly<Record<string, string | undefined>> = process.env): {
  readonly databaseUrl?: string
} {
  return env.PLUMBLINE_DATABASE ? { databaseUrl: env.PLUMBLINE_DATABASE } : {}
}

/**
 * Where kept files lie: for each database apart, because what a database does not know of is cleared away when it is
 * opened.
 */
export function originalsFolder(
  folder: string,
  databaseUrl?: string,
  what: 'originals' | 'evidence' = 'originals',
): string {
  if (databaseUrl === undefined) return join(folder, what)
  const { host, pathname } = new URL(databaseUrl)
  const name = createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 12)
  return join(folder, `${what}-${name}`)
}
