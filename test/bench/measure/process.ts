// A whole process measured from outside: wall time from start to end, and peak memory of it and its children.
import { spawn } from 'node:child_process'
import { watchMemory } from './memory.ts'

export interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Fed to standard input. */
  readonly input?: string
}

export interface Measured {
  readonly wallMs: number
  /** null where the system does not tell. */
  readonly peakBytes: number | null
  readonly output: string
}

/** @throws Error with what the program wrote, where it does not end well. */
export async function measureProcess(program: Program): Promise<Measured> {
  const { command, args, env, input } = program
  const startedAt = performance.now()
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: 'pipe' })
  const memory = watchMemory(child.pid)
  let output = ''
  let complaint = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  // A program may end before it has read everything; how it ended is what counts.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const ended = await new Promise<{ code: number | null; signal: string | null }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal }))
  }).finally(() => memory.stop())
  const wallMs = performance.now() - startedAt
  if (ended.code !== 0) {
    const how = ended.signal ?? `exit ${ended.code}`
    throw new Error(
      `${command} ${args.join(' ')}: ${how}\n${complaint.slice(-2_000) || output.slice(-2_000)}`,
    )
  }
  return { wallMs, peakBytes: memory.peakBytes(), output }
}
