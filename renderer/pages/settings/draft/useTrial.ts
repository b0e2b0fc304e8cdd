import { useEffect, useState } from 'react'
import type { Job } from '../../../../app/contract.ts'
import type { Policy } from '../../../../core/policy.ts'
import type { Scheme } from '../../../../core/scheme.ts'
import type { Scorecard } from '../../../../core/scorecard.ts'
import { useOperation } from '../../../api.ts'
import { useInstallation } from '../../../installation.tsx'
import { useJob } from '../../../jobs.tsx'

export interface Trial {
  readonly before: Scorecard | null
  readonly after: Scorecard | null
  readonly running: boolean
  readonly job: Job | null
  readonly error: Error | null
}

/** Scores of a period under rules that are not in force, beside those that are. Nothing is stored. */
export function useTrial(
  period: string,
  rules: { readonly scheme?: Scheme; readonly policy?: Policy },
): Trial {
  const { records } = useInstallation()
  const isEmpty = records === 0
  const now = useOperation('getScorecard', { period, by: 'department' }, { enabled: !isEmpty })
  const { start, job, running, error } = useJob('scoreWith', { onPage: true })
  const [after, setAfter] = useState<Scorecard | null>(null)
  useEffect(() => {
    if (isEmpty) return undefined
    let isWanted = true
    const run = async () => {
      setAfter(null)
      const scorecard = await start({ period, by: 'department', ...rules })
      if (isWanted) setAfter(scorecard)
    }
    void run()
    return () => {
      isWanted = false
    }
  }, [start, period, rules, isEmpty])
  return { before: now.data ?? null, after, running, job, error: error ?? now.error }
}
