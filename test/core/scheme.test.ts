import { describe, expect, it } from 'vitest'
import { AppError } from '../../core/errors.ts'
import { type RecordKpi, parseScheme, type Scheme, schemeAt } from '../../core/scheme.ts'
import { scheme } from './tallies.ts'

const refusal = (over: Partial<Scheme>) => {
  try {
    parseScheme(scheme(over))
    return null
  } catch (error) {
    return error instanceof AppError ? error.detail.at : error
  }
}
const withStages = (stages: RecordKpi['stages'], over: Partial<RecordKpi> = {}): Partial<Scheme> => ({
  kpis: scheme().kpis.map((kpi, i) => (i === 2 ? { ...kpi, ...over, ...(stages && { stages }) } : kpi)),
})

describe('targets by stage', () => {
  const staged = parseScheme(
    scheme(
      withStages([
        { from: '2026-04-01', target: 96 },
        { from: '2026-07-01', floor: 75, target: 98 },
        { from: '2026-10-01', floor: 80 },
      ]),
    ),
  )
  it.each([
    ['2026-01-01', 70, 95],
    ['2026-03-31', 70, 95],
    ['2026-04-01', 70, 96],
    ['2026-07-01', 75, 98],
    ['2026-09-30', 75, 98],
    ['2026-10-01', 80, 95],
    ['2031-01-01', 80, 95],
  ])('on %s the floor is %d and the target %d', (day, floor, target) => {
    const kpi = schemeAt(staged, day).kpis[2]!
    expect([kpi.floor, kpi.target]).toEqual([floor, target])
  })

  it('leave a scheme without stages as it is, and are settled once', () => {
    expect(schemeAt(scheme(), '2026-01-01')).toEqual(scheme())
    const once = schemeAt(staged, '2026-07-15')
    expect(schemeAt(once, '2026-01-01')).toEqual(once)
  })

  it.each<[string, string, Partial<Scheme>]>([
    [
      'days that do not rise',
      'kpis.2.stages.1.from',
      withStages([
        { from: '2026-04-01', target: 96 },
        { from: '2026-04-01', target: 97 },
      ]),
    ],
    ['a stage that changes nothing', 'kpis.2.stages.0', withStages([{ from: '2026-04-01' }])],
    ['a target at the floor', 'kpis.2.stages.0.target', withStages([{ from: '2026-04-01', target: 70 }])],
    ['a floor above the target', 'kpis.2.stages.0.floor', withStages([{ from: '2026-04-01', floor: 95 }])],
    ['no day', 'kpis.2.stages.0.from', withStages([{ from: '2026-02-30', floor: 60 }])],
  ])('refuses %s', (_, at, over) => expect(refusal(over)).toBe(at))
})

describe('peer groups and roles', () => {
  it.each<[string, string | null, Partial<Scheme>]>([
    [
      'takes groups',
      null,
      {
        peerGroups: [
          { name: '甲', departments: ['A'] },
          { name: '乙', departments: ['B'] },
        ],
      },
    ],
    [
      'refuses a department in two',
      'peerGroups.1.departments.0',
      {
        peerGroups: [
          { name: '甲', departments: ['A'] },
          { name: '乙', departments: ['A'] },
        ],
      },
    ],
    [
      'refuses a department twice in one',
      'peerGroups.0.departments.1',
      { peerGroups: [{ name: '甲', departments: ['A', 'A'] }] },
    ],
    [
      'refuses two of one name',
      'peerGroups.1.name',
      {
        peerGroups: [
          { name: '甲', departments: ['A'] },
          { name: '甲', departments: ['B'] },
        ],
      },
    ],
    [
      'takes roles',
      null,
      {
        roles: [
          {
            role: '客服专员',
            weights: [
              { kpi: 'K5', weight: 20 },
              { kpi: 'K7', weight: 0 },
            ],
          },
        ],
      },
    ],
    [
      'refuses a KPI nobody knows',
      'roles.0.weights.0.kpi',
      { roles: [{ role: '客服专员', weights: [{ kpi: 'K9', weight: 20 }] }] },
    ],
    [
      'refuses a KPI twice',
      'roles.0.weights.1.kpi',
      {
        roles: [
          {
            role: '甲',
            weights: [
              { kpi: 'K5', weight: 1 },
              { kpi: 'K5', weight: 2 },
            ],
          },
        ],
      },
    ],
    [
      'refuses no weight at all',
      'roles.0.weights',
      { roles: [{ role: '甲', weights: [{ kpi: 'K5', weight: 0 }] }] },
    ],
    [
      'refuses a role twice',
      'roles.1.role',
      {
        roles: [
          { role: '甲', weights: [{ kpi: 'K5', weight: 1 }] },
          { role: '甲', weights: [{ kpi: 'K5', weight: 1 }] },
        ],
      },
    ],
  ])('%s', (_, at, over) => expect(refusal(over)).toBe(at))
})
