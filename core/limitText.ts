// Limits and the records they are for, in words: '投诉 48 小时', 'Complaint 48 hours'.
import type { Dated, Limit, LimitRule } from './policy.ts'
import { isWordKey, type Params, type Say } from './words.ts'

/** '48 小时', '30 分钟', '7 天', '3 个工作日', '不设时限'. */
export function limitText(limit: Limit | null, say: Say): string {
  if (!limit) return say('kpi.limit.none')
  const { kind, n } = limit
  if (kind !== 'natural_hours') return say(`kpi.limit.${kind}`, counted(n))
  if (n < 1) return say('kpi.limit.minutes', counted(Math.round(n * 60)))
  // 24 and 48 hours are what people call them; from three days on they count days.
  return n >= 72 && n % 24 === 0 ? say('kpi.limit.days', counted(n / 24)) : say('kpi.limit.hours', counted(n))
}

/** The conditions of a rule, each in words; empty for the rule that catches the rest. */
export function conditionTexts(
  { when, ...dated }: Pick<LimitRule, 'when' | keyof Dated>,
  say: Say,
): readonly string[] {
  const texts: string[] = []
  if (when.nature === 'unknown') texts.push(say('kpi.rule.unknownNature'))
  else if (when.nature !== undefined) texts.push(codeText('nature', when.nature, say))
  if (when.urgency !== undefined) texts.push(codeText('urgency', when.urgency, say))
  if (when.channel !== undefined) texts.push(codeText('channel', when.channel, say))
  if (when.department !== undefined) texts.push(when.department)
  if (when.complex !== undefined) texts.push(say(when.complex ? 'kpi.rule.complex' : 'kpi.rule.notComplex'))
  const days = datesText(dated, say)
  if (days !== null) texts.push(days)
  return texts
}

/** '2026-07-01 起受理'; null for a rule that holds on any day. */
export function datesText({ from, to }: Dated, say: Say): string | null {
  if (from !== undefined && to !== undefined) return say('kpi.rule.between', { from, to })
  if (from !== undefined) return say('kpi.rule.from', { from })
  return to === undefined ? null : say('kpi.rule.until', { to })
}

/** '投诉 48 小时'. */
export function ruleText(rule: LimitRule, say: Say): string {
  return [...conditionTexts(rule, say), limitText(rule.limit, say)].join(' ')
}

/** A code of a field in words; a word the catalogue does not know is the organisation's own. */
export function codeText(
  field: 'nature' | 'urgency' | 'channel' | 'satisfaction',
  code: string,
  say: Say,
): string {
  const key = `value.${field}.${code}`
  return isWordKey(key) ? say(key) : code
}

function counted(n: number): Params {
  return { n, count: n }
}
