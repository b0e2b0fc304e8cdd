// Times work inside the process that does it, and how long the event loop stood still meanwhile.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const LOOK_EVERY_MS = 5

export interface Watched<T> {
  readonly value: T
  readonly wallMs: number
  readonly stallMs: number
}

export async function watched<T>(work: () => Promise<T>): Promise<Watched<T>> {
  const delay = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS })
  delay.enable()
  const startedAt = performance.now()
  const value = await work()
  const wallMs = performance.now() - startedAt
  // What stood still at the very end is seen only by the look after it.
  await new Promise((resolve) => setTimeout(resolve, 2 * LOOK_EVERY_MS))
  delay.disable()
  return { value, wallMs, stallMs: Math.max(0, delay.max / 1e6 - LOOK_EVERY_MS) }
}
