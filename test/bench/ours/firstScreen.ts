// From starting the program, built as it is installed, to what its first screen needs: the installation and the overview,
// asked over HTTP.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import type { Installation } from '../../../app/contract.ts'
import type { Figures } from '../measure/alternate.ts'
import { watchMemory } from '../measure/memory.ts'
import { COMMAND_LINE } from './program.ts'

export async function firstScreen(data: string, expected: number): Promise<Figures> {
  const startedAt = performance.now()
  const host = spawn(process.execPath, [COMMAND_LINE, 'serve', '--data', data, '--json'])
  const memory = watchMemory(host.pid)
  try {
    const link = await linkOf(host)
    const signedIn = await fetch(link, { redirect: 'manual' })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    const ask = async <T>(operation: string, input: object): Promise<T> => {
      const response = await fetch(new URL(`/api/${operation}`, link), {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
      if (!response.ok) throw new Error(`${operation}: ${response.status} ${await response.text()}`)
      return (await response.json()) as T
    }
    const { records, suggestedPeriod } = await ask<Installation>('getInstallation', {})
    await ask('getOverview', { period: suggestedPeriod, by: 'department' })
    const wallMs = performance.now() - startedAt
    if (records !== expected) throw new Error(`the first screen shows ${records} records of ${expected}`)
    return { wallMs, peakBytes: memory.peakBytes(), stallMs: null }
  } finally {
    memory.stop()
    await stop(host)
  }
}

async function linkOf(host: ChildProcessWithoutNullStreams): Promise<string> {
  let complaint = ''
  host.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  return await new Promise((resolve, reject) => {
    host.stdout.setEncoding('utf8').once('data', (line: string) => {
      resolve((JSON.parse(line) as { url: string }).url)
    })
    host.once('error', reject)
    host.once('close', () => reject(new Error(`the host ended: ${complaint}`)))
  })
}

async function stop(host: ChildProcessWithoutNullStreams): Promise<void> {
  if (host.exitCode !== null) return
  const ended = new Promise((resolve) => host.once('close', resolve))
  host.kill()
  await ended
}
