// What differs between two deadline policies, each difference in words.
import { assertNever } from '../errors.ts'
import { conditionTexts, limitText } from '../limitText.ts'
import { calendarName, policyName } from '../names.ts'
import type { HandOverRule, Limit, LimitRule, Policy } from '../policy.ts'
import type { Say } from '../words.ts'
import { calendarChanges } from './calendarChanges.ts'
import { differenceOf } from './same.ts'

/** Empty where they say the same. */
export function policyChanges(before: Policy, after: Policy, say: Say): readonly string[] {
  return [
    ...SETTINGS.flatMap((key) => {
      const [old, next] = [settingText(key, before, say), settingText(key, after, say)]
      return old === next
        ? []
        : [say('change.fromTo', { what: say(`settings.policy-${key}`), before: old, after: next })]
    }),
    ...ruleChanges('response', before, after, say),
    ...ruleChanges('handling', before, after, say),
    ...handOverChanges(before, after, say),
    ...departmentCalendarChanges(before, after, say),
    ...allCalendarChanges(before, after, say),
  ]
}

const SETTINGS = [
  'name',
  'timeZone',
  'defaultCalendar',
  'collection',
  'rerating',
  'pause',
  'reopen',
  'firstTime',
] as const satisfies readonly (keyof Policy)[]

function settingText(key: (typeof SETTINGS)[number], policy: Policy, say: Say): string {
  switch (key) {
    case 'name':
      return policyName(policy.name, say)
    case 'timeZone':
      return policy.timeZone
    case 'defaultCalendar':
      return nameOf(policy.defaultCalendar, policy, say)
    case 'collection':
    case 'rerating':
      return timeText(policy[key], policy, say)
    case 'pause':
      return say('change.pauseText', {
        count: policy.pause.maxCount,
        share: Math.round(policy.pause.maxShare * 100),
      })
    case 'reopen':
      return say('change.reopenText', {
        rule: say(`kpi.reopen.${policy.reopen.rule}`),
        days: policy.reopen.withinDays,
      })
    case 'firstTime':
      return say('change.transfers', { max: policy.firstTime.maxTransfers })
    default:
      return assertNever(key)
  }
}

function nameOf(calendar: string, policy: Policy, say: Say): string {
  return calendarName(policy.calendars[calendar]?.name ?? calendar, say)
}

/** '3 个工作日（晚班）': with the calendar where the limit names one. */
function timeText(limit: Limit | null, policy: Policy, say: Say): string {
  const text = limitText(limit, say)
  if (!limit || limit.kind === 'natural_hours' || limit.calendar === undefined) return text
  return say('change.onCalendar', { limit: text, calendar: nameOf(limit.calendar, policy, say) })
}

function ruleChanges(
  clock: 'response' | 'handling',
  before: Policy,
  after: Policy,
  say: Say,
): readonly string[] {
  const name = say(`settings.clock-${clock}`)
  const applies = (rule: LimitRule) => {
    const texts = conditionTexts(rule, say)
    return texts.length === 0 ? say('kpi.rule.any') : texts.join(' · ')
  }
  return limitChanges(
    before[clock],
    after[clock],
    { before, after },
    say('change.rule', { clock: name }),
    say,
    applies,
  )
}

function handOverChanges(before: Policy, after: Policy, say: Say): readonly string[] {
  const applies = ({ department, ...dated }: HandOverRule) =>
    [department, ...conditionTexts({ when: {}, ...dated }, say)].join(' · ')
  const lists = [before.handOver ?? [], after.handOver ?? []] as const
  return limitChanges(...lists, { before, after }, say('change.handOver'), say, applies)
}

function limitChanges<T extends { readonly limit: Limit | null }>(
  before: readonly T[],
  after: readonly T[],
  policies: { readonly before: Policy; readonly after: Policy },
  what: string,
  say: Say,
  applies: (rule: T) => string,
): readonly string[] {
  const found = differenceOf(before, after, applies)
  const titled = (rule: T, policy: Policy) =>
    say('change.titled', { name: applies(rule), text: timeText(rule.limit, policy, say) })
  return [
    ...found.added.map((rule) => say('change.added', { what, text: titled(rule, policies.after) })),
    ...found.removed.map((rule) => say('change.removed', { what, text: titled(rule, policies.before) })),
    ...found.changed.map(([old, next]) =>
      say('change.fromTo', {
        what: `${what} ${applies(next)}`,
        before: timeText(old.limit, policies.before, say),
        after: timeText(next.limit, policies.after, say),
      }),
    ),
    ...(found.reordered ? [say('change.order', { what })] : []),
  ]
}

function departmentCalendarChanges(before: Policy, after: Policy, say: Say): readonly string[] {
  const of = (policy: Policy) =>
    new Map((policy.departmentCalendars ?? []).map(({ department, calendar }) => [department, calendar]))
  const [old, next] = [of(before), of(after)]
  const text = (calendar: string | undefined, policy: Policy) =>
    nameOf(calendar ?? policy.defaultCalendar, policy, say)
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((department) => {
    if (old.get(department) === next.get(department)) return []
    return [
      say('change.fromTo', {
        what: say('change.ownCalendar', { department }),
        before: text(old.get(department), before),
        after: text(next.get(department), after),
      }),
    ]
  })
}

function allCalendarChanges(before: Policy, after: Policy, say: Say): readonly string[] {
  const what = say('change.calendar')
  const keys = [...new Set([...Object.keys(before.calendars), ...Object.keys(after.calendars)])]
  return keys.flatMap((key) => {
    const [old, next] = [before.calendars[key], after.calendars[key]]
    if (old && next) return calendarChanges(old, next, say)
    if (next) return [say('change.added', { what, text: calendarName(next.name, say) })]
    return old ? [say('change.removed', { what, text: calendarName(old.name, say) })] : []
  })
}
