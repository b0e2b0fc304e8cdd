// An assessment as a terminal shows it: where it stands, what is missing, what was done, whose figures follow.
import type { AssessmentDetail, AssessmentScores } from '../../../app/contract.ts'
import { formatInstant } from '../../../core/format.ts'
import { type Gap, isWaived, type Waiver } from '../../../core/readiness.ts'
import type { Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'

interface Shown extends Omit<AssessmentDetail, 'period'> {
  readonly periodName: string
  readonly frozen: AssessmentScores['frozen']
}

interface Manner {
  readonly say: Say
  readonly zone: Zone
}

export function detailLines(shown: Shown, manner: Manner): readonly string[] {
  const { say, zone } = manner
  const { assessment, moves, frozen } = shown
  const { id, name, kind, edition, state, appealUntil } = assessment
  const until = formatInstant(appealUntil, zone, 'minute')
  return [
    say('assess.heading', {
      id,
      name,
      kind: say(`assessment.kind-${kind}`),
      period: shown.periodName,
      edition,
      state: say(`assessment.state-${state}`),
    }),
    say(`assessment.about-${state}`, { until }),
    ...missingLines(shown, say),
    ...waiverLines(shown.waivers, say),
    ...stepLines(shown, manner),
    say('assess.nextMoves', {
      moves: moves.map((move) => say(`assessment.move-${move}`)).join(say('import.listComma')),
    }),
    '',
    frozen
      ? say('assess.scoresFrozen', {
          edition: frozen.edition,
          by: frozen.frozenBy,
          at: formatInstant(frozen.frozenAt, zone, 'minute'),
          digest: frozen.digest,
        })
      : say('assess.scoresLive'),
  ]
}

function missingLines({ assessment, gaps, waivers }: Shown, say: Say): readonly string[] {
  // What stands lacks nothing.
  if (assessment.state === 'frozen' || assessment.state === 'published') return []
  if (gaps.length === 0) return [say('assess.nothingMissing')]
  return [
    `${say('assess.missing')}:`,
    ...gaps.flatMap((gap) => {
      const text = gapText(gap, say)
      const line = isWaived(gap, assessment.edition, waivers)
        ? say('assess.gapWaived', { gap: text })
        : say('assess.gap', { gap: text, weight: say(`assessment.weight-${gap.weight}`), kind: gap.kind })
      return [
        `  ${line}`,
        ...(gap.names.length > 0 ? [`    ${gap.names.join(say('import.listComma'))}`] : []),
      ]
    }),
  ]
}

function gapText({ kind, count }: Pick<Gap, 'kind' | 'count'>, say: Say): string {
  return say(`assessment.gap-${kind}`, { count })
}

function waiverLines(waivers: readonly Waiver[], say: Say): readonly string[] {
  if (waivers.length === 0) return []
  return [
    `${say('assess.waivers')}:`,
    ...waivers.map((waiver) => {
      const { id, requestedBy, approvedBy, reason } = waiver
      const params = { id, gap: gapText(waiver, say), requestedBy, reason }
      return `  ${approvedBy === null ? say('assess.waiverWaits', params) : say('assess.waiverApproved', { ...params, approvedBy })}`
    }),
  ]
}

function stepLines({ steps }: Shown, { say, zone }: Manner): readonly string[] {
  if (steps.length === 0) return []
  return [
    `${say('assess.steps')}:`,
    ...steps.map(({ at, actor, move, reason }) => {
      const params = {
        at: formatInstant(at, zone, 'minute'),
        actor,
        done: say(`assessment.done-${move}`),
      }
      return `  ${reason === '' ? say('assess.step', params) : say('assess.stepReason', { ...params, reason })}`
    }),
  ]
}
