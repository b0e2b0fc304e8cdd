// What a check of the whole installation against itself found.

export interface Verification {
  readonly ok: boolean
  readonly auditEntries: number
  readonly records: number
  readonly batches: number
  /** The policy that the verdicts were held against, and the latest scheme. */
  readonly policyVersion: number
  readonly schemeVersion: number
  /** Frozen editions of assessments. */
  readonly editions: number
  /** What does not add up: the kind, where, and what was found. */
  readonly findings: readonly {
    /**
     * charge: a record counts for another department than the register says; settings: rules differ from what was
     * published; edition: a frozen result is not as it was written down, or does not come out of its facts;
     * tally: what is counted ahead of a department's day is not what its verdicts add up to;
     * evidence: a file is missing or not what was handed in; plan: a revision's text is not what it was.
     */
    readonly kind:
      | 'charge'
      | 'tally'
      | 'auditChain'
      | 'batchDigest'
      | 'recordHash'
      | 'judgement'
      | 'orphan'
      | 'database'
      | 'settings'
      | 'edition'
      | 'evidence'
      | 'plan'
    readonly subject: string
  }[]
}
