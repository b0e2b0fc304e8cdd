import { describe, expect, it } from 'vitest'
import { zoneOf } from '../../core/zone.ts'
import { type DecisionForm, EMPTY_FORM, readDecisionForm } from '../../renderer/pages/record/decisionForm.ts'
import { wallText } from '../../renderer/parts/wallTime.ts'

const zone = zoneOf('Asia/Shanghai')
const people = { reason: '等待检测报告', evidence: '附件 3', requestedBy: '王敏', approvedBy: '李强' }

function read(over: Partial<DecisionForm>) {
  return readDecisionForm({ ...EMPTY_FORM, ...people, ...over }, zone)
}

describe('the decision form', () => {
  it('reads its times in the organisation’s zone', () => {
    const { decision } = read({ kind: 'pause', startAt: '2026-03-06T16:30', endAt: '2026-03-07T09:00' })
    expect(decision).toMatchObject({
      kind: 'pause',
      startAt: Date.UTC(2026, 2, 6, 8, 30),
      endAt: Date.UTC(2026, 2, 7, 1),
    })
  })

  it('turns hours into minutes', () => {
    const { decision } = read({ kind: 'extension', hours: '1.5', requestedAt: '2026-03-06T16:30' })
    expect(decision).toMatchObject({ minutes: 90 })
  })

  it.each([
    ['the same person twice', { approvedBy: '王敏' }, 'approvedBy', 'record.error.sameApprover'],
    ['no reason', { reason: '  ' }, 'reason', 'record.required'],
    ['an exclusion without evidence', { evidence: '' }, 'evidence', 'record.required'],
    [
      'a pause that ends before it starts',
      { kind: 'pause', startAt: '2026-03-06T16:30', endAt: '2026-03-06T16:00' },
      'endAt',
      'record.error.endBeforeStart',
    ],
    ['a pause without an end', { kind: 'pause', startAt: '2026-03-06T16:30' }, 'endAt', 'record.required'],
    [
      'an extension of nothing',
      { kind: 'extension', hours: '0', requestedAt: '2026-03-06T16:30' },
      'hours',
      'record.error.positive',
    ],
    [
      'an extension without hours',
      { kind: 'extension', requestedAt: '2026-03-06T16:30' },
      'hours',
      'record.required',
    ],
    ['a reason of a whole page', { reason: '长'.repeat(1001) }, 'reason', 'record.error.tooLong'],
  ] as const)('refuses %s at the field concerned', (_, over, field, problem) => {
    const { decision, problems } = read(over)
    expect(decision).toBeNull()
    expect(problems?.[field]).toBe(problem)
  })

  it('writes an instant as the date-time field wants it', () => {
    expect(wallText(Date.UTC(2026, 2, 6, 8, 30, 59), zone)).toBe('2026-03-06T16:30')
    expect(wallText(null, zone)).toBe('')
  })
})
