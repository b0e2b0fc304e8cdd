// A whole process measured from outside: wall time from start to end, and peak memory of it and its children.
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

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

const LOOK_EVERY_MS = 20

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

/**
 * Linux keeps each process's own high-water mark, so looking now and then misses only what is reached in the last
 * moment. Of several processes the sum at one look counts, for marks are not reached together.
 */
function watchMemory(pid: number | undefined): { peakBytes(): number | null; stop(): void } {
  let peak = 0
  const look = (): void => {
    if (pid === undefined) return
    const statuses = [pid, ...descendants(pid)].map(statusOf)
    const sum = statuses.reduce((total, status) => total + kilobytes(status, 'VmRSS'), 0)
    peak = Math.max(peak, sum, ...statuses.map((status) => kilobytes(status, 'VmHWM')))
  }
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  return {
    peakBytes: () => (peak === 0 ? null : peak * 1_024),
    stop: () => clearInterval(timer),
  }
}

function descendants(pid: number): readonly number[] {
  const direct = [...read(`/proc/${pid}/task`, readdirSync)].flatMap((thread) =>
    textOf(`/proc/${pid}/task/${thread}/children`).trim().split(' ').filter(Boolean).map(Number),
  )
  return direct.flatMap((child) => [child, ...descendants(child)])
}

function statusOf(pid: number): string {
  return textOf(`/proc/${pid}/status`)
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
}

function textOf(path: string): string {
  return read(path, (name) => [readFileSync(name, 'utf8')])[0] ?? ''
}

/** Processes end while they are looked at; other systems have no such files at all. */
function read(path: string, how: (path: string) => readonly string[]): readonly string[] {
  try {
    return how(path)
  } catch {
    return []
  }
}
