import { expect, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import { type FieldName, suppliedMask } from '../../core/fields.ts'
import { mergeFeedback } from '../../db/merge.ts'
import { makeFeedback } from '../make.ts'

const stored = makeFeedback({
  handler: '李雷',
  subject: '路灯不亮',
  satisfaction: 'satisfied',
  extras: { 来源: '网站', 备注: '旧' },
  supplied: suppliedMask(['satisfaction']),
  knownAt: 1,
})

test.each<[string, Partial<Feedback>, FieldName[], Partial<Feedback>]>([
  ['a supplied field overwrites', { handler: '韩梅' }, ['handler'], { handler: '韩梅', subject: '路灯不亮' }],
  ['a supplied blank overwrites', { handler: null }, ['handler'], { handler: null }],
  ['a field without a column keeps what is stored', { handler: '韩梅' }, [], { handler: '李雷' }],
  ['the department is supplied by every source', { department: '市政部' }, [], { department: '市政部' }],
  [
    'extras are merged by column',
    { extras: { 备注: '新', 楼号: '3' } },
    [],
    { extras: { 来源: '网站', 备注: '新', 楼号: '3' } },
  ],
  [
    'a fact either source supplies is supplied',
    { supplied: suppliedMask(['closedAt']) },
    ['closedAt'],
    { supplied: suppliedMask(['closedAt', 'satisfaction']) },
  ],
  ['it is known when it was last imported', { knownAt: 2 }, [], { knownAt: 2 }],
])('merging: %s', (_, incoming, supplied, expected) => {
  const row = makeFeedback({ extras: {}, supplied: 0, knownAt: 2, ...incoming })
  expect(mergeFeedback(stored, row, new Set(supplied))).toMatchObject(expected)
})
