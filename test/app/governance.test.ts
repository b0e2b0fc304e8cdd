import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import type { FigurePart } from '../../core/ledger.ts'
import { kpisOf, type GovernanceKpi } from '../../core/scheme.ts'
import type { Scorecard } from '../../core/scorecard.ts'
import { hundredths } from '../../core/waterfall.ts'
import { connectBeside } from '../pg/place.ts'
import { assessmentAfter } from './assessmentCases.ts'
import { csvOf, databaseOf, type Desk, NOW, openDesk, ordinaryRows, QUARTER, VIEWER } from './desk.ts'
import { newDrill } from './drillCases.ts'
import { governSchemes, holdLateDrill, keepQuarter } from './governanceCases.ts'

let desk: Desk
let now: number

/** 市政部 is late with half of what it does. */
const ROWS = ordinaryRows(24, (i) => ({
  ...(i % 2 === 0 ? { handler: '甲' } : { department: '市政部' }),
  ...(i % 4 === 1 ? { closedAt: '2026-03-20 10:00:00', satisfaction: '不满意' } : {}),
}))

beforeEach(async () => {
  now = NOW
  desk = await openDesk({ clock: () => now })
  await desk.importCsv('first.csv', csvOf(ROWS))
  await keepQuarter(desk, (at) => (now = at))
  now = NOW
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const PAGE = { offset: 0, limit: 100 }
const BY = { period: QUARTER, by: 'department' } as const

async function scorecard(period: string = QUARTER): Promise<Scorecard> {
  return await desk.run('getScorecard', { period, by: 'department' })
}

function governed({ rows, total }: Scorecard, name: string | null): Record<string, string> {
  const row = name === null ? total : rows.find((one) => one.name === name)!
  return Object.fromEntries(
    row.kpis
      .filter(({ dimension }) => dimension === 'governance')
      .map(({ kpi, numerator, denominator }) => [kpi, `${numerator}/${denominator}`]),
  )
}

const OWN = { G1: '1/2', G2: '1/3', G3: '3/4', G4: '0/2', G5: '1/3', G6: '1/2', G7: '0/2' }

describe('a scheme that counts governance', () => {
  test('scores departments by what they did, and leaves persons as they were', async () => {
    const before = await scorecard()
    const persons = await desk.run('getScorecard', { period: QUARTER, by: 'handler' })
    await governSchemes(desk)
    const after = await scorecard()
    expect(governed(after, '客服部')).toEqual(OWN)
    expect(governed(after, '市政部')).toMatchObject({ G1: '0/0', G2: '0/1', G6: '0/0' })
    expect(governed(after, null)).toMatchObject({ ...OWN, G2: '1/4' })
    for (const row of [...after.rows, after.total]) {
      const points = row.kpis.reduce((sum, { points: n }) => sum + hundredths(n ?? '0'), 0)
      expect(points).toBe(hundredths(row.score!))
    }
    const score = (card: Scorecard) => card.rows.find(({ name }) => name === '客服部')!.score!
    expect(Number(score(after))).toBeLessThan(Number(score(before)))
    const again = await desk.run('getScorecard', { period: QUARTER, by: 'handler' })
    expect({ ...again, schemeVersion: 1 }).toEqual({ ...persons, schemeVersion: 1 })
  })

  test('opens every figure, of one department and of all that are scored, to as many things as it counts', async () => {
    await newDrill(desk, { name: '后勤演练', department: '后勤部' })
    const scheme = await governSchemes(desk)
    const card = await scorecard()
    const kpis = kpisOf(scheme).filter((kpi): kpi is GovernanceKpi => kpi.dimension === 'governance')
    for (const row of [...card.rows, card.total]) {
      for (const { id, measure } of kpis) {
        const figure = row.kpis.find(({ kpi }) => kpi === id)!
        const count = async (part: FigurePart) =>
          (
            await desk.run('listGovernanceItems', {
              period: QUARTER,
              measure,
              part,
              ...(row.name === '' ? { scored: true } : { department: row.name }),
              ...PAGE,
            })
          ).total
        const { numerator, denominator, missing } = figure
        const parts = [await count('denominator'), await count('numerator'), await count('missing')]
        expect([row.name, id, ...parts]).toEqual([row.name, id, denominator, numerator, missing])
        expect([id, await count('missed')]).toEqual([id, denominator - numerator])
      }
    }
    // Whoever answers no feedback has no score, and stands on the page of governance.
    expect(card.rows.map(({ name }) => name)).not.toContain('后勤部')
    const { rows, counted } = await desk.run('getGovernance', { period: QUARTER })
    expect(rows.map(({ department }) => department)).toContain('后勤部')
    expect(counted).toHaveLength(7)
  })

  test('is scored month by month to what the quarter pools', async () => {
    await governSchemes(desk)
    const months = await Promise.all(
      ['2026-01', '2026-02', '2026-03'].map(async (key) => await scorecard(key)),
    )
    const sum = (of: 'numerator' | 'denominator', kpi: string) =>
      months.reduce((n, { rows }) => {
        const row = rows.find(({ name }) => name === '客服部')
        return n + (row?.kpis.find((one) => one.kpi === kpi)?.[of] ?? 0)
      }, 0)
    const { rows } = await desk.run('getGovernance', { period: QUARTER })
    const march = await desk.run('getGovernance', { period: '2026-03' })
    const february = await desk.run('getGovernance', { period: '2026-02' })
    // The hours of the quarter belong to the month it ends in.
    expect([sum('denominator', 'G5'), sum('numerator', 'G5')]).toEqual([3, 1])
    for (const [i, figure] of rows[0]!.figures.entries()) {
      const parts = [february, march].map((one) => one.rows[0]?.figures[i])
      expect(parts.reduce((n, part) => n + (part?.denominator ?? 0), 0)).toBe(figure.denominator)
    }
  })

  test('counts nothing before its day is over', async () => {
    await governSchemes(desk)
    now = Date.parse('2026-03-30T23:59:59+08:00')
    // The drill of the 30th and the finding of the 31st are not due, nor are the quarter's hours.
    expect(governed(await scorecard(), '客服部')).toMatchObject({ G6: '1/1', G7: '0/1', G5: '0/0' })
    now = Date.parse('2026-03-31T00:00:00+08:00')
    expect(governed(await scorecard(), '客服部')).toMatchObject({ G6: '1/2', G7: '0/1' })
    now = Date.parse('2026-04-01T00:00:00+08:00')
    expect(governed(await scorecard(), '客服部')).toMatchObject({ G7: '0/2', G5: '1/3' })
  })

  test('sees a drill held late as done, and a plan reviewed late as missed', async () => {
    await governSchemes(desk)
    const before = await scorecard()
    await holdLateDrill(desk)
    const planId = (await desk.run('listPlans', { text: 'YA-2', ...PAGE })).rows[0]!.plan
    await desk.run('reviewPlanUnchanged', { planId: planId.id, revision: planId.revision, note: '仍适用' })
    const after = await scorecard()
    expect(governed(after, '客服部')).toEqual({ ...OWN, G6: '2/2' })
    const points = (card: Scorecard) =>
      card.rows.find(({ name }) => name === '客服部')!.kpis.find(({ kpi }) => kpi === 'G6')!.points
    expect([points(before), points(after)]).toEqual(['1.00', '2.00'])
  })

  test('charges a department by the register, from the day it holds', async () => {
    await newDrill(desk, { name: '旧名演练', department: '客户服务部', plannedOn: '2026-01-20' })
    await newDrill(desk, { name: '新名演练', department: '客户服务部', plannedOn: '2026-02-20' })
    await governSchemes(desk)
    const { register, version } = await desk.run('getRegister', {})
    const entry = { name: '客户服务部', countsAs: '客服部', kind: 'rename', reason: '' } as const
    await desk.finish('publishRegister', {
      register: { entries: [...register.entries, { ...entry, from: '2026-02-01' }] },
      version,
    })
    expect(governed(await scorecard(), '客服部')).toMatchObject({ G6: '1/3' })
    const { rows } = await desk.run('listGovernanceItems', {
      period: QUARTER,
      measure: 'drillsDone',
      ...PAGE,
    })
    expect(Object.fromEntries(rows.map(({ name, department }) => [name, department]))).toMatchObject({
      旧名演练: '客户服务部',
      新名演练: '客服部',
    })
  })

  test('can be tried on a past period without being published, and explained', async () => {
    const before = JSON.stringify(await scorecard())
    const { scheme } = await desk.run('getScheme', {})
    const tried = await desk.finish('scoreWith', { ...BY, scheme })
    expect(JSON.stringify({ ...tried, schemeVersion: 1 })).toBe(before)
    const { governance } = await governSchemes(desk)
    const { version } = await desk.run('getScheme', {})
    await desk.run('publishScheme', { scheme, version })
    const draft = await desk.finish('scoreWith', { ...BY, scheme: { ...scheme, governance } })
    expect(governed(draft, '客服部')).toEqual(OWN)
    // Switched off again it is to the last byte what it was.
    const { schemeVersion: _, ...off } = await scorecard()
    const { schemeVersion: __, ...was } = JSON.parse(before) as Scorecard
    expect(off).toEqual(was)
    await expect(desk.run('explainFigure', { ...BY, name: '客服部', kpi: 'G6' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('explains a figure of a department, and knows none of a person', async () => {
    await governSchemes(desk)
    const explained = await desk.run('explainFigure', { ...BY, name: '客服部', kpi: 'G6' })
    expect(explained.kpi).toMatchObject({ measure: 'drillsDone', dimension: 'governance' })
    await expect(
      desk.run('explainFigure', { period: QUARTER, by: 'handler', name: null, kpi: 'G6' }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })

  test('leaves governance out of a special assessment that is about a part of the records', async () => {
    await governSchemes(desk)
    const special = {
      name: '噪声',
      kind: 'special',
      period: QUARTER,
      scope: { fields: { nature: { in: ['complaint'] } } },
    } as const
    const { id } = await desk.run('createAssessment', special)
    const { scorecard: card } = await desk.run('getAssessmentScores', { id, by: 'department' })
    expect(card.total.kpis.map(({ kpi }) => kpi)).toEqual(['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8'])
  })
})

describe('an edition with governance', () => {
  const frozenItems = async (id: number, kpi: string, part: FigurePart = 'denominator') =>
    await desk.run('listFrozenGovernance', { id, edition: 1, kpi, part, department: '客服部', ...PAGE })

  test('stays as it was counted, opens to what it counted, and is computed anew from that alone', async () => {
    await governSchemes(desk)
    const { id } = await assessmentAfter(desk, 'freeze')
    const of = { id, edition: 1 }
    const { basis } = await desk.run('getEdition', of)
    expect(basis.governance).toMatchObject({ items: 19 })
    const frozen = await desk.run('getAssessmentScores', { ...of, by: 'department' })
    await holdLateDrill(desk)
    const finding = (await desk.run('listFindings', { states: ['open'], ...PAGE })).rows[0]!
    await desk.run('moveFinding', { id: finding.id, revision: 1, move: 'fix', note: '已培训' })
    expect(await desk.run('getAssessmentScores', { ...of, by: 'department' })).toEqual(frozen)
    expect(governed(frozen.scorecard, '客服部')).toEqual(OWN)
    const drills = await frozenItems(id, 'G6')
    expect(drills.rows.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['未办的演练', 'missed'],
      ['热线中断演练', 'hit'],
    ])
    expect((await frozenItems(id, 'G4', 'missing')).total).toBe(1)
    expect(await desk.finish('checkEdition', of)).toEqual({ untouched: true, differences: [] })
    expect((await desk.run('compareWithLive', of)).map(({ name }) => name)).toEqual(['客服部'])
    expect((await desk.finish('verify', {})).ok).toBe(true)
    // Its exams are persons.
    await expect(
      desk.run('listFrozenGovernance', { ...of, kpi: 'G4', part: 'missed', ...PAGE }, VIEWER),
    ).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test.each([
    ['an outcome', { outcome: 2 }],
    ['a department', { department: '市政部' }],
    ['a name', { name: '别的演练' }],
  ])('shows where %s was changed behind its back', async (_, change) => {
    await governSchemes(desk)
    const { id } = await assessmentAfter(desk, 'freeze')
    const beside = await connectBeside(databaseOf(desk.folder))
    onTestFinished(async () => await beside.destroy())
    await beside('frozen_governance')
      .where({ edition_id: 1, measure: 'drillsDone', outcome: 1 })
      .update(change)
    const { untouched, differences } = await desk.finish('checkEdition', { id, edition: 1 })
    expect([untouched, differences.length > 0]).toEqual([false, !('name' in change)])
    expect((await desk.finish('verify', {})).findings).toContainEqual({
      kind: 'edition',
      subject: `assessment ${id} edition 1`,
    })
  })

  test('is computed anew whatever way small samples and months are counted', async () => {
    const smallSample = { rule: 'pool_previous', nMin: 50, k: 10 } as const
    await governSchemes(desk, { smallSample, aggregation: 'meanOfMonths' })
    const { id } = await assessmentAfter(desk, 'freeze')
    await holdLateDrill(desk)
    expect(await desk.finish('checkEdition', { id, edition: 1 })).toEqual({
      untouched: true,
      differences: [],
    })
  })
})
