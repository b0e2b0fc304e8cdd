import { describe, expect, test } from 'vitest'
import type { Job } from '../../app/contract.ts'
import { AppError } from '../../core/errors.ts'
import { JobBoard } from '../../renderer/jobBoard.ts'

const job = (change: Partial<Job>): Job => ({
  id: 'j1',
  operation: 'commitImport',
  subject: 'a.csv',
  state: 'running',
  phase: 'writing',
  done: 0,
  total: 10,
  startedAt: 0,
  endedAt: null,
  result: null,
  failure: null,
  ...change,
})

/** An application that answers getJob with one look after the other, and the last one ever after. */
function boardSeeing(looks: readonly (Job | Error)[], running: readonly Job[] = []) {
  const asked: string[] = []
  const ended: Job[] = []
  let look = 0
  const answer = (name: string): unknown => {
    asked.push(name)
    if (name === 'listJobs') return running
    if (name !== 'getJob') return { jobId: 'j1' }
    const seen = looks[Math.min(look++, looks.length - 1)]
    if (seen instanceof Error) throw seen
    return seen
  }
  const board = new JobBoard({
    call: async (name) => answer(name) as never,
    onEnd: (one) => ended.push(one),
    wait: () => Promise.resolve(),
  })
  return { board, asked, ended }
}

describe('the job board', () => {
  test('answers the result once the job is done, and tells that it ended', async () => {
    const { board, ended } = boardSeeing([
      job({}),
      job({ done: 5 }),
      job({ state: 'done', done: 10, result: { moved: [] } }),
    ])
    const { result } = await board.start('commitImport', { batchIds: [1] }, false)
    expect(await result).toEqual({ moved: [] })
    expect(ended.map(({ state }) => state)).toEqual(['done'])
    expect(board.jobs().map((entry) => entry.job.state)).toEqual(['done'])
  })

  test('rejects with the reason a job failed for', async () => {
    const failure = { code: 'diskFull', detail: {} } as const
    const { board } = boardSeeing([job({}), job({ state: 'failed', failure })])
    const { result } = await board.start('commitImport', { batchIds: [1] }, false)
    await expect(result).rejects.toMatchObject({ code: 'diskFull' })
  })

  test('rejects a cancelled job as cancelled', async () => {
    const { board } = boardSeeing([job({}), job({ state: 'cancelled' })])
    const { result } = await board.start('commitImport', { batchIds: [1] }, false)
    await expect(result).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('takes a job off the board at its end when a page shows it itself', async () => {
    const { board } = boardSeeing([job({}), job({ state: 'done' })])
    const { result } = await board.start('commitImport', { batchIds: [1] }, true)
    expect(board.jobs()).toHaveLength(1)
    await result
    expect(board.jobs()).toEqual([])
  })

  test('keeps the end of a job for the tray when its page was left meanwhile', async () => {
    const { board } = boardSeeing([job({}), job({ state: 'done' })])
    const { jobId, result } = await board.start('commitImport', { batchIds: [1] }, true)
    board.leavePage(jobId)
    await result
    expect(board.jobs()).toMatchObject([{ onPage: false, job: { state: 'done' } }])
  })

  test('goes on looking after an answer was lost', async () => {
    const lost = new Error('unreachable')
    const { board } = boardSeeing([job({}), lost, lost, job({ state: 'done', result: 7 })])
    const { result } = await board.start('commitImport', { batchIds: [1] }, false)
    expect(await result).toBe(7)
  })

  test('gives up on a job the application no longer knows', async () => {
    const { board } = boardSeeing([job({}), new AppError('notFound')])
    const { result } = await board.start('commitImport', { batchIds: [1] }, false)
    await expect(result).rejects.toMatchObject({ code: 'notFound' })
    expect(board.jobs()).toEqual([])
  })

  test('takes over what was running when the window opened, and nothing that had ended', async () => {
    const { board } = boardSeeing(
      [job({ state: 'done' })],
      [job({}), job({ id: 'j0', state: 'done' }), job({ id: 'j2', state: 'failed' })],
    )
    await board.adoptRunning()
    expect(board.jobs().map((entry) => entry.job.id)).toEqual(['j1'])
  })
})
