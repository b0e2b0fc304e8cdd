// Value of a source → code of the product, by the words of valueWords.ts.
import { type Satisfaction, SATISFACTIONS } from '../feedback.ts'
import type { FieldName } from '../fields.ts'
import { isNoValue } from './blank.ts'
import { listed, plain } from './plain.ts'
import * as words from './valueWords.ts'

/** Code, null for "no value", undefined for a value that is not known. Expects trimmed text. */
export type Lookup<T> = (text: string) => T | null | undefined

export type CodedField =
  | 'nature'
  | 'urgency'
  | 'resolution'
  | 'satisfaction'
  | 'reratedSatisfaction'
  | 'channel'
  | 'sourceParty'
  | 'scope'
  | 'problemClass'
  | 'status'

/** What each coded field makes of a value. Fields of kind 'word' keep a value they do not know; that is not done here. */
export const CODE_LOOKUPS: Readonly<Record<CodedField, Lookup<string>>> = {
  nature: lookup(words.NATURE_WORDS, '其他, 其它, other, others, 其他类, 未分类'),
  urgency: lookup(words.URGENCY_WORDS),
  resolution: lookup(words.RESOLUTION_WORDS, words.UNRATED_WORDS),
  satisfaction: rated(lookup(words.SATISFACTION_WORDS, words.UNRATED_WORDS)),
  reratedSatisfaction: rated(lookup(words.SATISFACTION_WORDS, words.UNRATED_WORDS)),
  channel: lookup(words.CHANNEL_WORDS),
  sourceParty: lookup(words.SOURCE_PARTY_WORDS),
  scope: lookup(words.SCOPE_WORDS),
  problemClass: lookup(words.PROBLEM_CLASS_WORDS),
  status: lookup(words.STATUS_WORDS),
}

const YES_NO = flag(words.YES_WORDS, words.NO_WORDS)
const IN_TIME = flag(`${words.YES_WORDS}, ${words.ON_TIME_WORDS}`, `${words.NO_WORDS}, ${words.LATE_WORDS}`)

/** Yes or no as a field of kind 'flag' reads it. */
export function flagLookup(field: FieldName): Lookup<boolean> {
  if (field === 'declaredResponseOnTime' || field === 'declaredHandlingOnTime') return IN_TIME
  if (field === 'complex') return COMPLEX
  return field === 'selfRated' ? SELF_RATED : YES_NO
}

const COMPLEX = flag(`${words.YES_WORDS}, ${words.COMPLEX_WORDS}`, `${words.NO_WORDS}, ${words.SIMPLE_WORDS}`)
const SELF_RATED = flag(
  `${words.YES_WORDS}, ${words.SELF_RATED_WORDS}`,
  `${words.NO_WORDS}, ${words.RATED_BY_OTHERS_WORDS}`,
)

/** The code whose list holds a word; words of `blanks` mean "no value". */
export function lookup<C extends string>(
  wordsByCode: Readonly<Record<C, string>>,
  blanks = '',
): Lookup<string> {
  const codes = new Map<string, string | null>()
  for (const [code, list] of Object.entries<string>(wordsByCode)) {
    codes.set(plain(code), code)
    for (const word of listed(list)) codes.set(plain(word), code)
  }
  for (const word of listed(blanks)) codes.set(plain(word), null)
  return (text) => (isNoValue(text) ? null : findWord(codes, text))
}

function flag(yes: string, no: string): Lookup<boolean> {
  const answers = new Map<string, boolean>()
  for (const word of listed(yes)) answers.set(plain(word), true)
  for (const word of listed(no)) answers.set(plain(word), false)
  // A flag may say '/' or '无' for no: only what cannot be an answer is blank.
  return (text) => findWord(answers, text) ?? (isNoValue(text) ? null : undefined)
}

const NUMBERED = /^\d{1,2}\s*[-–—.:、)]\s*(?=\D)/
const ENDING = /(?:类|件|类工单|类诉求|类事项|工单|类留言|类意见|性)$/
const REMARK = /\s*\([^()]*\)\s*$/

/** The word itself, or without the dress that systems put around it: '1 - Critical', '投诉类', '紧急（2小时）'. */
function findWord<T>(known: ReadonlyMap<string, T>, text: string): T | undefined {
  const word = plain(text)
  const bare = word.replace(NUMBERED, '').replace(REMARK, '')
  for (const form of [word, bare, bare.replace(ENDING, ''), bare.replaceAll('_', ' ')]) {
    const found = known.get(form)
    if (found !== undefined) return found
  }
  return undefined
}

const POINTS = /^([1-5])(?:\.0+)?\s*(?:分|星|颗星|点|stars?|points?|\/\s*5|out of 5|of 5)?(?:\.0)?$/
const HAN_POINTS = /^([一二两三四五])(?:颗?星|分)$/
const STARS = /^([★⭐]️?){1,5}☆*$/u

/** Adds points from 1 to 5 to the grades in words: 3 is neutral (scoring §3). */
function rated(grades: Lookup<string>): Lookup<string> {
  return (text) => {
    const points = pointsOf(plain(text))
    return points === null ? grades(text) : satisfactionOfPoints(points)
  }
}

function pointsOf(word: string): number | null {
  const digits = POINTS.exec(word)
  if (digits) return Number(digits[1])
  const han = HAN_POINTS.exec(word)?.[1]
  if (han !== undefined) return han === '两' ? 2 : '一二三四五'.indexOf(han) + 1
  return STARS.test(word) ? word.replace(/[^★⭐]/gu, '').length : null
}

/** 5 very satisfied, 4 satisfied, 3 neutral, 2 dissatisfied, 1 very dissatisfied; null for another number. */
export function satisfactionOfPoints(points: number): Satisfaction | null {
  const byPoints = SATISFACTIONS.filter((grade) => grade !== 'basicallySatisfied')
  return byPoints[5 - points] ?? null
}
