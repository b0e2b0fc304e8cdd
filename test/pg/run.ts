// npm run test:pg: every store and operation test once more, on a throw-away PostgreSQL cluster.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findPostgres, startCluster } from './cluster.ts'
import { makeTemplate } from './template.ts'

process.exitCode = await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<number> {
  const bin = findPostgres()
  if (bin === null) {
    process.stderr.write(
      'PostgreSQL is not installed: apt-get install postgresql, or PGBIN=folder of initdb\n',
    )
    return 1
  }
  const cluster = await startCluster(bin)
  const stopped = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.abort())
  try {
    await makeTemplate(cluster.url)
    return await runTests(
      cluster.url,
      args.length > 0 ? args : ['test/db', 'test/app', 'test/pg'],
      stopped.signal,
    )
  } finally {
    await cluster.stop()
  }
}

async function runTests(url: string, files: readonly string[], signal: AbortSignal): Promise<number> {
  const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--testTimeout', '240000', ...files], {
    stdio: 'inherit',
    env: { ...process.env, PLUMBLINE_TEST_SERVER: url },
  })
  signal.addEventListener('abort', () => {
    child.kill('SIGTERM')
    // Somebody waits at the keyboard, and the cluster is to go in any case.
    setTimeout(() => child.kill('SIGKILL'), 5000).unref()
  })
  return await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
