// What a request asks for, and of what, in a line.
import type { DraftDecision } from '../../../core/decision.ts'
import { assertNever } from '../../../core/errors.ts'
import { formatCount, formatDuration, formatInstant } from '../../../core/format.ts'
import { MINUTE } from '../../../core/instant.ts'
import type { DecisionRequest } from '../../../core/request.ts'
import type { Language, Say } from '../../../core/words.ts'
import type { Zone } from '../../../core/zone.ts'

/** '剔除 · EX1 重复件，已并入原件' */
export function askedText(decision: DraftDecision, say: Say, language: Language, zone: Zone): string {
  return `${say(`record.kind.${decision.kind}`)} · ${decisionDetail(decision, say, language, zone)}`
}

export function decisionDetail(decision: DraftDecision, say: Say, language: Language, zone: Zone): string {
  const at = (instant: number) => formatInstant(instant, zone, 'minute')
  switch (decision.kind) {
    case 'exclusion':
      return `${decision.code} ${say(`kpi.exclusion.${decision.code}`)}`
    case 'pause':
      return `${say(`kpi.pause.${decision.code}`)} · ${say('record.pausedFor', {
        from: at(decision.startAt),
        to: at(decision.endAt),
        for: formatDuration(decision.endAt - decision.startAt, language),
      })}`
    case 'extension':
      return say('record.extendedBy', {
        for: formatDuration(decision.minutes * MINUTE, language),
        at: at(decision.requestedAt),
      })
    case 'reopen':
      return `${say(decision.upheld ? 'record.upheld' : 'record.notUpheld')} · ${say('record.reopenedFrom', {
        closed: at(decision.closedAt),
        reopened: at(decision.reopenedAt),
      })}`
    default:
      return assertNever(decision)
  }
}

export function ticketsText({ first, records }: DecisionRequest, say: Say): string {
  if (!first) return say('request.gone')
  return records === 1
    ? first.ticketNo
    : say('request.andMore', { ticket: first.ticketNo, n: formatCount(records) })
}

export function departmentText({ first, departments }: DecisionRequest, say: Say): string {
  if (!first) return ''
  return departments === 1 ? first.department : say('request.severalDepartments', { n: departments })
}
