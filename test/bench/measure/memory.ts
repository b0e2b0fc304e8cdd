// Peak memory of a process and its children while it runs.
import { readdirSync, readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 20

/**
 * Linux keeps each process's own high-water mark, so looking now and then misses only what is reached in the last
 * moment. Of several processes the sum at one look counts, for marks are not reached together.
 */
export function watchMemory(pid: number | undefined): { peakBytes(): number | null; stop(): void } {
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
