import { describe, expect, it } from 'vitest'
import type { Scheme } from '../../core/scheme.ts'
import { A, B, C, scheme, score, tally } from './tallies.ts'

const peerGroups = [
  { name: '窗口单位', departments: ['C', '没有工单的单位'] },
  { name: '业务单位', departments: ['A', 'B'] },
]
const D = tally('D', '40/50 35/50 36/48 30/48 28/48 18/30 14/20 1/6')
const grouped = (over: Partial<Scheme> = {}) =>
  score([A, B, C, D], { scheme: scheme({ peerGroups, ...over }) })

describe('departments in peer groups', () => {
  it('are ranked each in their own, groups in the order of the scheme and the rest last', () => {
    expect(grouped().rows.map(({ group, name, rank, tied }) => [group, name, rank, tied])).toEqual([
      ['窗口单位', 'C', 1, false],
      ['业务单位', 'A', 1, false],
      ['业务单位', 'B', 2, false],
      [null, 'D', 1, false],
    ])
    expect(grouped().groups.map(({ name }) => name)).toEqual(['窗口单位', '业务单位', null])
  })

  it('are pulled towards the rate of their own group, not of all', () => {
    const shrink = { smallSample: { rule: 'shrink', nMin: 10, k: 10 } } as const
    const k7 = (card: ReturnType<typeof grouped>) =>
      card.rows.find(({ name }) => name === 'B')!.kpis[6]!.adjustedRate
    // p0 of A and B: 84/100; (3 + 8.4) / 14.
    expect(k7(grouped(shrink))).toBeCloseTo(11.4 / 14, 12)
    expect(k7(score([A, B, C, D], { scheme: scheme(shrink) }))).toBeCloseTo((3 + 10 * (112 / 140)) / 14, 12)
  })

  it('are measured by the weight that is live in their group: what only others have asks nothing of them', () => {
    const poor = ['E', 'F'].map((name) => tally(name, '10/10 10/10 0/0 0/0 0/0 0/0 0/0 0/0'))
    const withPoor = (groups: Scheme['peerGroups']) =>
      score([A, ...poor], { scheme: scheme(groups === undefined ? {} : { peerGroups: groups }) })
    const place = (card: ReturnType<typeof withPoor>) =>
      card.rows.filter(({ name }) => name !== 'A').map(({ rank, notRanked }) => [rank, notRanked])
    expect(place(withPoor(undefined))).toEqual([
      [null, 'tooLittleWeight'],
      [null, 'tooLittleWeight'],
    ])
    const apart = withPoor([{ name: '新设单位', departments: ['E', 'F'] }])
    expect(place(apart)).toEqual([
      [1, null],
      [1, null],
    ])
    expect(apart.dropped).toEqual([])
    expect(apart.groups).toEqual([
      { name: '新设单位', dropped: ['K3', 'K4', 'K5', 'K6', 'K7', 'K8'] },
      { name: null, dropped: [] },
    ])
  })

  it('say nothing of persons', () => {
    const persons = score([A, B], { by: 'handler', scheme: scheme({ peerGroups }) })
    expect(persons.groups).toEqual([])
    expect(persons.rows.map(({ group, rank }) => [group, rank])).toEqual([
      [null, 1],
      [null, 2],
    ])
  })
})
