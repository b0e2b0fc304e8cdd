// What is worth knowing of a whole file before it is imported, beyond what is wrong with single rows. `warning`: a person
// should look before it counts; `info`: good to know.
import type { IssueGroup } from './batch.ts'
import type { FieldName } from './fields.ts'
import type { DateOrderEvidence, ImportProfile, MonthVolume, PersonalColumn } from './importProfile.ts'
import type { IssueCode } from './issue.ts'
import { PERSONAL_KINDS, type PersonalKind } from './personalData.ts'

export type NoticeWeight = 'info' | 'warning'

export interface MonthOverlap {
  readonly month: string
  /** Rows of the file that would create new tickets on days of which the ledger has tickets of the same department. */
  readonly rows: number
  /** Those tickets. */
  readonly stored: number
}

export interface MonthJump {
  readonly month: string
  readonly rows: number
  /** Tickets a day, in this month of the file and in the last import (the same month of it, else all of it). */
  readonly perDay: number
  readonly perDayBefore: number
}

export interface BlankJump {
  readonly field: FieldName
  /** Shares without a value, 0–1. */
  readonly share: number
  readonly shareBefore: number
}

/** Findings of rows that say something of the file once there are many. */
export const COUNTED_ISSUES = ['beforeReceived', 'inFuture', 'durationOutlier'] as const satisfies IssueCode[]

/** A frozen result in whose period records of a draft lie: they come too late for it. */
export interface FrozenTouch {
  readonly assessmentId: number
  readonly name: string
  readonly period: string
  readonly edition: number
  /** Records of its period that the import would add, and change. */
  readonly created: number
  readonly updated: number
}

export type ImportNotice = { readonly weight: NoticeWeight } & (
  | {
      readonly code: 'overlap'
      readonly rows: number
      readonly created: number
      readonly stored: number
      readonly months: readonly MonthOverlap[]
      /** Most rows first. */
      readonly departments: readonly string[]
    }
  | { readonly code: 'frozenPeriod'; readonly assessments: readonly FrozenTouch[] }
  | { readonly code: 'volumeJump'; readonly months: readonly MonthJump[]; readonly before: Earlier }
  | { readonly code: 'blankJump'; readonly fields: readonly BlankJump[]; readonly before: Earlier }
  | { readonly code: (typeof COUNTED_ISSUES)[number]; readonly rows: number; readonly of: number }
  | ({ readonly code: 'dateOrder' } & DateOrderEvidence)
  | {
      readonly code: 'personalData'
      readonly column: string
      readonly field: FieldName | null
      readonly kind: PersonalKind
      readonly found: number
      readonly looked: number
    }
)
export type NoticeCode = ImportNotice['code']

/** The import that this one is compared with. */
export interface Earlier {
  readonly batchId: number
  readonly fileName: string
}

export interface OverlapFacts {
  readonly months: readonly MonthOverlap[]
  readonly departments: readonly string[]
}

export interface NoticeGrounds {
  readonly profile: ImportProfile
  readonly created: number
  readonly groups: readonly IssueGroup[]
  /** The last import of the same source; null without one. */
  readonly previous: (Earlier & { readonly profile: ImportProfile }) | null
  readonly overlap: OverlapFacts
  readonly frozen: readonly FrozenTouch[]
}

/** Warnings first, otherwise in the order in which a person would ask. */
export function noticesOf(grounds: NoticeGrounds): readonly ImportNotice[] {
  const { profile, groups, previous } = grounds
  const notices: ImportNotice[] = [
    ...frozenNotice(grounds),
    ...overlapNotice(grounds),
    ...(previous ? [...volumeNotice(profile, previous), ...blankNotice(profile, previous)] : []),
    ...dateOrderNotice(profile.dateOrder),
    ...COUNTED_ISSUES.flatMap((code) => countedNotice(code, groups, profile.kept)),
    ...profile.personal.flatMap(personalNotices),
  ]
  return notices.toSorted((a, b) => Number(b.weight === 'warning') - Number(a.weight === 'warning'))
}

/** Any record counts: nothing that comes after the freeze moves the result, and somebody should know. */
function frozenNotice({ frozen }: NoticeGrounds): readonly ImportNotice[] {
  return frozen.length === 0 ? [] : [{ weight: 'warning', code: 'frozenPeriod', assessments: frozen }]
}

/** Tickets that come in late fall on days already imported; a fifth of a file does not. */
const OVERLAP_SHOWN = 0.05
const OVERLAP_WARNS = 0.2

