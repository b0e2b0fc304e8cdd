import { readFile, writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../app/actor.ts'
import type { RecordFilter } from '../../core/ledger.ts'
import type { DecisionRequest } from '../../core/request.ts'
import { SECOND } from './assessmentCases.ts'
import { at, csvOf, type Desk, openDesk, ordinaryRows, QUARTER, SUPERVISOR } from './desk.ts'
import { claimOf, DUPLICATE } from './requestCases.ts'

const BY = { period: QUARTER, by: 'department' } as const
const LATE: RecordFilter = { state: 'late' }
const SPEAKER: Actor = { name: '王敏', roles: ['department'], department: '客服部' }

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  const late = { closedAt: at(72 * 60) }
  const service = ordinaryRows(12, (i) => (i < 2 ? late : {}))
  const supply = ordinaryRows(12, (i) => ({
    ticketNo: `S-${i}`,
    department: '供应部',
    ...(i < 3 ? late : {}),
  }))
  await desk.importCsv('一.csv', csvOf([...service, ...supply]))
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

async function ask(
  records: RecordFilter,
  actor = SUPERVISOR,
  files: string[] = [],
): Promise<DecisionRequest> {
  return await desk.run('requestDecision', { records, decision: DUPLICATE, files }, actor)
}

async function decide(request: DecisionRequest, approve = true, actor = SECOND): Promise<DecisionRequest> {
  return await desk.run(
    'decideRequest',
    { ...claimOf(request), approve, reason: '核对无误', period: QUARTER },
    actor,
  )
}

async function handling(name: string): Promise<readonly [number, number]> {
  const row = (await desk.run('getScorecard', BY)).rows.find((each) => each.name === name)
  const { numerator, denominator } = row!.kpis.find(({ kpi }) => kpi === 'K3')!
  return [numerator, denominator]
}

test('an approved request excludes its records at once, and tells what that did to the scores', async () => {
  const request = await ask(LATE)
  expect(request).toMatchObject({
    records: 5,
    departments: 2,
    state: 'pending',
    requestedBy: SUPERVISOR.name,
  })
  expect(await handling('客服部')).toEqual([10, 12])
  const before = await desk.run('getScorecard', BY)
  const preview = await desk.run('previewRequest', { requestId: request.id, period: QUARTER }, SECOND)
  // Trying it out leaves nothing behind.
  expect(await desk.run('getScorecard', BY)).toEqual(before)

  const approved = await decide(request)
  expect(approved).toMatchObject({ state: 'approved', decidedBy: SECOND.name, decidedReason: '核对无误' })
  expect(approved.effect).toEqual(preview)
  expect(await handling('客服部')).toEqual([10, 10])
  const { rows } = await desk.run('getScorecard', BY)
  expect(preview.departments.map(({ department }) => department)).toEqual(['供应部', '客服部'])
  for (const { department, after } of preview.departments) {
    const { score, rank, grade } = rows.find(({ name }) => name === department)!
    expect(after).toEqual({ score, rank, grade })
  }
  expect(preview.departments[1]).toMatchObject({ cohort: 12, excludedBefore: 0, excludedAfter: 2 })
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true })

  const { decisions } = await desk.run('getRecord', { id: request.first!.recordId })
  expect(decisions[0]!.decision).toMatchObject({ requestedBy: SUPERVISOR.name, approvedBy: SECOND.name })
})

test('nobody decides what they asked for, what is decided, or what they saw before it changed', async () => {
  const request = await ask(LATE)
  await expect(decide(request, true, SUPERVISOR)).rejects.toMatchObject({ code: 'samePerson' })
  await expect(decide({ ...request, revision: 2 })).rejects.toMatchObject({ code: 'conflict' })
  await expect(decide(request, true, SPEAKER)).rejects.toMatchObject({ code: 'notAllowed' })
  const rejected = await decide(request, false)
  expect(rejected).toMatchObject({ state: 'rejected', revision: 2, effect: null })
  expect(await handling('客服部')).toEqual([10, 12])
  await expect(decide(request)).rejects.toMatchObject({ code: 'conflict' })
  await expect(decide(rejected)).rejects.toMatchObject({ code: 'alreadyDecided' })
})

