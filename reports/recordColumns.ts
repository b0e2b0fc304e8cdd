// The columns of an exported record: every field, what was judged of it, and the columns its source had besides.
import type { Feedback } from '../core/feedback.ts'
import { FIELD_NAMES, FIELDS, type FieldName } from '../core/fields.ts'
import type { Instant } from '../core/instant.ts'
import { VERDICT } from '../core/judgement.ts'
import { maskField, maskText } from '../core/mask.ts'
import type { ReportRecord } from '../core/report/input.ts'
import { RATE_MEASURES } from '../core/scheme.ts'
import { isWordKey, type Language, type Say, sayIn } from '../core/words.ts'

export interface RecordColumn {
  readonly title: string
  /** Of text columns and numbers; instants are epoch milliseconds. */
  readonly kind: 'text' | 'number' | 'instant'
  /** In characters. */
  readonly width: number
  read(record: ReportRecord): string | number | null
}

export interface ColumnOptions {
  readonly language: Language
  /** Personal data masked: for files that go to readers who need not reach the customer. */
  readonly masked: boolean
}

export function recordColumns({ language, masked }: ColumnOptions): readonly RecordColumn[] {
  const say = sayIn(language)
  return [
    ...FIELD_NAMES.map((name) => fieldColumn(name, say, masked)),
    ...judgedColumns(say),
    extrasColumn(say, masked),
  ]
}

/** Texts of several lines get more room. */
const WIDTHS: Partial<Record<FieldName, number>> = {
  subject: 32,
  content: 48,
  reply: 48,
  ticketNo: 20,
  category: 28,
  department: 20,
}

export function fieldColumn(name: FieldName, say: Say, masked: boolean): RecordColumn {
  const title = say(`field.${name}`)
  const { kind } = FIELDS[name]
  if (kind === 'instant')
    return { title, kind: 'instant', width: 20, read: ({ feedback }) => feedback[name as InstantName] }
  if (kind === 'count')
    return { title, kind: 'number', width: 10, read: ({ feedback }) => feedback[name as CountName] }
  const words =
    kind === 'flag' ? flagWords(say) : kind === 'code' || kind === 'word' ? codeWords(name, say) : plain
  const hide = masked ? maskOf(name) : plain
  return {
    title,
    kind: 'text',
    width: WIDTHS[name] ?? 14,
    read({ feedback }) {
      const value = feedback[name]
      return value === null ? null : hide(words(String(value)))
    },
  }
}

type InstantName = {
  [N in FieldName]: Feedback[N] extends Instant | null
    ? (typeof FIELDS)[N]['kind'] extends 'instant'
      ? N
      : never
    : never
}[FieldName]
type CountName = 'reopenCount' | 'transferCount'

const plain = (text: string): string => text

function flagWords(say: Say): (value: string) => string {
  const [yes, no] = [say('value.flag.yes'), say('value.flag.no')]
  return (value) => (value === 'true' ? yes : no)
}

/** A code the catalogue knows is worded; the organisation's own word stays. */
function codeWords(name: FieldName, say: Say): (value: string) => string {
  const kind = name === 'reratedSatisfaction' ? 'satisfaction' : name
  return remembered((value) => {
    const key = `value.${kind}.${value}`
    return isWordKey(key) ? say(key) : value
  })
}

/** The catalogue is slow for a hundred thousand rows, and codes are few. */
function remembered(word: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>()
  return (value) => {
    let text = known.get(value)
    if (text === undefined) known.set(value, (text = word(value)))
    return text
  }
}

function maskOf(name: FieldName): (text: string) => string {
  if ('personal' in FIELDS[name]) return (text) => maskField(name, text)
  return name === 'subject' || name === 'content' || name === 'reply' ? maskText : plain
}

function judgedColumns(say: Say): readonly RecordColumn[] {
  const verdictTexts = new Map<number, string>(
    (Object.keys(VERDICT) as (keyof typeof VERDICT)[]).map((name) => [
      VERDICT[name],
      say(`kpi.verdict.${name}`),
    ]),
  )
  const measures = RATE_MEASURES.map((measure) => say(`kpi.measure.${measure}`))
  const comma = say('report.comma')
  const instant = (title: string, read: (record: ReportRecord) => Instant | null): RecordColumn => ({
    title,
    kind: 'instant',
    width: 20,
    read,
  })
  return [
    { title: say('workbook.chargedTo'), kind: 'text', width: 20, read: ({ chargedTo }) => chargedTo },
    instant(say('workbook.responseDueAt'), ({ judgement }) => judgement.responseDueAt),
    instant(say('workbook.dueAt'), ({ judgement }) => judgement.dueAt),
    instant(say('workbook.validClose'), ({ judgement }) => judgement.closedAt),
    ...measures.map((title, i): RecordColumn => ({
      title,
      kind: 'text',
      width: 12,
      read: ({ judgement }) => verdictTexts.get(judgement.verdicts[i] ?? VERDICT.outside) ?? null,
    })),
    {
      title: say('workbook.declared'),
      kind: 'text',
      width: 18,
      read({ judgement }) {
        if (judgement.declared === 0) return null
        return measures.filter((_, i) => (judgement.declared & (1 << i)) !== 0).join(comma)
      },
    },
  ]
}

function extrasColumn(say: Say, masked: boolean): RecordColumn {
  return {
    title: say('workbook.extras'),
    kind: 'text',
    width: 40,
    read({ feedback }) {
      const text = Object.entries(feedback.extras)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n')
      return text === '' ? null : masked ? maskText(text) : text
    },
  }
}
