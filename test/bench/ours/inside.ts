// Our application in a host of its own process: its peak memory from outside, times and stalls from inside.
import { resolve } from 'node:path'
import type { TaskInput, TaskName, TaskOutput } from '../inside/tasks.ts'
import { measureProcess } from '../measure/process.ts'

const HOST = resolve(import.meta.dirname, '../inside/host.ts')

export async function runInside<N extends TaskName>(
  data: string,
  task: N,
  ...[input]: TaskInput<N> extends undefined ? [] : [input: TaskInput<N>]
): Promise<{ readonly told: TaskOutput<N>; readonly peakBytes: number | null }> {
  const { output, peakBytes } = await measureProcess({
    command: process.execPath,
    args: [HOST, data, task, JSON.stringify(input ?? null)],
  })
  return { told: JSON.parse(output) as TaskOutput<N>, peakBytes }
}
