import { describe, expect, test } from 'vitest'
import {
  type Assessment,
  ASSESSMENT_MOVES,
  ASSESSMENT_STATES,
  type AssessmentMove,
  type AssessmentState,
  kindOfPeriod,
  moveAssessment,
  movesFrom,
  suitsPeriod,
} from '../../core/assessment.ts'

const ASSESSMENT: Assessment = {
  id: 7,
  name: '一季度考核',
  kind: 'quarterly',
  period: '2026-Q1',
  scope: null,
  state: 'open',
  appealUntil: null,
  edition: 1,
  revision: 3,
  createdBy: '张三',
  createdAt: 0,
}

/** Every move that is possible, and where it leads; all others are refused. */
const WAYS: Readonly<Record<AssessmentState, Partial<Record<AssessmentMove, AssessmentState>>>> = {
  open: { startPreview: 'preview' },
  preview: { openAppeals: 'appeal', reopen: 'open' },
  appeal: { closeReview: 'closed', reopen: 'open' },
  closed: { freeze: 'frozen', reopen: 'open' },
  frozen: { publish: 'published', reopen: 'open' },
  published: { reopen: 'open' },
}

describe.each(ASSESSMENT_STATES)('an assessment that is %s', (state) => {
  const from = { ...ASSESSMENT, state, appealUntil: 5 }

  test.each(ASSESSMENT_MOVES)('answers %s', (move) => {
    const moved = (): Assessment => moveAssessment(from, move, { actor: '李四', last: { actor: '张三' } })
    const to = WAYS[state][move]
    if (to === undefined) expect(moved).toThrow('assessmentState')
    else expect(moved().state).toBe(to)
  })

  test('offers just the moves it would take', () => {
    expect(movesFrom(state)).toEqual(Object.keys(WAYS[state]))
  })
})

test('going back begins a new edition without an appeal window', () => {
  const back = moveAssessment({ ...ASSESSMENT, state: 'published', appealUntil: 5 }, 'reopen', {
    actor: '李四',
    last: { actor: '张三' },
  })
  expect(back).toEqual({ ...ASSESSMENT, state: 'open', edition: 2, appealUntil: null })
})

test('whoever took the last step cannot take it back', () => {
  const frozen: Assessment = { ...ASSESSMENT, state: 'frozen' }
  const last = { actor: '张三' }
  expect(() => moveAssessment(frozen, 'reopen', { actor: '张三', last })).toThrow('samePerson')
  expect(moveAssessment(frozen, 'publish', { actor: '张三', last }).state).toBe('published')
})

test.each([
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['special', 'range'],
] as const)('a %s assessment is of a %s', (kind, period) => {
  expect(suitsPeriod(kind, { kind: period })).toBe(true)
  expect(kindOfPeriod({ kind: period })).toBe(kind)
  expect(suitsPeriod(kind, { kind: 'day' as never })).toBe(kind === 'special')
})
