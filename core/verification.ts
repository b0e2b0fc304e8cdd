// What a check of the whole installation against itself found.

export interface Verification {
  readonly ok: boolean
  readonly auditEntries: number
  readonly records: number
  readonly batches: number
  /** What does not add up: the kind, where, and what was found. */
  readonly findings: readonly {
    /** charge: a record counts for another department than the register says. */
    readonly kind:
      'charge' | 'auditChain' | 'batchDigest' | 'recordHash' | 'judgement' | 'orphan' | 'database'
    readonly subject: string
  }[]
}
