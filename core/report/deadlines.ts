// The deadline policy in words: which clock, for which records, how long, on which calendar.
import { rangesText } from '../changes/calendarChanges.ts'
import { conditionTexts, limitText } from '../limitText.ts'
import { calendarName } from '../names.ts'
import type { CalendarDef, Limit, LimitRule } from '../policy.ts'
import { row, textCell, wordColumn } from './cell.ts'
import type { Context } from './context.ts'
import type { Row, Table } from './document.ts'

export function deadlineTable(c: Context): Table {
  const { say, input } = c
  const { policy } = input
  const rules = (clock: string, list: readonly LimitRule[]): readonly Row[] =>
    list.map((r, i) =>
      row(
        textCell(clock),
        textCell(appliesTo(r, i > 0, c)),
        textCell(limitText(r.limit, say)),
        textCell(clockText(r.limit, c)),
      ),
    )
  const single = (clock: string, limit: Limit): Row =>
    row(
      textCell(clock),
      textCell(say('method.allRecords')),
      textCell(limitText(limit, say)),
      textCell(clockText(limit, c)),
    )
  return {
    kind: 'table',
    id: 'deadlines',
    title: null,
    columns: [
      wordColumn('clock', say('method.clock'), true),
      wordColumn('for', say('method.appliesTo')),
      wordColumn('limit', say('method.limit')),
      wordColumn('calendar', say('method.calendar')),
    ],
    rows: [
      single(say('method.clock.collection'), policy.collection),
      ...rules(say('method.clock.response'), policy.response),
      ...rules(say('method.clock.handling'), policy.handling),
      single(say('method.clock.rerating'), policy.rerating),
    ],
    notes: [say('method.firstRule'), ...departmentCalendars(c)],
    empty: '',
  }
}

/** The rule that catches the rest is called so where it follows others. */
function appliesTo(rule: LimitRule, others: boolean, { say }: Context): string {
  const parts = conditionTexts(rule, say)
  if (parts.length > 0) return parts.join(' · ')
  return say(others ? 'kpi.rule.any' : 'method.allRecords')
}

function clockText(limit: Limit | null, { say, input }: Context): string {
  if (!limit) return ''
  if (limit.kind === 'natural_hours') return say('method.natural')
  const def = input.policy.calendars[limit.calendar ?? input.policy.defaultCalendar]
  return def ? calendarName(def.name, say) : ''
}

function departmentCalendars({ say, input }: Context): readonly string[] {
  const { departmentCalendars: own = [], calendars } = input.policy
  const texts = own.map(({ department, calendar }) =>
    say('method.departmentCalendar', {
      department,
      calendar: calendarName(calendars[calendar]?.name ?? calendar, say),
    }),
  )
  return texts.length === 0
    ? []
    : [say('method.departmentCalendars', { calendars: texts.join(say('report.comma')) })]
}

/** Hours, and the holidays and make-up days that touch the period, of every calendar a limit runs on. */
export function calendarSentences(c: Context): readonly string[] {
  const { policy } = c.input
  const limits = [
    policy.collection,
    policy.rerating,
    ...policy.response.map((r) => r.limit),
    ...policy.handling.map((r) => r.limit),
  ]
  const keys = new Set(
    limits.flatMap((l) => {
      if (!l || l.kind === 'natural_hours') return []
      if (l.calendar !== undefined) return [l.calendar]
      return [policy.defaultCalendar, ...(policy.departmentCalendars ?? []).map((one) => one.calendar)]
    }),
  )
  return [...keys].flatMap((key) => {
    const def = policy.calendars[key]
    return def ? sentencesOf(def, c) : []
  })
}

function sentencesOf(def: CalendarDef, { say, input }: Context): readonly string[] {
  const { firstOn, lastOn } = input.scorecard.period
  const within = (days: readonly string[]): string =>
    rangesText(
      days.filter((d) => d >= firstOn && d <= lastOn),
      say,
    )
  const holidays = within(def.holidays)
  const makeUp = within(def.makeUpDays.map((d) => d.on))
  const overrides = within(def.overrides.map((d) => d.on))
  return [
    say('method.week', { calendar: calendarName(def.name, say), hours: weekText(def, say) }),
    ...(holidays ? [say('method.holidays', { days: holidays })] : []),
    ...(makeUp ? [say('method.makeUpDays', { days: makeUp })] : []),
    ...(overrides ? [say('method.overrides', { days: overrides })] : []),
    ...(def.knownUntil ? [say('method.knownUntil', { day: def.knownUntil })] : []),
  ]
}

/** Days with the same hours stand together: '周一至周五 09:00–12:00 13:30–18:00'. */
function weekText(def: CalendarDef, say: Context['say']): string {
  const hours = def.week.map((periods) => periods.map((p) => `${p.from}–${p.to}`).join(' '))
  const name = (i: number): string => say(`method.weekday.${(i + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`)
  const parts: string[] = []
  for (let i = 0; i < hours.length;) {
    let end = i
    while (end + 1 < hours.length && hours[end + 1] === hours[i]) end++
    if (hours[i] !== '')
      parts.push(`${end > i ? say('method.fromTo', { from: name(i), to: name(end) }) : name(i)} ${hours[i]}`)
    i = end + 1
  }
  return parts.join(say('report.semicolon'))
}
