import { describe, expect, test } from 'vitest'
import { buildAwards, type Candidate, redAndBlack, starOfMonth } from '../../core/honours.ts'
import type { PeopleScores } from '../../core/peopleScores.ts'
import type { Scorecard, ScoreRow } from '../../core/scorecard.ts'
import { score, scheme, tally } from './tallies.ts'

const RULE = { quarters: 4, needed: 3, grade: 'A' } as const
const base = score([tally('甲', '20/20 20/20 20/20 20/20 20/20 20/20 20/20 20/20')]).rows[0]!

function quarter(row: Partial<ScoreRow>, name = '甲'): readonly Candidate[] {
  return [{ id: name, name, department: null, row: { ...base, name, ...row } }]
}
const A = quarter({ score: '92.00', grade: 'A' })
const B = quarter({ score: '85.00', grade: 'B' })

describe('the promotion and award list', () => {
  const reasonOf = (quarters: readonly (readonly Candidate[])[]) => buildAwards(quarters, RULE)[0]!.reason

  test('holds who has grade A or better in three of four quarters', () => {
    expect(reasonOf([A, A, B, A])).toBeNull()
    expect(reasonOf([A, B, B, A])).toBe('tooFewGood')
  })

  test('says what stands in the way: a quarter too few, without a rank, or a veto', () => {
    expect(reasonOf([[], A, A, A])).toBe('tooFewQuarters')
    expect(reasonOf([A, A, A, quarter({ ranked: false, grade: null })])).toBe('notRanked')
    const veto = {
      score: '59.99',
      bonus: '0.00',
      deduction: '0.00',
      sum: '94.00',
      carried: '0.00',
      vetoed: true,
    }
    expect(reasonOf([A, A, A, quarter({ score: '59.99', grade: 'E', adjustment: veto })])).toBe('vetoed')
  })

  test('looks at the latest quarters alone, and shows all four', () => {
    const [row] = buildAwards([B, B, A, A, A, B], RULE)
    expect([row!.reason, row!.quarters.map((one) => one?.grade)]).toEqual([null, ['A', 'A', 'A', 'B']])
  })

  test('names those on it first', () => {
    const both = (row: Partial<ScoreRow>): readonly Candidate[] => [...quarter(row, '丙'), ...A]
    const rows = buildAwards([both({}), both({}), both({ grade: 'C' }), both({ grade: 'C' })], RULE)
    expect(rows.map(({ name, reason }) => [name, reason])).toEqual([
      ['甲', null],
      ['丙', 'tooFewGood'],
    ])
  })
})

describe('the star of the month', () => {
  const month = (...people: readonly (readonly [string, string, number, boolean?])[]): PeopleScores => ({
    period: base as unknown as Scorecard['period'],
    scheme: '',
    policy: '',
    asOf: 0,
    unmatched: [],
    roles: [
      {
        role: '',
        ownWeights: false,
        card: score([]),
        people: people.map(([name, points, records, ranked = true]) => ({
          employeeNo: name,
          name,
          department: '客服部',
          postings: [{ handler: name, department: '客服部', firstOn: '', lastOn: '', period: '', records }],
          row: { ...base, score: points, ranked },
        })),
      },
    ],
  })
  const names = (scores: PeopleScores) => starOfMonth(scores, 10).people.map(({ name }) => name)

  test('is the highest score with enough cases', () => {
    expect(names(month(['甲', '99.00', 9], ['乙', '95.00', 10], ['丙', '90.00', 50]))).toEqual(['乙'])
  })

  test('is everybody who ties, in name order', () => {
    expect(names(month(['丙', '95.00', 10], ['乙', '95.00', 12], ['甲', '90.00', 50]))).toEqual(['丙', '乙'])
  })

  test('is nobody where nobody had enough, and never who is not ranked', () => {
    expect(names(month(['甲', '99.00', 9]))).toEqual([])
    expect(names(month(['甲', '99.00', 20, false], ['乙', '60.00', 20]))).toEqual(['乙'])
  })
})

describe('red and black lists', () => {
  const GOOD = '20/20 20/20 20/20 20/20 20/20 20/20'
  const lists = (departments: Readonly<Record<string, string>>, red = 2, black = 2) =>
    redAndBlack(
      score(Object.entries(departments).map(([name, k7]) => tally(name, `${GOOD} ${k7} 0/0`))).rows,
      scheme(),
      { red, black },
    )
  const namesOf = ({ red, black }: ReturnType<typeof lists>) => [
    red.map(({ name }) => name),
    black.map(({ name }) => name),
  ]

  test('take the best and the last with enough ratings', () => {
    expect(namesOf(lists({ a: '20/20', b: '17/20', c: '15/20', d: '12/20', e: '8/20' }, 2, 1))).toEqual([
      ['a', 'b'],
      ['e'],
    ])
  })

  test('leave out who has few ratings, unless the interval lies wholly on one side of the target', () => {
    // 3 of 4 may be anything; 0 of 5 is below 90 % for certain (at most 43.4 %).
    const found = lists({ a: '20/20', b: '19/20', c: '3/4', d: '0/5', e: '14/20' })
    expect(namesOf(found)).toEqual([
      ['a', 'b'],
      ['d', 'e'],
    ])
    expect(found.black.map(({ admitted }) => admitted)).toEqual(['interval', 'sample'])
    expect(found.tooFew).toEqual(['c'])
  })

  test('never cut a tie: it is on the list as a whole, in name order and marked', () => {
    const { red } = lists({ d: '20/20', c: '20/20', b: '20/20', a: '10/20', e: '9/20', f: '8/20' }, 1, 1)
    expect(red.map(({ name, tied }) => [name, tied])).toEqual([
      ['b', true],
      ['c', true],
      ['d', true],
    ])
  })

  test('put nobody on both, and hold at most half', () => {
    expect(namesOf(lists({ a: '20/20', b: '10/20' }, 3, 3))).toEqual([['a'], ['b']])
    expect(namesOf(lists({ a: '20/20', b: '20/20' }, 3, 3))).toEqual([[], []])
    expect(namesOf(lists({ a: '20/20' }, 3, 3))).toEqual([[], []])
  })

  test('are empty where the scheme does not ask for satisfaction', () => {
    const without = { ...scheme(), kpis: scheme().kpis.filter(({ id }) => id !== 'K7') }
    const { rows } = score([tally('a', '20/20'), tally('b', '2/20')])
    expect(redAndBlack(rows, without, { red: 1, black: 1 })).toMatchObject({
      red: [],
      black: [],
      tooFew: ['a', 'b'],
    })
  })
})
