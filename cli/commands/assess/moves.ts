// preview, appeals, close, publish and reopen: one step each.
import type { Assessment } from '../../../core/assessment.ts'
import { formatInstant } from '../../../core/format.ts'
import { zoneOf } from '../../../core/zone.ts'
import { neededFlag } from '../../arguments.ts'
import type { Context } from '../../command.ts'
import { claimOf, idOf, instantFlag, type Verb } from './verb.ts'

export const MOVE_VERBS: Readonly<Record<string, Verb>> = {
  preview: plainMove('startPreview'),
  appeals: {
    usage: "ID --until 'YYYY-MM-DD HH:MM'",
    flags: ['until'],
    async run(given, context) {
      const id = idOf(given)
      const appealUntil = await instantFlag(given.flags, 'until', context)
      const claim = await claimOf(id, context)
      return await moved(await context.run('openAppeals', { ...claim, appealUntil }), context)
    },
  },
  close: plainMove('closeReview'),
  publish: plainMove('publishAssessment'),
  reopen: {
    usage: 'ID --reason TEXT',
    flags: ['reason'],
    async run(given, context) {
      const id = idOf(given)
      const reason = neededFlag(given.flags, 'reason')
      const claim = await claimOf(id, context)
      return await moved(await context.run('reopenAssessment', { ...claim, reason }), context)
    },
  },
}

function plainMove(operation: 'startPreview' | 'closeReview' | 'publishAssessment'): Verb {
  return {
    usage: 'ID',
    flags: [],
    async run(given, context) {
      const claim = await claimOf(idOf(given), context)
      return await moved(await context.run(operation, claim), context)
    },
  }
}

async function moved(assessment: Assessment, context: Context): Promise<{ readonly assessment: Assessment }> {
  const { id, state, appealUntil } = assessment
  const { organisation } = await context.run('getInstallation', {})
  const until = formatInstant(appealUntil, zoneOf(organisation.timeZone), 'minute')
  const { say } = context
  const about = say(`assessment.about-${state}`, { until })
  context.print(say('assess.moved', { id, state: say(`assessment.state-${state}`), about }))
  return { assessment }
}
