import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input, Job, JobName } from '../../app/contract.ts'
import { createJobs, type JobHandle, type Lane } from '../../app/jobs.ts'
import { AppError } from '../../core/errors.ts'
import { csvOf, databaseOf, type Desk, MAPPING, openDesk, ordinaryRows, QUARTER, VIEWER } from './desk.ts'
import { connectBeside, stagedTables } from '../pg/place.ts'

interface Leftovers {
  readonly batches: number
  readonly records: number
  readonly issues: number
  readonly staged: readonly string[]
}

describe('jobs', () => {
  const jobs = createJobs(
    () => 1,
    () => {},
  )
  const start = (run: (handle: JobHandle) => Promise<unknown>, lane: Lane | null = null): Job =>
    jobs.start({ operation: 'verify', subject: '', actor: 'a', phase: 'verifying', lane, run })

  test('tell where they are, and keep their result', async () => {
    const seen: number[] = []
    const { id } = start(async ({ report }) => {
      await Promise.resolve()
      for (const done of [1, 2]) report('verifying', done, 2)
      return { ok: true }
    })
    expect(jobs.get(id)).toMatchObject({ state: 'running', done: 0, total: null, endedAt: null })
    expect(await jobs.finish(id, ({ done }) => seen.push(done))).toEqual({ ok: true })
    expect(seen).toEqual([1, 2, 2])
    expect(jobs.get(id)).toMatchObject({ state: 'done', result: { ok: true }, endedAt: 1 })
    expect(jobs.list()[0]!.id).toBe(id)
  })

  test('fail with a code and its detail; a fault with a reference only', async () => {
    const refused = start(async () => await Promise.reject(new AppError('draftGone', { batchId: 3 })))
    await expect(jobs.finish(refused.id)).rejects.toMatchObject({ code: 'draftGone', detail: { batchId: 3 } })
    const broken = start(async () => await Promise.reject(new TypeError('secret')))
    await expect(jobs.finish(broken.id)).rejects.toMatchObject({ code: 'fault' })
    expect(JSON.stringify(jobs.get(broken.id))).not.toContain('secret')
  })

  test('of one lane follow one another, also past one cancelled while it waited', async () => {
    const order: string[] = []
    const gate = Promise.withResolvers<void>()
    const work = (name: string) => async () => {
      order.push(`${name} begins`)
      if (name === 'first') await gate.promise
      order.push(`${name} ends`)
    }
    const first = start(work('first'), 'ledger')
    const second = start(work('second'), 'ledger')
    const third = start(work('third'), 'ledger')
    const other = start(work('other'), 'export')
    jobs.cancel(second.id)
    await jobs.finish(other.id)
    await expect(jobs.finish(second.id)).rejects.toMatchObject({ code: 'cancelled' })
    gate.resolve()
    await jobs.finish(third.id)
    await jobs.finish(first.id)
    expect(order).toEqual([
      'first begins',
      'other begins',
      'other ends',
      'first ends',
      'third begins',
      'third ends',
    ])
  })

  test('that have ended are not changed by a late cancel', async () => {
    const { id } = start(async () => await Promise.resolve(1))
    await jobs.finish(id)
    jobs.cancel(id)
    expect(jobs.get(id).state).toBe('done')
  })
})

