// What scoring reads of a judgement, and which verdicts are counted at which instant in the default scheme.

export const VERDICTS_AT = {
  judged_received_at: ['v1'],
  response_due_at: ['v2'],
  due_at: ['v3', 'v4', 'v5', 'v6', 'v7'],
  rated_at: ['v8'],
} as const

export const COLUMNS: readonly string[] = [
  'department_id',
  ...Object.keys(VERDICTS_AT),
  ...Object.values(VERDICTS_AT).flat(),
  'declared',
]
