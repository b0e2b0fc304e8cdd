// Takes a step of an assessment: a command each, but for the freeze, which is a job.
import type { Assessment, AssessmentMove } from '../../../core/assessment.ts'
import { assertNever } from '../../../core/errors.ts'
import type { Instant } from '../../../core/instant.ts'
import { useCommand } from '../../api.ts'
import { type JobHandle, useJob } from '../../jobs.tsx'

interface Given {
  readonly appealUntil: Instant | null
  readonly reason: string
}

export interface Moving {
  /** Answers whether the step was taken; never rejects. */
  readonly take: (move: AssessmentMove, given: Given) => Promise<boolean>
  readonly busy: boolean
  readonly error: Error | null
  readonly freezing: JobHandle<'freezeAssessment'>
}

export function useMove({ id, revision }: Assessment): Moving {
  const preview = useCommand('startPreview')
  const appeals = useCommand('openAppeals')
  const close = useCommand('closeReview')
  const publish = useCommand('publishAssessment')
  const reopen = useCommand('reopenAssessment')
  const freezing = useJob('freezeAssessment', { onPage: true })
  const claim = { id, revision }
  const run = async (move: AssessmentMove, { appealUntil, reason }: Given): Promise<unknown> => {
    switch (move) {
      case 'startPreview':
        return await preview.mutateAsync(claim)
      case 'openAppeals':
        return await appeals.mutateAsync({ ...claim, appealUntil: appealUntil! })
      case 'closeReview':
        return await close.mutateAsync(claim)
      case 'freeze':
        return await freezing.start(claim)
      case 'publish':
        return await publish.mutateAsync(claim)
      case 'reopen':
        return await reopen.mutateAsync({ ...claim, reason })
      default:
        return assertNever(move)
    }
  }
  const commands = [preview, appeals, close, publish, reopen]
  return {
    // A refusal stands in `error`.
    take: async (move, given) => (await run(move, given).catch(() => null)) !== null,
    busy: freezing.running || commands.some(({ isPending }) => isPending),
    error: freezing.error ?? commands.find(({ error }) => error)?.error ?? null,
    freezing,
  }
}
