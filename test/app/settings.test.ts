import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Policy } from '../../core/policy.ts'
import type { Decision } from '../../core/decision.ts'
import { at, csvOf, type Desk, openDesk, ordinaryRows, QUARTER } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const BY = { period: QUARTER, by: 'department' } as const

/** Everything within a quarter of an hour of receipt. */
function strict(policy: Policy): Policy {
  return { ...policy, name: '严格', handling: [{ when: {}, limit: { kind: 'natural_hours', n: 0.25 } }] }
}

async function handlingOnTime(): Promise<number | undefined> {
  const { total } = await desk.run('getScorecard', BY)
  return total.kpis.find(({ kpi }) => kpi === 'K3')?.numerator
}

test('a policy that is published judges every record again', async () => {
  await desk.importCsv('一.csv', csvOf(ordinaryRows(20)))
  expect(await handlingOnTime()).toBe(20)
  const { policy, version } = await desk.run('getPolicy', {})
  const done = await desk.finish('publishPolicy', { policy: strict(policy), version })
  expect(done).toMatchObject({ version: version + 1, judged: 20, changed: 20 })
  expect(await handlingOnTime()).toBe(0)
  expect((await desk.run('getScorecard', BY)).policy).toBe('严格')
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true })
})

test('rules are changed from the version that was looked at, or not at all', async () => {
  const { policy, version } = await desk.run('getPolicy', {})
  await desk.finish('publishPolicy', { policy: strict(policy), version })
  await expect(desk.run('publishPolicy', { policy, version })).rejects.toMatchObject({ code: 'conflict' })
  const { scheme, version: first } = await desk.run('getScheme', {})
  await desk.run('publishScheme', { scheme, version: first })
  await expect(desk.run('publishScheme', { scheme, version: first })).rejects.toMatchObject({
    code: 'conflict',
  })
  const { organisation } = await desk.run('getInstallation', {})
  await desk.run('setOrganisation', { ...organisation, name: '甲' })
  await expect(desk.run('setOrganisation', { ...organisation, name: '乙' })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await desk.run('getInstallation', {})).organisation.name).toBe('甲')
})

test('a scheme published from a day on leaves the periods before it as they were scored', async () => {
  await desk.importCsv('一.csv', csvOf(ordinaryRows(20, (i) => (i < 8 ? { closedAt: at(72 * 60) } : {}))))
  const months = ['2026-03', '2026-Q1', '2026-Q2', '2026'] as const
  const cards = async () =>
    await Promise.all(
      months.map(async (period) => await desk.run('getScorecard', { period, by: 'department' })),
    )
  const before = await cards()
  const { scheme, version } = await desk.run('getScheme', {})
  const changed = {
    ...scheme,
    name: '二季度方案',
    kpis: scheme.kpis.map((kpi) => (kpi.id === 'K3' ? { ...kpi, weight: 40, target: 99 } : kpi)),
  }
  await desk.run('publishScheme', {
    scheme: changed,
    version,
    effectiveOn: '2026-03-01',
    reason: '市考核办 12 号文',
  })
  const after = await cards()
  expect(after.map((card) => [card.schemeVersion, card.scheme])).toEqual([
    [2, '二季度方案'],
    [1, scheme.name],
    [2, '二季度方案'],
    [1, scheme.name],
  ])
  expect(after[1]).toEqual(before[1])
  expect(after[3]).toEqual(before[3])
  expect(after[0]!.total.score).not.toBe(before[0]!.total.score)

  const explained = await desk.run('explainFigure', {
    period: '2026-03',
    by: 'department',
    name: null,
    kpi: 'K3',
  })
  expect(explained).toMatchObject({ schemeVersion: 2, policyVersion: 1, kpi: { weight: 40, target: 99 } })
  expect((await desk.run('getScheme', { period: '2026-Q1' })).version).toBe(1)
  const history = await desk.run('listSchemeVersions', { offset: 0, limit: 1, language: 'zh-CN' })
  expect(history).toMatchObject({
    total: 2,
    rows: [
      {
        version: 2,
        effectiveOn: '2026-03-01',
        reason: '市考核办 12 号文',
        actor: expect.any(String),
        reign: { from: '2026-03-01', until: null },
        changes: [
          'K3 意见处理及时率 权重：15 → 40',
          'K3 意见处理及时率 目标：95% → 99%',
          expect.stringContaining('名称'),
        ],
      },
    ],
  })
  const first = await desk.run('getSchemeVersion', { version: 1 })
  await desk.run('publishScheme', { scheme: first.scheme, version: 2 })
  expect(await cards()).toEqual(before.map((card) => ({ ...card, schemeVersion: 3 })))
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true, schemeVersion: 3, policyVersion: 1 })
})

