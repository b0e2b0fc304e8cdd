// The columns of a list as it was on screen: the same names, order and words.
import { columnName } from '../core/ledgerFieldText.ts'
import type { Instant } from '../core/instant.ts'
import { VERDICT } from '../core/judgement.ts'
import { type JudgedField, kindOf, type LedgerField } from '../core/ledgerFields.ts'
import type { ReportRecord } from '../core/report/input.ts'
import { MINUTE } from '../core/instant.ts'
import { RATE_MEASURES, type RateMeasure } from '../core/scheme.ts'
import { standingOf, standingText } from '../core/standing.ts'
import type { ListColumn } from '../core/view.ts'
import { type Language, sayIn } from '../core/words.ts'
import { fieldColumn, type RecordColumn } from './recordColumns.ts'

export interface ShownColumns {
  readonly columns: readonly ListColumn[]
  /** The moment the list was read at: what is open is late by then. */
  readonly asOf: Instant
}

export function shownColumns({ columns, asOf }: ShownColumns, language: Language): readonly RecordColumn[] {
  const say = sayIn(language)
  return columns.map((column): RecordColumn => {
    const title = columnName(column, say)
    if (column === 'state') {
      const read = ({ judgement }: ReportRecord): string =>
        standingText(standingOf(judgement, asOf), say, language)
      return { title, kind: 'text', width: 22, read }
    }
    if (column in JUDGED_VALUES) {
      const value = JUDGED_VALUES[column as keyof typeof JUDGED_VALUES]
      const instant = kindOf(column) === 'instant'
      return {
        title: kindOf(column) === 'minutes' ? say('records.inMinutes', { column: title }) : title,
        kind: instant ? 'instant' : 'number',
        width: instant ? 20 : 12,
        read: (record) => value(record, asOf),
      }
    }
    if (kindOf(column) === 'verdict') {
      const at = RATE_MEASURES.indexOf(column as RateMeasure)
      const read = ({ judgement }: ReportRecord): string =>
        say(`kpi.verdict.${verdictName(judgement.verdicts[at]!)}`)
      return { title, kind: 'text', width: 12, read }
    }
    return fieldColumn(column as Exclude<LedgerField, JudgedField | RateMeasure>, say, false)
  })
}

const JUDGED_VALUES: Readonly<
  Record<JudgedField | 'closedAt', (record: ReportRecord, asOf: Instant) => number | null>
> = {
  closedAt: ({ judgement }) => judgement.closedAt,
  recordedCloseAt: ({ feedback }) => feedback.closedAt,
  responseDueAt: ({ judgement }) => judgement.responseDueAt,
  dueAt: ({ judgement }) => judgement.dueAt,
  lateMinutes: ({ judgement }, asOf) => lateMinutes(judgement, asOf),
  responseMinutes: ({ judgement }) => judgement.responseMinutes,
  handlingMinutes: ({ judgement }) => judgement.handlingMinutes,
  csatPoints: ({ judgement }) => judgement.csatPoints,
}

/** As the list sorts and filters by it. */
function lateMinutes(judgement: ReportRecord['judgement'], asOf: Instant): number | null {
  const { state } = standingOf(judgement, asOf)
  if (judgement.dueAt === null || state === 'unknown' || state === 'declared') return null
  return Math.trunc(((judgement.closedAt ?? asOf) - judgement.dueAt) / MINUTE)
}

const VERDICT_NAMES = new Map<number, keyof typeof VERDICT>(
  Object.entries(VERDICT).map(([name, code]) => [code, name as keyof typeof VERDICT]),
)

function verdictName(code: number): keyof typeof VERDICT {
  return VERDICT_NAMES.get(code) ?? 'outside'
}