test('only who asked takes a request back, and only while it waits', async () => {
  const request = await ask(LATE)
  const claim = claimOf(request)
  await expect(desk.run('withdrawRequest', claim, SECOND)).rejects.toMatchObject({ code: 'notYours' })
  const withdrawn = await desk.run('withdrawRequest', claim)
  expect(withdrawn.state).toBe('withdrawn')
  await expect(desk.run('withdrawRequest', claim)).rejects.toMatchObject({ code: 'conflict' })
  await expect(desk.run('withdrawRequest', claimOf(withdrawn))).rejects.toMatchObject({
    code: 'alreadyDecided',
  })
})

test('a representative asks for their own department alone', async () => {
  await expect(ask(LATE, SPEAKER)).rejects.toMatchObject({ code: 'otherDepartment' })
  const own = await ask({ ...LATE, fields: { department: { in: ['客服部'] } } }, SPEAKER)
  expect(own).toMatchObject({ records: 2, requestedBy: '王敏' })
  expect((await decide(own)).state).toBe('approved')
})

test('an exclusion is asked for once, with evidence, and never recorded by one person alone', async () => {
  const bare = { records: LATE, decision: { ...DUPLICATE, evidence: '' }, files: [] }
  await expect(desk.run('requestDecision', bare)).rejects.toMatchObject({ code: 'evidenceNeeded' })
  const request = await ask(LATE)
  await expect(ask(LATE)).rejects.toMatchObject({ code: 'alreadyRequested' })
  const recordId = request.first!.recordId
  const { revision } = await desk.run('getRecord', { id: recordId })
  const decision = { ...DUPLICATE, requestedBy: '张三', approvedBy: '李四' }
  await expect(desk.run('recordDecision', { recordId, revision, decision })).rejects.toMatchObject({
    code: 'requestNeeded',
  })
})

test('a request is of at most a thousand records', async () => {
  await desk.importCsv('多.csv', csvOf(ordinaryRows(1001, (i) => ({ ticketNo: `M-${i}` }))))
  await expect(ask({ text: 'M-' })).rejects.toMatchObject({
    code: 'tooManyRecords',
    detail: { count: 1001, most: 1000 },
  })
})

test('evidence comes back as it was handed in, and verifying finds a file that was changed', async () => {
  const scan = await desk.addText('合并单.txt', '第 7 号合并单')
  const request = await ask(LATE, SUPERVISOR, [scan])
  const [file] = request.files
  expect(file).toMatchObject({ fileName: '合并单.txt', uploadedBy: SUPERVISOR.name })
  const stored = await desk.run('exportEvidence', { evidenceId: file!.id })
  expect(await readFile(await desk.application.filePath(stored.fileId), 'utf8')).toBe('第 7 号合并单')
  await decide(request)
  const { decisions } = await desk.run('getRecord', { id: request.first!.recordId })
  expect(decisions[0]!.decision.evidence).toBe('合并单 7; 合并单.txt')

  expect(await desk.finish('verify', {})).toMatchObject({ ok: true })
  const folder = desk.originals.replace('originals', 'evidence')
  await writeFile(join(folder, readdirSync(folder)[0]!), 'something else')
  expect(await desk.finish('verify', {})).toMatchObject({
    ok: false,
    findings: [{ kind: 'evidence', subject: file!.digest }],
  })
  await expect(desk.run('exportEvidence', { evidenceId: file!.id })).rejects.toMatchObject({
    code: 'keptFileDamaged',
  })
})

test('requests are found by who asked, state, code, department, record and period', async () => {
  const one = await ask({ ...LATE, fields: { department: { in: ['客服部'] } } }, SPEAKER)
  const two = await ask({ ...LATE, fields: { department: { in: ['供应部'] } } })
  await decide(two)
  const ids = async (query: object): Promise<number[]> =>
    (await desk.run('listRequests', { ...query, offset: 0, limit: 10 })).rows.map(({ id }) => id)
  expect(await ids({})).toEqual([two.id, one.id])
  expect(await ids({ states: ['pending'], whose: 'others' })).toEqual([one.id])
  expect(await ids({ whose: 'mine' })).toEqual([two.id])
  expect(await ids({ department: '供应部' })).toEqual([two.id])
  expect(await ids({ recordId: one.first!.recordId })).toEqual([one.id])
  expect(await ids({ code: 'EX2' })).toEqual([])
  expect(await ids({ kinds: ['pause'] })).toEqual([])
  expect(await ids({ period: QUARTER })).toEqual([two.id, one.id])
  expect(await ids({ period: '2025-Q1' })).toEqual([])
  expect(await desk.run('getExclusionShares', { period: QUARTER })).toEqual([
    { department: '供应部', cohort: 12, excluded: 3 },
    { department: '客服部', cohort: 12, excluded: 0 },
  ])
})