test('targets by stage count for the periods that begin on their day', async () => {
  await desk.importCsv('一.csv', csvOf(ordinaryRows(20)))
  const { scheme, version } = await desk.run('getScheme', {})
  const kpis = scheme.kpis.map((kpi) =>
    kpi.id === 'K3' ? { ...kpi, stages: [{ from: '2026-03-01', target: 99 }] } : kpi,
  )
  await desk.run('publishScheme', { scheme: { ...scheme, kpis }, version })
  const target = async (period: string) =>
    (await desk.run('getScorecard', { period, by: 'department' })).total.kpis[2]!.target
  expect([await target('2026-Q1'), await target('2026-02'), await target('2026-03')]).toEqual([95, 95, 99])
})

test('what-if scores under other rules, and nothing of it stays', async () => {
  await desk.importCsv('一.csv', csvOf(ordinaryRows(20)))
  const before = await desk.run('getScorecard', BY)
  const { policy } = await desk.run('getPolicy', {})
  const { scheme } = await desk.run('getScheme', {})
  const strictly = await desk.finish('scoreWith', { ...BY, policy: strict(policy) })
  expect(strictly.total.kpis[2]).toMatchObject({ kpi: 'K3', numerator: 0, denominator: 20 })
  const only = { ...scheme, kpis: scheme.kpis.filter(({ id }) => id === 'K3') }
  const alone = await desk.finish('scoreWith', { ...BY, scheme: only, policy: strict(policy) })
  expect(alone.rows.map((row) => [row.score, row.grade])).toEqual([['0.00', 'E']])
  expect(await desk.run('getScorecard', BY)).toEqual(before)
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true, auditEntries: 1 })
})

test('the zone of an empty installation moves its policy along; with records only a policy does', async () => {
  const { organisation } = await desk.run('getInstallation', {})
  const moved = await desk.run('setOrganisation', { ...organisation, timeZone: 'Asia/Urumqi' })
  expect((await desk.run('getPolicy', {})).policy.timeZone).toBe('Asia/Urumqi')
  await desk.importCsv('一.csv', csvOf(ordinaryRows(3)))
  await desk.run('setOrganisation', { ...moved, timeZone: 'Asia/Tokyo' })
  expect((await desk.run('getPolicy', {})).policy.timeZone).toBe('Asia/Urumqi')
})

test('a decision counts at once, its revocation too, and only on the record as it was seen', async () => {
  const rows = ordinaryRows(12, (i) => (i === 0 ? { closedAt: at(72 * 60) } : {}))
  await desk.importCsv('一.csv', csvOf(rows))
  expect(await handlingOnTime()).toBe(11)
  const figure = { ...BY, kpi: 'K3', part: 'missed' } as const
  const list = { filter: { figure }, sort: 'receivedAt', descending: false, offset: 0, limit: 5 } as const
  const { id } = (await desk.run('listRecords', list)).rows[0]!
  const { revision } = await desk.run('getRecord', { id })
  const decision: Decision = {
    kind: 'extension',
    minutes: 24 * 60,
    requestedAt: Date.UTC(2026, 2, 3),
    reason: '机房断电',
    evidence: '通报 3',
    requestedBy: '张三',
    approvedBy: '李四',
  }
  const decided = await desk.run('recordDecision', { recordId: id, revision, decision })
  const { total } = await desk.run('getScorecard', BY)
  expect(total.kpis[2]).toMatchObject({ numerator: 12, denominator: 12 })
  await expect(desk.run('recordDecision', { recordId: id, revision, decision })).rejects.toMatchObject({
    code: 'conflict',
  })
  const decisionId = decided.decisions[0]!.id
  const revoked = await desk.run('revokeDecision', { decisionId, revision: decided.revision })
  expect(revoked.decisions[0]!.revokedAt).not.toBeNull()
  expect((await desk.run('getScorecard', BY)).total.kpis[2]).toMatchObject({ numerator: 11, denominator: 12 })
})
