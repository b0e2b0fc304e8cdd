// Which fields the name of a column speaks for, and how surely.
import { FIELD_NAMES, type FieldName } from '../fields.ts'
import type { DURATION_UNITS } from '../mapping.ts'
import { listed, plain, wordKey } from '../reading/plain.ts'
import { DURATION_WORDS, HEADER_WORDS, NO_FIELD_WORDS } from './headerWords.ts'

export type DurationUnit = (typeof DURATION_UNITS)[number]

export interface HeaderMatch {
  readonly field: FieldName
  /** 0–1: how surely the name means the field, values not looked at. */
  readonly score: number
  /** The name alone does not make it: the values have to fit. */
  readonly weak: boolean
  /** The name is one that is known, not only part of it is. */
  readonly whole: boolean
}

const TIERS = [
  ['sure', 1],
  ['likely', 0.8],
  ['weak', 0.6],
] as const
/** The first name of a list wins over the later ones, and never over a higher tier. */
const RANK_STEP = 0.002
const [WHOLE, BESIDE_REMARK, UNDER_GROUP, REPEATED, AT_END, AT_START] = [1, 0.97, 0.95, 0.9, 0.8, 0.7]

interface Entry extends HeaderMatch {
  /** Spaced words of a Latin name; '' for one that may not be part of a longer name. */
  readonly words: string
}

const ENTRIES = entriesByKey()
const NO_FIELD = listed(NO_FIELD_WORDS).map(plain)

/** Whether a text is the whole name of a column of some field: what a header row is told by. */
export function headerKnown(text: string): boolean {
  return text.length <= 60 && formsOf(text).some(([form]) => ENTRIES.has(wordKey(form)))
}

/** Fields the name may mean, surest first. */
export function matchHeader(name: string): readonly HeaderMatch[] {
  const best = new Map<FieldName, HeaderMatch>()
  for (const [form, factor] of formsOf(name)) {
    const exact = ENTRIES.get(wordKey(form)) ?? []
    for (const match of exact) keepBest(best, match, factor, true)
    if (exact.length > 0) break
  }
  if (best.size === 0 && !isNoField(name)) addPartial(best, name)
  return [...best.values()].sort((a, b) => b.score - a.score)
}

/** Whether the name says that no field holds the column: a due time, a time of change, a person's age. */
export function isNoField(name: string): boolean {
  const words = ` ${spaced(name)} `
  return NO_FIELD.some((word) => (isLatin(word) ? words.includes(` ${word} `) : words.includes(word)))
}

/** The field whose delay after the receipt the name announces, and its unit; null unit where none is named. */
export function matchDuration(name: string): { field: FieldName; unit: DurationUnit | null } | null {
  if (isNoField(name)) return null
  const words = spaced(name)
  const unit = UNITS.find(([pattern]) => pattern.test(words))
  const bare = unit ? words.replace(unit[0], ' ').replace(/\bin\b/, ' ') : words
  for (const form of [words, bare]) {
    const field = DURATION_FIELDS.get(wordKey(form))
    if (field) return { field, unit: unit?.[1] ?? null }
  }
  return null
}

const UNITS: readonly (readonly [RegExp, DurationUnit])[] = [
  [/\b(?:hours?|hrs?|h)\b|小时/, 'hoursAfter'],
  [/\b(?:minutes?|mins?|min)\b|分钟/, 'minutesAfter'],
  [/\b(?:seconds?|secs?)\b|秒/, 'secondsAfter'],
  [/\b(?:days?)\b|天数?/, 'daysAfter'],
]

const DURATION_FIELDS: ReadonlyMap<string, FieldName> = new Map(
  (Object.entries(DURATION_WORDS) as [FieldName, string][]).flatMap(([field, words]) =>
    listed(words).map((word) => [wordKey(word), field] as const),
  ),
)

function entriesByKey(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry[]>()
  for (const field of FIELD_NAMES) {
    for (const [tier, base] of TIERS) {
      for (const [rank, word] of listed(HEADER_WORDS[field][tier] ?? '').entries()) {
        const key = wordKey(word)
        const sameKey = entries.get(key) ?? []
        if (sameKey.some((entry) => entry.field === field)) continue
        const words = tier === 'weak' ? '' : spaced(word)
        sameKey.push({ field, score: base - rank * RANK_STEP, weak: tier === 'weak', whole: true, words })
        entries.set(key, sameKey)
      }
    }
  }
  return entries
}

/** '工单受理时间' is the 受理时间 of a record. */
const RECORD_TIME = /^(?:工单|工單|案件|办件|辦件|诉求|訴求|事项|事項)(?=.{2,}(?:时间|時間|日期)$)/

/** The name as it stands, and without what systems put around it, each with how much surer the plain form is. */
function formsOf(name: string): readonly (readonly [form: string, factor: number])[] {
  const once = name === '#' ? 'number' : name.replace(/ \(\d+\)$/, '')
  const again = once === name || name === '#' ? WHOLE : REPEATED
  const bare = once.replace(/[（(【[][^（(【\])）】]*[\])）】]|[*＊※:：]/g, '')
  const inner = /^custom field \((.+)\)$/i.exec(once)?.[1] ?? bare
  const [group, ...rest] = bare.trim().split(' ')
  const under = rest.join(' ')
  const grouped = under !== '' && !isLatin(once)
  return [
    [once, again],
    [bare, again * BESIDE_REMARK],
    [inner, again * BESIDE_REMARK],
    [bare.replace(RECORD_TIME, ''), again * UNDER_GROUP],
    ...(grouped
      ? ([
          [under + group, again * UNDER_GROUP],
          [under, again * UNDER_GROUP],
        ] as const)
      : []),
  ]
}

/** Names that end in a known one ('客户投诉内容', 'Customer Ticket Number'), or begin with it in Chinese. */
function addPartial(best: Map<FieldName, HeaderMatch>, name: string): void {
  const words = spaced(name)
  const key = wordKey(name)
  for (const [known, entries] of ENTRIES) {
    const share = known.length / key.length
    // Most are too long or too short to tell, and telling costs: a file may have sixteen thousand columns.
    if (share > 1 || share < LEAST_SHARE) continue
    const latin = isLatin(known)
    for (const entry of entries) {
      if (entry.words === '') continue
      const ends = latin
        ? isLongEnough(entry.words) && words.endsWith(` ${entry.words}`)
        : key.endsWith(known)
      if (ends && share >= (latin ? LEAST_SHARE : 0.5)) keepBest(best, entry, AT_END, false)
      else if (!latin && share >= 0.6 && key.startsWith(known)) keepBest(best, entry, AT_START, false)
    }
  }
}

/** Of a longer name that a known one must be. */
const LEAST_SHARE = 0.4

/** 'name', 'type' and 'id' end too many names to mean anything there. */
function isLongEnough(words: string): boolean {
  return words.includes(' ') || words.length >= 7
}

function keepBest(
  best: Map<FieldName, HeaderMatch>,
  match: HeaderMatch,
  factor: number,
  whole: boolean,
): void {
  const score = match.score * factor
  if (score <= (best.get(match.field)?.score ?? 0)) return
  best.set(match.field, { field: match.field, score, weak: match.weak, whole })
}

/** Words apart: 'First_Response_Time', 'firstResponseTime' → 'first response time'. */
function spaced(name: string): string {
  return plain(name.replace(/([a-z0-9])([A-Z])/g, '$1 $2'))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function isLatin(text: string): boolean {
  return !/\p{Script=Han}/u.test(text)
}
