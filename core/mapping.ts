// Which column feeds which field: what `plumbline mapping` prints and `--mapping` takes.
import { z } from 'zod'
import { AppError } from './errors.ts'
import { FIELD_NAMES, FIELDS, type FieldName, type InstantField } from './fields.ts'

const fieldName = z.enum(FIELD_NAMES as readonly [FieldName, ...FieldName[]])
const instantField = fieldName.refine((name): name is InstantField => FIELDS[name].kind === 'instant', {
  message: 'not a time field',
})
/** Source value → field value ('' and null both mean "no value"). Compared after trimming, case-insensitively. */
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional()

export const DURATION_UNITS = ['secondsAfter', 'minutesAfter', 'hoursAfter', 'daysAfter'] as const

/** Where a field comes from. `columns` are joined by a space, so a date and a time column make one instant. */
const fieldSource = z.union([
  z.strictObject({
    column: z.string(),
    as: z.enum(DURATION_UNITS).optional(),
    of: instantField.optional(),
    values,
  }),
  z.strictObject({ columns: z.array(z.string()).min(1), values }),
  z.strictObject({ constant: z.union([z.string(), z.number(), z.boolean()]) }),
])
export type FieldSource = z.infer<typeof fieldSource>

export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What a row of an event file says of one step of a ticket; the ticket's number is a field of the record. */
export const EVENT_FIELDS = [
  'at',
  'what',
  'department',
  'handler',
  'reason',
  'approver',
  'grade',
  'upheld',
  'note',
] as const
export type EventField = (typeof EVENT_FIELDS)[number]

export const mappingSchema = z.strictObject({
  /** IANA zone of times that carry none; the organisation's where left out. */
  timeZone: z.string().optional(),
  dateOrder: z.enum(['auto', ...DATE_ORDERS]).default('auto'),
  /** 1-based row of the header, as a spreadsheet numbers it. */
  headerRow: z.int().min(1).optional(),
  /** Columns that no field takes and that are not kept either; every other one is kept with the record. */
  ignored: z.array(z.string()).optional(),
  /** Of a record file, all a row says; of an event file, what its rows say of the record besides its events. */
  fields: z.partialRecord(fieldName, fieldSource),
  /** Makes it an event file: each row is a step in the life of a ticket. */
  events: z.partialRecord(z.enum(EVENT_FIELDS), fieldSource).optional(),
})
export type Mapping = z.infer<typeof mappingSchema>

/** @throws AppError mappingInvalid with the place and the reason. */
export function parseMapping(value: unknown): Mapping {
  const parsed = mappingSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw new AppError('mappingInvalid', { at: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}

/** The columns a source reads, in order. */
export function columnsOf(source: FieldSource): readonly string[] {
  if ('column' in source) return [source.column]
  return 'columns' in source ? source.columns : []
}

/** All sources a mapping names, of records and of events. */
export function sourcesOf(mapping: Mapping): readonly FieldSource[] {
  return [...Object.values(mapping.fields), ...Object.values(mapping.events ?? {})]
}
