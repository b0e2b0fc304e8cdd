// How a record stands with its deadline at an instant, the way the ledger's state filter means it.
import { formatDuration } from './format.ts'
import type { Instant } from './instant.ts'
import { VERDICT, verdictIndex } from './judgement.ts'
import type { Language, Say } from './words.ts'

/** unknown: the source has no closing times; declared: done in time by the source's own word. */
export type RecordState = 'open' | 'overdue' | 'late' | 'onTime' | 'closed' | 'unknown' | 'declared'

export interface Standing {
  readonly state: RecordState
  /** Time past the due instant, or left until it; null without a due instant and once closed in time. */
  readonly milliseconds: number | null
}

/** Finishing exactly at the due instant is on time (scoring §1). */
export function standingOf(
  record: {
    readonly dueAt: Instant | null
    readonly closedAt: Instant | null
    readonly verdicts: readonly number[]
  },
  now: Instant,
): Standing {
  const { dueAt, closedAt } = record
  if (closedAt === null) {
    const handled = record.verdicts[verdictIndex('handlingOnTime')]
    if (handled === VERDICT.notMeasured) return { state: 'unknown', milliseconds: null }
    if (handled === VERDICT.hit) return { state: 'declared', milliseconds: null }
    if (dueAt === null) return { state: 'open', milliseconds: null }
    return { state: now > dueAt ? 'overdue' : 'open', milliseconds: Math.abs(now - dueAt) }
  }
  if (dueAt === null) return { state: 'closed', milliseconds: null }
  return closedAt > dueAt
    ? { state: 'late', milliseconds: closedAt - dueAt }
    : { state: 'onTime', milliseconds: null }
}

/** '晚 3 小时 20 分办结', '超期 2 天', '在办 · 剩 5 小时' */
export function standingText({ state, milliseconds }: Standing, say: Say, language: Language): string {
  const word = say(`records.state.${state}`)
  if (milliseconds === null) return word
  const time = formatDuration(milliseconds, language)
  if (state === 'overdue') return say('records.overdueBy', { for: time })
  if (state === 'late') return say('records.lateBy', { for: time })
  return `${word} · ${say('records.left', { for: time })}`
}
