import { describe, expect, it } from 'vitest'
import type { Decision } from '../../core/decision.ts'
import { defaultPolicy } from '../../core/defaults/policy.ts'
import type { Feedback } from '../../core/feedback.ts'
import { suppliedMask } from '../../core/fields.ts'
import { createHandling, ofKind } from '../../core/handling.ts'
import { DAY, HOUR, type Instant } from '../../core/instant.ts'
import { createJudge } from '../../core/judge.ts'
import { timelineOf } from '../../renderer/parts/timeline/timeline.ts'
import { makeFeedback } from '../make.ts'

const policy = defaultPolicy('Asia/Shanghai')
const START = makeFeedback().receivedAt
const people = { reason: '客户补充材料', evidence: '', requestedBy: '王敏', approvedBy: '李强' }

function timeline(
  over: Partial<Feedback>,
  decisions: readonly Decision[] = [],
  now: Instant = START + 9 * DAY,
) {
  const feedback = makeFeedback(over)
  const handling = createHandling(policy)(feedback, decisions)
  return timelineOf(
    feedback,
    createJudge(policy)(feedback, decisions),
    handling,
    ofKind(decisions, 'reopen'),
    now,
  )
}

describe('the time line of a record', () => {
  it('runs from the receipt to the close, and is late from the due instant on', () => {
    const { marks, stretches } = timeline({
      firstRespondedAt: START + 2 * HOUR,
      closedAt: START + 50 * HOUR,
      resultSentAt: START + 51 * HOUR,
    })
    expect(marks.map(({ kind }) => kind)).toEqual([
      'received',
      'responded',
      'responseDue',
      'due',
      'closed',
      'resultSent',
    ])
    expect(stretches.map(({ kind }) => kind)).toEqual(['running', 'running', 'running', 'late', 'closed'])
  })

  it('is not late where it closes exactly at the due instant', () => {
    const { stretches } = timeline({ closedAt: START + 48 * HOUR })
    expect(stretches.map(({ kind }) => kind)).not.toContain('late')
  })

  it('goes on to now while the record is open', () => {
    const { marks, stretches } = timeline({})
    expect(marks.at(-1)).toEqual({ kind: 'now', at: START + 9 * DAY })
    expect(stretches.at(-1)?.kind).toBe('late')
  })

  it('shows a pause and moves the due instant behind it', () => {
    const pause: Decision = {
      kind: 'pause',
      code: 'awaitingCustomer',
      startAt: START + 5 * HOUR,
      endAt: START + 15 * HOUR,
      ...people,
    }
    const { marks, stretches } = timeline({ closedAt: START + 57 * HOUR }, [pause])
    expect(marks).toContainEqual({ kind: 'due', at: START + 58 * HOUR })
    expect(stretches.find(({ kind }) => kind === 'paused')).toEqual({
      kind: 'paused',
      startAt: START + 5 * HOUR,
      endAt: START + 15 * HOUR,
    })
  })

  it('does not count the time between a close and its upheld reopening', () => {
    const reopen: Decision = {
      kind: 'reopen',
      closedAt: START + 30 * HOUR,
      reopenedAt: START + 54 * HOUR,
      upheld: true,
      ...people,
    }
    const { marks, stretches } = timeline({ closedAt: START + 66 * HOUR }, [reopen])
    expect(marks.filter(({ kind }) => kind === 'closed')).toHaveLength(2)
    expect(stretches.find(({ startAt }) => startAt === START + 30 * HOUR)?.kind).toBe('closed')
    expect(stretches.map(({ kind }) => kind)).not.toContain('late')
  })

  it('ends with the last event where the source has no closing times', () => {
    const { marks, stretches } = timeline({
      firstRespondedAt: START + HOUR,
      supplied: suppliedMask(['firstRespondedAt']),
    })
    expect(marks.map(({ kind }) => kind)).toEqual(['received', 'responded', 'responseDue', 'due'])
    expect(stretches.map(({ kind }) => kind)).toEqual(['running', 'closed', 'closed'])
  })

  it('leaves out times that cannot be', () => {
    const { marks } = timeline({ firstRespondedAt: START - HOUR, closedAt: START + HOUR })
    expect(marks.map(({ kind }) => kind)).not.toContain('responded')
  })
})
