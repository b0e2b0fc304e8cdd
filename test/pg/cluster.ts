// A PostgreSQL cluster that lives as long as a test run: own folder, own port, nothing kept.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Cluster {
  /** Address of the server's own database, as its superuser. */
  readonly url: string
  stop(): Promise<void>
}

/** Folder of the server's programs; null where none is installed. */
export function findPostgres(): string | null {
  if (process.env.PGBIN) return process.env.PGBIN
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = versions.map((version) => join(debian, version, 'bin'))
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null
}

/** The server refuses to run as root. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0
const identity = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

export async function startCluster(bin: string): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'))
  let server: ChildProcess | null = null
  const stop = async (): Promise<void> => {
    if (server && server.exitCode === null && server.signalCode === null) {
      const gone = new Promise((resolve) => server!.once('exit', resolve))
      // Immediately: nothing here is worth a checkpoint.
      server.kill('SIGQUIT')
      await gone
    }
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    if (isRoot) chownSync(folder, NOBODY, NOBODY)
    const data = join(folder, 'data')
    const made = spawnSync(
      join(bin, 'initdb'),
      ['-D', data, '--no-sync', '-E', 'UTF8', '--locale', 'C', '-U', 'plumbline', '--auth', 'trust'],
      { ...identity, cwd: folder, encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(`initdb: ${made.stderr || String(made.error)}`)
    // Only the tests of refusals are asked for a password: checking one takes longer than most queries.
    const access = [
      'local all all trust',
      'host all plumbline all trust',
      'host all all all scram-sha-256',
      '',
    ]
    writeFileSync(join(data, 'pg_hba.conf'), access.join('\n'))
    const port = await freePort()
    const settings = {
      listen_addresses: '127.0.0.1',
      port,
      unix_socket_directories: folder,
      max_connections: 200,
      // Nothing outlives the run, so nothing is synced.
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      // Somebody who says no password is otherwise waited for, and making a database waits along.
      authentication_timeout: '2s',
      shared_buffers: '128MB',
    }
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    let said = ''
    server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
      ...identity,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const starting = server
    await new Promise<void>((resolve, reject) => {
      starting.once('error', reject)
      starting.once('exit', () => reject(new Error(`postgres: ${said}`)))
      starting.stderr!.on('data', (text: Buffer) => {
        said = (said + text.toString()).slice(-4000)
        if (said.includes('ready to accept connections')) resolve()
      })
    })
    return { url: `postgres://plumbline@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