describe('in the application', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = await openDesk()
  })
  afterEach(async () => await desk.close())

  const MANY = 8_000
  const many = (): string => csvOf(ordinaryRows(MANY))

  test('queries are answered while a file goes in', async () => {
    await desk.importCsv('一.csv', csvOf(ordinaryRows(50, (i) => ({ ticketNo: `OLD-${i}` }))))
    const fileId = await desk.addText('二.csv', many())
    const answered: string[] = []
    const asked: Promise<unknown>[] = []
    const ask = ({ phase, state }: Job): void => {
      if (state !== 'running' || answered.includes(phase)) return
      answered.push(phase)
      asked.push(desk.run('getScorecard', { period: QUARTER, by: 'department' }))
    }
    const { jobId } = await desk.run('checkImport', { fileId, mapping: MAPPING })
    await desk.application.finish(jobId, ask)
    for (const card of await Promise.all(asked))
      expect(card).toMatchObject({
        total: { kpis: [{}, {}, { kpi: 'K3', denominator: 50 }, {}, {}, {}, {}, {}] },
      })
    expect(answered).toEqual(expect.arrayContaining(['reading', 'checking']))
  })

  test.each(['reading', 'checking', 'judging'] as const)(
    'a check cancelled while %s leaves nothing, and the file can be checked again',
    async (phase) => {
      const fileId = await desk.addText('多.csv', many())
      await cancelIn(phase, 'checkImport', { fileId, mapping: MAPPING })
      expect(await leftovers()).toEqual({ batches: 0, records: 0, issues: 0, staged: [] })
      const draft = await desk.check(fileId)
      expect(draft.batch.created).toBe(MANY)
    },
  )

  test.each(['writing', 'scoring'] as const)(
    'a commit cancelled while %s leaves the draft as it was, and can be made again',
    async (phase) => {
      const { batchId } = await desk.check(await desk.addText('多.csv', many()))
      await cancelIn(phase, 'commitImport', { batchIds: [batchId] })
      expect(await desk.run('getDraft', { batchId })).toMatchObject({
        batch: { state: 'draft', created: MANY },
      })
      expect((await desk.run('getInstallation', {})).records).toBe(0)
      await desk.finish('commitImport', { batchIds: [batchId] })
      expect((await desk.run('getInstallation', {})).records).toBe(MANY)
    },
  )

  test('a policy whose publication is cancelled was never in force', async () => {
    await desk.importCsv('多.csv', many())
    const { policy, version } = await desk.run('getPolicy', {})
    const strict = { ...policy, handling: [{ when: {}, limit: { kind: 'natural_hours' as const, n: 0.1 } }] }
    await cancelIn('judging', 'publishPolicy', { policy: strict, version })
    expect((await desk.run('getPolicy', {})).version).toBe(version)
    expect((await leftovers()).staged).toEqual([])
    expect(await desk.finish('verify', {})).toMatchObject({ ok: true })
  })

  test('a what-if that is cancelled leaves no table behind', async () => {
    await desk.importCsv('多.csv', many())
    const { policy } = await desk.run('getPolicy', {})
    await cancelIn('judging', 'scoreWith', { period: QUARTER, by: 'department', policy })
    expect((await leftovers()).staged).toEqual([])
  })

  test('an export that is cancelled leaves no file', async () => {
    await desk.importCsv('多.csv', many())
    const query = { filter: {}, sort: 'receivedAt', descending: false } as const
    await cancelIn('rendering', 'exportRecords', { query, format: 'xlsx', language: 'zh-CN' })
    expect(await readdir(join(desk.folder, 'exports'))).toEqual([])
  })

  test('are seen by whoever started them and by a supervisor, not by others', async () => {
    const fileId = await desk.addText('own.csv', csvOf(ordinaryRows(2)))
    const { jobId } = await desk.run('surveyFile', { fileId })
    await desk.application.finish(jobId)
    expect((await desk.run('getJob', { jobId })).id).toBe(jobId)
    await expect(desk.run('getJob', { jobId }, VIEWER)).rejects.toMatchObject({ code: 'notFound' })
    expect(await desk.run('listJobs', {}, VIEWER)).toEqual([])
  })

  test('a person stops their own jobs, and only a supervisor those of others', async () => {
    await desk.importCsv('多.csv', many())
    const query = { filter: {}, sort: 'receivedAt', descending: false } as const
    const input = { query, format: 'xlsx', language: 'zh-CN' } as const
    const mine = await desk.run('exportRecords', input, VIEWER)
    const theirs = await desk.run('exportRecords', input)
    await expect(desk.run('cancelJob', theirs, VIEWER)).rejects.toMatchObject({ code: 'notAllowed' })
    await desk.run('cancelJob', mine, VIEWER)
    await desk.run('cancelJob', theirs)
    for (const { jobId } of [mine, theirs])
      await expect(desk.application.finish(jobId)).rejects.toMatchObject({ code: 'cancelled' })
  })

  test('closing stops what runs and gives the folder free', async () => {
    const fileId = await desk.addText('多.csv', many())
    const { jobId } = await desk.run('checkImport', { fileId, mapping: MAPPING })
    const ended = desk.application.finish(jobId).catch((error: unknown) => (error as AppError).code)
    await desk.application.close()
    expect(await ended).toBe('cancelled')
    expect(existsSync(join(desk.folder, 'lock'))).toBe(false)
    desk = await openDesk({ folder: desk.folder })
    expect((await desk.run('getInstallation', {})).records).toBe(0)
  })

  /** Starts a job and cancels it when it reports the phase. */
  async function cancelIn<N extends JobName>(phase: Job['phase'], name: N, input: Input<N>): Promise<void> {
    const cancelling: Promise<unknown>[] = []
    const { jobId } = (await desk.run(name, input)) as { jobId: string }
    const finished = desk.application.finish(jobId, (job) => {
      if (job.phase === phase && job.done + Number(phase !== 'judging') > 0)
        cancelling.push(desk.run('cancelJob', { jobId }))
    })
    await expect(finished).rejects.toMatchObject({ code: 'cancelled' })
    await Promise.all(cancelling)
    expect(cancelling.length).toBeGreaterThan(0)
    expect(desk.faults).toEqual([])
  }

  /** What lies in the database beside settings and audit. */
  async function leftovers(): Promise<Leftovers> {
    const db = await connectBeside(databaseOf(desk.folder))
    try {
      const count = async (table: string): Promise<number> => {
        const [row] = (await db(table).count({ n: '*' })) as { n: number }[]
        return row!.n
      }
      return {
        batches: await count('batches'),
        records: await count('records'),
        issues: await count('batch_issues'),
        staged: await stagedTables(db),
      }
    } finally {
      await db.destroy()
    }
  }
})
