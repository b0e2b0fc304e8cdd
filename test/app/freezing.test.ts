import { assert, asyncProperty, shuffledSubarray } from 'fast-check'
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest'
import type { AssessmentScores } from '../../app/contract.ts'
import type { DraftDecision } from '../../core/decision.ts'
import type { EditionBasis } from '../../core/edition.ts'
import { connectBeside } from '../pg/place.ts'
import { assessmentAfter, claimOf, SECOND } from './assessmentCases.ts'
import { csvOf, databaseOf, type Desk, openDesk, ordinaryRows, type RowValues } from './desk.ts'

const EXCLUSION: DraftDecision = {
  kind: 'exclusion',
  code: 'EX4',
  reason: '系统故障',
  evidence: '故障单 7',
}

/** Two departments, the second of them late with half of what it does. */
function rowsOf(prefix: string, count: number): RowValues[] {
  return ordinaryRows(count, (i) => ({
    ticketNo: `${prefix}-${i}`,
    ...(i % 2 === 0 ? {} : { department: '市政部' }),
    ...(i % 4 === 1 ? { closedAt: '2026-03-20 10:00:00', satisfaction: '不满意' } : {}),
  }))
}

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
  await desk.importCsv('first.csv', csvOf(rowsOf('A', 24)))
})
afterEach(async () => await desk.close())

interface Standing {
  readonly scores: AssessmentScores
  readonly handlers: AssessmentScores
  readonly basis: EditionBasis
  readonly facts: unknown
}

/** All there is to read of an edition, but for what it says of the records of today. */
async function standing(of: { id: number; edition: number }): Promise<Standing> {
  const { rows } = await desk.run('listFrozenFacts', { ...of, offset: 0, limit: 500 })
  return {
    scores: await desk.run('getAssessmentScores', { ...of, by: 'department' }),
    handlers: await desk.run('getAssessmentScores', { ...of, by: 'handler' }),
    basis: (await desk.run('getEdition', of)).basis,
    facts: rows.map(({ ticketNo, department, handler, judgement }) => ({
      ticketNo,
      department,
      handler,
      judgement,
    })),
  }
}

async function exclude(ticketNo: string): Promise<void> {
  const filter = { fields: { ticketNo: { contains: ticketNo } } }
  const listing = { filter, sort: 'ticketNo', descending: false, offset: 0, limit: 1 } as const
  const { id } = (await desk.run('listRecords', listing)).rows[0]!
  const asked = { records: { ids: [id] }, decision: EXCLUSION, files: [] }
  const { id: requestId, revision } = await desk.run('requestDecision', asked)
  await desk.run('decideRequest', { requestId, revision, approve: true, reason: '' }, SECOND)
}

test('a frozen result stays as it was, byte for byte, whatever becomes of records, rules and departments', async () => {
  const { id } = await assessmentAfter(desk, 'freeze')
  const of = { id, edition: 1 }
  const before = JSON.stringify(await standing(of))

  await desk.importCsv('changed.csv', csvOf(rowsOf('A', 6).map((row) => ({ ...row, resolution: '未解决' }))))
  await desk.importCsv('added.csv', csvOf(rowsOf('B', 9)))
  await desk.finish('undoBatch', { batchId: 1 }).catch(() => {})
  const { policy, version } = await desk.run('getPolicy', {})
  const strict = policy.handling.map((rule) => ({
    ...rule,
    limit: rule.limit && { kind: 'natural_hours' as const, n: 0.5 },
  }))
  await desk.finish('publishPolicy', { policy: { ...policy, handling: strict }, version })
  const { register, version: registered } = await desk.run('getRegister', {})
  const entry = { name: '市政部', countsAs: '城管局', from: null, kind: 'rename', reason: '' } as const
  await desk.finish('publishRegister', {
    register: { entries: [...register.entries, entry] },
    version: registered,
  })

  expect(JSON.stringify(await standing(of))).toBe(before)
  expect(await desk.finish('checkEdition', of)).toEqual({ untouched: true, differences: [] })
  const differences = await desk.run('compareWithLive', of)
  expect(differences.map(({ name }) => name)).toEqual(expect.arrayContaining(['客服部', '市政部', '城管局']))
})

test('records that changed since are marked, and those that are gone', async () => {
  const { batches } = await desk.importCsv('own.csv', csvOf(rowsOf('C', 4)))
  const { id } = await assessmentAfter(desk, 'freeze')
  await desk.finish('undoBatch', { batchId: batches[0]!.id })
  await desk.importCsv('changed.csv', csvOf([{ ...rowsOf('A', 1)[0]!, satisfaction: '不满意' }]))
  const { rows, total } = await desk.run('listFrozenFacts', { id, edition: 1, offset: 0, limit: 100 })
  expect(total).toBe(28)
  const changed = rows.filter((row) => row.changed)
  expect(changed.map(({ ticketNo, recordId }) => [ticketNo, recordId === null])).toEqual([
    ['A-0', false],
    ['C-0', true],
    ['C-1', true],
    ['C-2', true],
    ['C-3', true],
  ])
})

