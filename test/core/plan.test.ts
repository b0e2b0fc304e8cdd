import { describe, expect, test } from 'vitest'
import { monthsAfter } from '../../core/day.ts'
import {
  demandEditable,
  demandEffective,
  demandSubmittable,
  EMPTY_BASIS,
  missingIn,
  moveRevision,
  movesFrom,
  type PlanRevision,
  REVISION_MOVES,
  REVISION_STATES,
  type RevisionMove,
  type RevisionState,
} from '../../core/plan.ts'
import { planReadiness, type ReadinessFacts } from '../../core/planReadiness.ts'
import { departmentChanges, departmentsConcerned, organisationTask } from '../../core/planTask.ts'
import type { RegisterEntry } from '../../core/register.ts'

const DRAFT: PlanRevision = {
  id: 1,
  planId: 1,
  number: 2,
  state: 'draft',
  digest: '',
  authors: ['张三'],
  approver: '李四',
  deadlineOn: null,
  rejection: '',
  discardReason: '',
  effectiveOn: null,
  revision: 1,
  createdAt: 0,
  decidedAt: null,
  text: '# 总则',
  basis: {
    ...EMPTY_BASIS,
    trigger: { kind: 'cycle', reference: '' },
    changes: [{ area: 'process', text: '缩短上报时限' }],
    principles: { practical: '可行', scientific: '有据', complete: '齐全', flexible: '可调' },
    applicability: '适用',
    effectiveness: '有效',
  },
}

const ALLOWED: Readonly<Record<RevisionMove, Partial<Record<RevisionState, RevisionState>>>> = {
  submit: { draft: 'inReview', changesRequested: 'inReview' },
  approve: { inReview: 'approved' },
  requestChanges: { inReview: 'changesRequested', approved: 'changesRequested' },
  putInForce: { approved: 'inForce' },
  recall: { inReview: 'draft' },
  discard: { draft: 'discarded', changesRequested: 'discarded' },
  supersede: { inForce: 'superseded' },
}

describe('a revision moves only along its table', () => {
  const cases = REVISION_MOVES.flatMap((move) => REVISION_STATES.map((state) => [move, state] as const))
  test.each(cases)('%s of one that is %s', (move, state) => {
    const actor = move === 'approve' || move === 'requestChanges' ? '李四' : '张三'
    const to = ALLOWED[move][state]
    const take = () => moveRevision({ ...DRAFT, state }, move, actor).state
    if (to === undefined) expect(take).toThrow(expect.objectContaining({ code: 'planRevisionState' }))
    else expect(take()).toBe(to)
  })
})

test('only the named approver decides, and never an author, only an author recalls', () => {
  const inReview = { ...DRAFT, state: 'inReview' } as const
  for (const move of ['approve', 'requestChanges'] as const) {
    const refused = expect.objectContaining({ code: 'notApprover' })
    expect(() => moveRevision(inReview, move, '王五')).toThrow(refused)
    expect(() => moveRevision({ ...inReview, authors: ['张三', '李四'] }, move, '李四')).toThrow(refused)
  }
  expect(() => moveRevision(inReview, 'recall', '李四')).toThrow(
    expect.objectContaining({ code: 'notYours' }),
  )
})

test('superseding is no move that people take', () => {
  expect(movesFrom('inForce')).toEqual([])
  expect(movesFrom('inReview')).toEqual(['approve', 'requestChanges', 'recall'])
})

test('what is in review is not edited', () => {
  expect(() => demandEditable({ ...DRAFT, state: 'approved' })).toThrow()
  expect(() => demandEditable({ ...DRAFT, state: 'changesRequested' })).not.toThrow()
})

test('a revision is submitted with all that is asked of it, to somebody who did not write it', () => {
  expect(missingIn(DRAFT)).toEqual([])
  const principles = { ...DRAFT.basis.principles, flexible: ' ' }
  const bare = { ...DRAFT, text: ' \n', basis: { ...DRAFT.basis, changes: [], principles } }
  expect(() => demandSubmittable(bare, '李四', '张三')).toThrow(
    expect.objectContaining({
      code: 'planRevisionIncomplete',
      detail: { missing: ['text', 'changes', 'flexible'] },
    }),
  )
  const refused = expect.objectContaining({ code: 'approverIsAuthor' })
  expect(() => demandSubmittable(DRAFT, '张三', '王五')).toThrow(refused)
  expect(() => demandSubmittable(DRAFT, '王五', '王五')).toThrow(refused)
})

test('a text holds from its effective day, not before', () => {
  const dated = { ...DRAFT, effectiveOn: '2026-05-01' }
  expect(() => demandEffective(dated, '2026-04-30')).toThrow()
  expect(() => demandEffective(dated, '2026-05-01')).not.toThrow()
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-05-15', 12, '2027-05-15'],
])('%s and %d months are %s', (on, months, after) => expect(monthsAfter(on, months)).toBe(after))

const READY: ReadinessFacts = {
  today: '2026-06-30',
  inForce: 3,
  nextReviewOn: '2026-06-30',
  team: ['张三', '李四'],
  trained: ['张三', '李四', '王五'],
  drillEveryMonths: 6,
  lastDrillOn: '2025-12-30',
}

test.each<[string, Partial<ReadinessFacts>, readonly unknown[]]>([
  ['all in time on the last day', {}, []],
  ['no text in force', { inForce: null }, [{ kind: 'noRevision' }]],
  [
    'a review a day late',
    { today: '2026-07-01', lastDrillOn: '2026-06-01' },
    [{ kind: 'reviewOverdue', since: '2026-06-30' }],
  ],
  ['one not trained', { trained: ['李四'] }, [{ kind: 'untrained', people: ['张三'] }]],
  ['nobody to carry it out', { team: [] }, [{ kind: 'noTeam' }]],
  ['no drill yet', { lastDrillOn: null }, [{ kind: 'neverDrilled' }]],
  ['a drill a day late', { lastDrillOn: '2025-12-29' }, [{ kind: 'drillOverdue', since: '2026-06-29' }]],
  ['a document nobody drills', { drillEveryMonths: null, lastDrillOn: null }, []],
])('a plan with %s', (_, facts, gaps) => expect(planReadiness({ ...READY, ...facts })).toEqual(gaps))

test('only what a new register says anew about a rename or a merger calls for a revision', () => {
  const entry = { name: '客服一部', countsAs: '客服部', from: null, kind: 'rename', reason: '' } as const
  const merged: RegisterEntry = { ...entry, name: '热线部', kind: 'merge' }
  const alias: RegisterEntry = { ...entry, name: '客服', kind: 'alias' }
  expect(departmentChanges({ entries: [entry] }, { entries: [entry, merged, alias] })).toEqual([merged])
  expect(departmentsConcerned(merged, { entries: [entry] })).toEqual(['热线部', '客服部'])
})

test('a department set up out of another concerns the plans of that one; one that is new altogether, every plan', () => {
  const setUp = { countsAs: '热线部', name: '热线部', from: '2026-04-01', kind: 'new', reason: '' } as const
  const before = { entries: [{ ...setUp, countsAs: '客服部', from: null, kind: 'alias' } as const] }
  expect(departmentChanges(before, { entries: [...before.entries, setUp] })).toEqual([setUp])
  expect(departmentsConcerned(setUp, before)).toEqual(['热线部', '客服部'])
  expect(departmentsConcerned(setUp, { entries: [] })).toBeNull()
  expect(organisationTask(setUp, '2026-04-10')).toMatchObject({ reference: '+ 热线部', dueOn: '2026-05-10' })
})
