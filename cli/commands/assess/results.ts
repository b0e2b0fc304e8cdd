// waive and approve-waiver, freeze, and check: what a result may rest on, and whether it still does.
import { AppError } from '../../../core/errors.ts'
import type { ScoreDifference } from '../../../core/edition.ts'
import { formatCount, NO_VALUE } from '../../../core/format.ts'
import { GAP_KINDS, type Waiver } from '../../../core/readiness.ts'
import { choiceFlag, neededFlag } from '../../arguments.ts'
import type { Context } from '../../command.ts'
import { claimOf, editionFlag, idOf, type Verb, wholeNumber } from './verb.ts'

export const RESULT_VERBS: Readonly<Record<string, Verb>> = {
  waive: {
    usage: 'ID --gap KIND --reason TEXT',
    flags: ['gap', 'reason'],
    async run(given, context) {
      const id = idOf(given)
      neededFlag(given.flags, 'gap')
      const kind = choiceFlag(given.flags, 'gap', GAP_KINDS, 'periodNotOver')
      const reason = neededFlag(given.flags, 'reason')
      const claim = await claimOf(id, context)
      const { assessment, waivers } = await context.run('requestWaiver', { ...claim, kind, reason })
      return { assessment, waiver: said(waivers.at(-1)!, context) }
    },
  },
  'approve-waiver': {
    usage: 'WAIVER',
    flags: [],
    async run(given, context) {
      const waiverId = idOf(given, 'WAIVER')
      const { assessment, waivers } = await context.run('approveWaiver', { waiverId })
      return {
        assessment,
        waiver: said(
          waivers.find(({ id }) => id === waiverId)!,
          context,
        ),
      }
    },
  },
  freeze: {
    usage: 'ID',
    flags: [],
    async run(given, context) {
      const id = idOf(given)
      const claim = await claimOf(id, context)
      const frozen = await context.finish('freezeAssessment', claim)
      const { edition, facts, digest } = frozen
      context.print(context.say('assess.frozen', { id, edition, facts: formatCount(facts), digest }))
      return frozen
    },
  },
  carry: {
    usage: 'ID --to ASSESSMENT [--edition N]',
    flags: ['to', 'edition'],
    async run(given, context) {
      const id = idOf(given)
      const targetId = wholeNumber(neededFlag(given.flags, 'to'), '--to')
      const { edition = await latestEdition(id, context) } = editionFlag(given.flags)
      const { proposed, skipped } = await context.run('carryDifference', { id, edition, targetId })
      const { say } = context
      for (const { id: adjustment, department, points } of proposed)
        context.print(say('assess.carried', { id: adjustment, department, points: points ?? '' }))
      for (const { department, reason } of skipped)
        context.print(say('assess.notCarried', { department, reason: say(`assess.notCarried-${reason}`) }))
      if (proposed.length + skipped.length === 0) context.print(say('assess.nothingToCarry'))
      return { assessmentId: id, edition, targetId, proposed, skipped }
    },
  },
  check: {
    usage: 'ID [--edition N]',
    flags: ['edition'],
    async run(given, context) {
      const id = idOf(given)
      const { edition = await latestEdition(id, context) } = editionFlag(given.flags)
      const { untouched, differences } = await context.finish('checkEdition', { id, edition })
      if (!untouched || differences.length > 0) {
        const findings = [
          ...(untouched ? [] : [`digest: assessment ${id} edition ${edition}`]),
          ...differences.map(differenceText),
        ]
        throw new AppError('verificationFailed', { findings })
      }
      context.print(context.say('assess.checked', { id, edition }))
      return { assessmentId: id, edition, untouched, differences }
    },
  },
}

function said(waiver: Waiver, context: Context): Waiver {
  const { say } = context
  const { id, kind, count, requestedBy, approvedBy, reason } = waiver
  const params = { id, gap: say(`assessment.gap-${kind}`, { count }), requestedBy, reason }
  context.print(
    approvedBy === null
      ? say('assess.waiverWaits', params)
      : say('assess.waiverApproved', { ...params, approvedBy }),
  )
  return waiver
}

/** @throws AppError notFound where nothing was frozen yet */
async function latestEdition(id: number, context: Context): Promise<number> {
  const { editions } = await context.run('getAssessment', { id })
  const latest = editions.at(-1)
  if (!latest) throw new AppError('notFound', { assessmentId: id, edition: 1 })
  return latest.edition
}

function differenceText({ by, name, stored, computed }: ScoreDifference): string {
  return `score: ${by} ${name} ${stored ?? NO_VALUE} → ${computed ?? NO_VALUE}`
}
