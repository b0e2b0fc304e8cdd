import { describe, expect, it } from 'vitest'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { parsePeriod } from '../../core/period.ts'
import type { Scorecard, ScoreRow } from '../../core/scorecard.ts'
import { zoneOf } from '../../core/zone.ts'
import { insightsOf } from '../../renderer/pages/overview/insights.ts'
import { makeKpiScore, makeScoreRow } from './makeScores.ts'

const kpis = defaultScheme().kpis
const onTarget = { numerator: 190, denominator: 190, rate: 1, score: '100.0000', points: '15.00' }

function card(rows: readonly ScoreRow[], over: Partial<Scorecard> = {}): Scorecard {
  return {
    period: parsePeriod('2026-Q1', zoneOf('Asia/Shanghai')),
    by: 'department',
    scheme: 'default',
    schemeVersion: 1,
    policy: 'default',
    policyVersion: 1,
    cohort: 'due_in_period',
    asOf: 0,
    rows,
    total: { ...makeScoreRow({ score: '90.00', points: [] }), kpis: [makeKpiScore(onTarget)] },
    dropped: [],
    groups: [],
    ...over,
  }
}

const steady = makeScoreRow({ name: '市场部', score: '90.00', points: ['5.00', '85.00'] })

describe('what is worth knowing about a period', () => {
  it('says first which KPIs were dropped, then at most three things', () => {
    const failing = makeScoreRow({ name: '物流部', score: '40.00', points: ['5.00', '35.00'] })
    const before = makeScoreRow({ name: '物流部', score: '50.00', points: ['5.00', '45.00'] })
    const scorecard = card([steady, failing], {
      dropped: ['K8'],
      total: { ...steady, kpis: [makeKpiScore()] },
    })
    const insights = insightsOf(scorecard, card([steady, before]), kpis, 12)
    expect(insights.map(({ kind }) => kind)).toEqual(['dropped', 'overdue', 'fall', 'weakest'])
    expect(insights[2]).toMatchObject({ name: '物流部', change: -1000, kpi: 'K2' })
    expect(insights[3]).toMatchObject({ kpi: 'K3', lost: 120 })
  })

  it('names the largest rise where nothing fell', () => {
    const before = makeScoreRow({ name: '市场部', score: '80.00', points: ['5.00', '75.00'] })
    expect(insightsOf(card([steady]), card([before]), kpis, 0)).toEqual([
      { kind: 'rise', name: '市场部', change: 1000 },
    ])
  })

  it('leaves unranked groups out of falls', () => {
    const fallen = {
      ...makeScoreRow({ name: '新部门', score: '10.00', points: ['10.00'] }),
      ranked: false,
      grade: null,
    }
    const before = makeScoreRow({ name: '新部门', score: '90.00', points: ['90.00'] })
    const insights = insightsOf(card([steady, fallen]), card([steady, before]), kpis, 0)
    expect(insights.map(({ kind }) => kind)).toEqual(['allMet'])
  })

  it('has nothing to say of an empty period', () => {
    expect(insightsOf(card([]), null, kpis, 0)).toEqual([])
  })
})
