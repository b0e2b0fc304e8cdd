// A notice in words: what was found, in numbers, and what to do.
import { assertNever } from './errors.ts'
import { formatCount, formatRate } from './format.ts'
import type { FrozenTouch, ImportNotice, MonthJump } from './importNotice.ts'
import type { Say } from './words.ts'

export interface NoticeText {
  readonly text: string
  readonly advice: string
}

export function noticeText(notice: ImportNotice, say: Say): NoticeText {
  return { text: sentenceOf(notice, say), advice: say(`notice.${notice.code}.advice`) }
}

const MOST_LISTED = 3

function sentenceOf(notice: ImportNotice, say: Say): string {
  switch (notice.code) {
    case 'overlap': {
      const { rows, stored, months, departments } = notice
      return say('notice.overlap', {
        rows: formatCount(rows),
        stored: formatCount(stored),
        months: listOf(
          months.map((one) => say('notice.overlapMonth', { month: one.month, rows: formatCount(one.rows) })),
          say,
        ),
        departments: departmentsOf(departments, say),
      })
    }
    case 'frozenPeriod':
      return say('notice.frozenPeriod', {
        // Each is named: which results a late import misses is what somebody has to answer for.
        assessments: notice.assessments.map((one) => frozenOf(one, say)).join(say('notice.list')),
      })
    case 'volumeJump':
      return say('notice.volumeJump', {
        batch: notice.before.batchId,
        months: listOf(
          notice.months.map((month) => jumpOf(month, say)),
          say,
        ),
      })
    case 'blankJump':
      return say('notice.blankJump', {
        batch: notice.before.batchId,
        fields: listOf(
          notice.fields.map(({ field, share, shareBefore }) =>
            say('notice.blankField', {
              field: say(`field.${field}`),
              share: percent(share),
              before: percent(shareBefore),
            }),
          ),
          say,
        ),
      })
    case 'beforeReceived':
    case 'inFuture':
    case 'durationOutlier':
      return say(`notice.${notice.code}`, {
        rows: formatCount(notice.rows),
        of: formatCount(notice.of),
        share: formatRate(notice.rows, notice.of, 1),
      })
    case 'dateOrder':
      return say('notice.dateOrder', {
        order: say(`import.dateOrder-${notice.order}`),
        dates: formatCount(notice.dates),
        deciding: formatCount(notice.deciding),
      })
    case 'personalData': {
      const { column, field, kind, found, looked } = notice
      return say('notice.personalData', {
        column,
        field: field === null ? say('notice.extra') : say(`field.${field}`),
        kind: say(`notice.kind-${kind}`),
        found: formatCount(found),
        looked: formatCount(looked),
        share: formatRate(found, looked, 1),
      })
    }
    default:
      return assertNever(notice)
  }
}

function frozenOf({ name, period, edition, created, updated }: FrozenTouch, say: Say): string {
  const counts = { created: formatCount(created), updated: formatCount(updated) }
  return say('notice.frozenAssessment', { name, period, edition, ...counts })
}

function jumpOf({ month, rows, perDay, perDayBefore }: MonthJump, say: Say): string {
  const [now, before] = [perDay, perDayBefore].map((n) => n.toFixed(n < 10 ? 1 : 0))
  return say('notice.volumeMonth', { month, rows: formatCount(rows), perDay: now!, before: before! })
}

function listOf(texts: readonly string[], say: Say): string {
  const more = texts.length - MOST_LISTED
  const shown = more > 1 ? texts.slice(0, MOST_LISTED) : texts
  return [...shown, ...(more > 1 ? [say('notice.andMore', { count: more })] : [])].join(say('notice.list'))
}

function departmentsOf(names: readonly string[], say: Say): string {
  const shown = names.slice(0, MOST_LISTED).join(say('import.listComma'))
  return names.length > MOST_LISTED
    ? say('notice.andMoreDepartments', { names: shown, count: names.length })
    : shown
}

/** A share of 0–1 with one decimal. */
function percent(share: number): string {
  return formatRate(Math.round(share * 1000), 1000, 1)
}