function overlapNotice({ created, overlap }: NoticeGrounds): readonly ImportNotice[] {
  const rows = sum(overlap.months, (month) => month.rows)
  if (rows === 0 || rows < created * OVERLAP_SHOWN) return []
  const weight = rows >= created * OVERLAP_WARNS ? 'warning' : 'info'
  const stored = sum(overlap.months, (month) => month.stored)
  return [{ weight, code: 'overlap', rows, created, stored, ...overlap }]
}

/** Twice or half of what was usual, by no fewer rows than chance brings. */
const JUMP = 2
const JUMP_ROWS = 30

type Previous = NonNullable<NoticeGrounds['previous']>

function volumeNotice(profile: ImportProfile, previous: Previous): readonly ImportNotice[] {
  const usual = rateOf(Object.values(previous.profile.months))
  const months = Object.entries(profile.months).flatMap(([month, volume]): MonthJump[] => {
    const same = previous.profile.months[month]
    const perDayBefore = same ? rateOf([same]) : usual
    const perDay = rateOf([volume])
    const differs = Math.abs(volume.rows - perDayBefore * volume.days) >= JUMP_ROWS
    const jumps = perDay >= perDayBefore * JUMP || perDay * JUMP <= perDayBefore
    return differs && jumps ? [{ month, rows: volume.rows, perDay, perDayBefore }] : []
  })
  return months.length === 0
    ? []
    : [{ weight: 'warning', code: 'volumeJump', months, before: named(previous) }]
}

function rateOf(months: readonly MonthVolume[]): number {
  const days = sum(months, (month) => month.days)
  return days === 0 ? 0 : sum(months, (month) => month.rows) / days
}

const BLANK_JUMP = 0.2
/** Shares of fewer rows jump by themselves. */
const BLANK_ROWS = 20

function blankNotice(profile: ImportProfile, previous: Previous): readonly ImportNotice[] {
  const before = previous.profile
  if (profile.kept < BLANK_ROWS || before.kept < BLANK_ROWS) return []
  const fields = (Object.keys(profile.blanks) as FieldName[]).flatMap((field): BlankJump[] => {
    const blankBefore = before.blanks[field]
    if (blankBefore === undefined) return []
    const share = profile.blanks[field]! / profile.kept
    const shareBefore = blankBefore / before.kept
    return Math.abs(share - shareBefore) >= BLANK_JUMP ? [{ field, share, shareBefore }] : []
  })
  return fields.length === 0
    ? []
    : [{ weight: 'warning', code: 'blankJump', fields, before: named(previous) }]
}

const FEW_DATES = 3
const FEW_SHARE = 0.05

function dateOrderNotice(evidence: DateOrderEvidence | null): readonly ImportNotice[] {
  if (!evidence || evidence.dates === 0) return []
  const few = evidence.deciding <= FEW_DATES || evidence.deciding < evidence.dates * FEW_SHARE
  // Where every date says it, few dates are no doubt.
  if (!few || evidence.deciding === evidence.dates) return []
  return [{ weight: 'warning', code: 'dateOrder', ...evidence }]
}

const COUNTED_WARNS = 0.05

function countedNotice(
  code: (typeof COUNTED_ISSUES)[number],
  groups: readonly IssueGroup[],
  of: number,
): readonly ImportNotice[] {
  const rows = sum(
    groups.filter((group) => group.code === code),
    (group) => group.count,
  )
  if (rows === 0) return []
  return [{ weight: rows >= of * COUNTED_WARNS ? 'warning' : 'info', code, rows, of }]
}

/** People mention a number now and then; a column full of them is a column of numbers. */
const PERSONAL_SHOWN = 0.05
const PERSONAL_WARNS = 0.3

function personalNotices({ column, field, looked, found }: PersonalColumn): readonly ImportNotice[] {
  return PERSONAL_KINDS.flatMap((kind): ImportNotice[] => {
    const share = looked === 0 ? 0 : found[kind] / looked
    if (share < PERSONAL_SHOWN) return []
    const weight = share >= PERSONAL_WARNS ? 'warning' : 'info'
    return [{ weight, code: 'personalData', column, field, kind, found: found[kind], looked }]
  })
}

function named({ batchId, fileName }: Previous): Earlier {
  return { batchId, fileName }
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
  return values.reduce((total, value) => total + of(value), 0)
}
