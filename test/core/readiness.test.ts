import { expect, test } from 'vitest'
import {
  type Gap,
  gapsOf,
  gapsStopping,
  isWaived,
  type ReadinessFacts,
  type Waiver,
} from '../../core/readiness.ts'

const READY: ReadinessFacts = {
  now: 100,
  periodEndAt: 90,
  appealUntil: null,
  departments: 3,
  unmapped: [],
  unjudged: 0,
  blocked: [],
  manyExclusions: [],
  undecided: { appeals: 0, requests: 0, adjustments: 0 },
}
const WAIVER: Waiver = {
  id: 1,
  edition: 1,
  kind: 'blockedData',
  count: 2,
  reason: '系统迁移',
  requestedBy: '张三',
  requestedAt: 0,
  approvedBy: '李四',
  approvedAt: 1,
}

test('an assessment that lacks nothing has no gap', () => {
  expect(gapsOf(READY)).toEqual([])
})

test.each<[Partial<ReadinessFacts>, Partial<Gap>]>([
  [{ now: 89 }, { kind: 'periodNotOver', weight: 'absolute', count: 1 }],
  [{ departments: 0 }, { kind: 'nothingToScore', weight: 'absolute', count: 1 }],
  [{ appealUntil: 101 }, { kind: 'appealWindowOpen', weight: 'waivable', count: 1 }],
  [{ undecided: { appeals: 2, requests: 0, adjustments: 0 } }, { kind: 'undecidedAppeals', count: 2 }],
  [{ undecided: { appeals: 0, requests: 3, adjustments: 0 } }, { kind: 'undecidedRequests', count: 3 }],
  [{ undecided: { appeals: 0, requests: 0, adjustments: 4 } }, { kind: 'undecidedAdjustments', count: 4 }],
  [{ unmapped: ['甲', '乙'] }, { kind: 'unmappedDepartments', count: 2, names: ['甲', '乙'] }],
  [{ unjudged: 5 }, { kind: 'unjudgedRecords', weight: 'absolute', count: 5 }],
  [{ blocked: ['丙'] }, { kind: 'blockedData', weight: 'waivable', count: 1, names: ['丙'] }],
  [{ manyExclusions: ['丁'] }, { kind: 'manyExclusions', weight: 'notice', count: 1 }],
])('%o is said', (facts, gap) => {
  expect(gapsOf({ ...READY, ...facts })).toMatchObject([gap])
})

test('the appeal window is over at its very end', () => {
  expect(gapsOf({ ...READY, appealUntil: 100 })).toEqual([])
})

test('a waiver lets a gap stand only in its edition, once approved, and not a larger one', () => {
  const gap = gapsOf({ ...READY, blocked: ['甲', '乙'] })[0]!
  expect(isWaived(gap, 1, [WAIVER])).toBe(true)
  expect(isWaived(gap, 2, [WAIVER])).toBe(false)
  expect(isWaived(gap, 1, [{ ...WAIVER, approvedBy: null }])).toBe(false)
  expect(isWaived({ ...gap, count: 3 }, 1, [WAIVER])).toBe(false)
  expect(isWaived({ ...gap, kind: 'undecidedAppeals' }, 1, [WAIVER])).toBe(false)
})

test('a notice stops nothing, and what cannot be waived stops in spite of a waiver', () => {
  const gaps = gapsOf({ ...READY, now: 1, blocked: ['甲'], manyExclusions: ['丁'] })
  const waivers = [WAIVER, { ...WAIVER, id: 2, kind: 'periodNotOver' as const, count: 9 }]
  const kinds = (move: 'closeReview' | 'startPreview'): readonly string[] =>
    gapsStopping(move, { gaps, edition: 1, waivers }).map(({ kind }) => kind)
  expect(kinds('closeReview')).toEqual(['periodNotOver'])
  expect(kinds('startPreview')).toEqual([])
})