test('the records behind a frozen figure are as many as it says', async () => {
  const { id } = await assessmentAfter(desk, 'freeze')
  const of = { id, edition: 1 }
  const { scorecard } = await desk.run('getAssessmentScores', { ...of, by: 'department' })
  for (const { name, kpis } of scorecard.rows) {
    for (const { kpi, denominator, numerator } of kpis) {
      const count = async (part: 'denominator' | 'numerator') => {
        const figure = { by: 'department', name, kpi, part } as const
        return (await desk.run('listFrozenFacts', { ...of, figure, offset: 0, limit: 1 })).total
      }
      expect([name, kpi, await count('denominator')]).toEqual([name, kpi, denominator])
      expect([name, kpi, await count('numerator')]).toEqual([name, kpi, numerator])
    }
  }
})

test.each([
  ['a verdict', 'frozen_facts', { v3: 1 }],
  ['a score', 'editions', { result: 'replace' }],
] as const)('%s changed behind its back shows', async (_, table, change) => {
  const { id } = await assessmentAfter(desk, 'freeze')
  const beside = await connectBeside(databaseOf(desk.folder))
  onTestFinished(async () => await beside.destroy())
  if (table === 'frozen_facts') await beside(table).where('ticket_no', 'A-0').update(change)
  else await beside(table).update({ result: beside.raw(`replace(result, '"rank":1', '"rank":2')`) })
  const check = await desk.finish('checkEdition', { id, edition: 1 })
  expect(check.untouched).toBe(false)
  expect(check.differences.length).toBeGreaterThan(0)
  const { ok, findings } = await desk.finish('verify', {})
  expect(ok).toBe(false)
  expect(findings).toContainEqual({ kind: 'edition', subject: `assessment ${id} edition 1` })
})

test('a result is computed anew from its facts whatever way small samples and months are counted', async () => {
  const { scheme, version } = await desk.run('getScheme', {})
  const smallSample = { rule: 'pool_previous', nMin: 50, k: 10 } as const
  await desk.run('publishScheme', {
    scheme: { ...scheme, smallSample, aggregation: 'meanOfMonths' },
    version,
  })
  await desk.importCsv(
    'earlier.csv',
    csvOf(
      rowsOf('Z', 6).map((row) => ({
        ...row,
        receivedAt: '2025-11-03 09:00:00',
        closedAt: '2025-11-03 10:00:00',
      })),
    ),
  )
  const { id } = await assessmentAfter(desk, 'freeze')
  await desk.finish('undoBatch', { batchId: 2 })
  expect(await desk.finish('checkEdition', { id, edition: 1 })).toEqual({ untouched: true, differences: [] })
})

test('in whatever order people import, exclude, appeal and adjust before the freeze, the digest is the same', async () => {
  const acts: ((assessmentId: number) => Promise<unknown>)[] = [
    async () => await desk.importCsv('b.csv', csvOf(rowsOf('B', 5))),
    async () => await desk.importCsv('d.csv', csvOf([{ ...rowsOf('A', 12)[9]!, resolution: '未解决' }])),
    async () => await exclude('A-3'),
    async () => await exclude('A-16'),
    async (id) => await appeal(id, '客服部', true),
    async (id) => await appeal(id, '市政部', false),
    async (id) => await adjust(id),
  ]
  const digestAfter = async (order: readonly number[]): Promise<string> => {
    await desk.close()
    desk = await openDesk()
    await desk.importCsv('first.csv', csvOf(rowsOf('A', 24)))
    const quarter = { name: '一季度', kind: 'quarterly', period: '2026-Q1', scope: null } as const
    const { id } = await desk.run('createAssessment', quarter)
    const preview = await desk.run('startPreview', { id, revision: 1 })
    const appealing = await desk.run('openAppeals', { ...claimOf(preview), appealUntil: Date.UTC(2027, 0) })
    for (const act of order) await acts[act]!(id)
    const asked = { ...claimOf(appealing), kind: 'appealWindowOpen', reason: '已确认' } as const
    const { waivers } = await desk.run('requestWaiver', asked)
    await desk.run('approveWaiver', { waiverId: waivers[0]!.id }, SECOND)
    const closed = await desk.run('closeReview', claimOf(appealing))
    return (await desk.finish('freezeAssessment', claimOf(closed))).digest
  }
  const all = acts.map((_, i) => i)
  const inOrder = await digestAfter(all)
  await assert(
    asyncProperty(shuffledSubarray(all, { minLength: all.length }), async (shuffled) => {
      expect(await digestAfter(shuffled)).toBe(inOrder)
    }),
    { numRuns: 4 },
  )
})

async function appeal(assessmentId: number, department: string, uphold: boolean): Promise<void> {
  const about = { kind: 'total' } as const
  const filed = { assessmentId, department, about, reason: '统计口径有误', files: [] }
  const { id: appealId, revision } = await desk.run('fileAppeal', filed)
  const consequence = { kind: 'none' } as const
  const outcome = uphold ? '口径已更正' : '核查无误'
  await desk.run('decideAppeal', { appealId, revision, uphold, outcome, consequence }, SECOND)
}

async function adjust(assessmentId: number): Promise<void> {
  const praise = {
    assessmentId,
    department: '客服部',
    kind: 'praise',
    evidence: '表扬信 3',
    files: [],
  } as const
  const { id: adjustmentId, revision } = await desk.run('requestAdjustment', praise)
  await desk.run('decideAdjustment', { adjustmentId, revision, verdict: 'approve', reason: '' }, SECOND)
}
