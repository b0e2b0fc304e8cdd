// A mapping template: how files of one source are read, kept under a name in versions that never change.
import { z } from 'zod'
import { AppError } from './errors.ts'
import type { Instant } from './instant.ts'
import { type Mapping, mappingSchema } from './mapping.ts'
import { isZone } from './zone.ts'

/** What every version of a template has. */
export interface TemplateContent {
  readonly mapping: Mapping
  /** The columns of the file it was made for, in their order: what it is recognised by. */
  readonly header: readonly string[]
}

export interface TemplateVersion extends TemplateContent {
  readonly version: number
  readonly actor: string
  readonly createdAt: Instant
}

export interface TemplateHead {
  readonly id: number
  readonly name: string
  /** The system or office the files come from; '' where nobody said. */
  readonly source: string
  /** The latest version: the one that reads. */
  readonly version: number
  readonly columns: number
  readonly fields: number
  /** When the latest version was made. */
  readonly changedAt: Instant
  readonly retiredAt: Instant | null
  readonly revision: number
  /** Committed imports that were read by any of its versions, and the latest of them. */
  readonly imports: number
  readonly lastUsedAt: Instant | null
}

export interface TemplateDetail extends TemplateHead {
  /** Latest first. */
  readonly versions: readonly TemplateVersion[]
}

/** Which version of which template a file was read by. */
export interface TemplateUse {
  readonly id: number
  readonly name: string
  readonly version: number
  /** The mapping was corrected for this one file. */
  readonly adjusted: boolean
}

export const templateName = z.string().trim().min(1).max(200)
export const templateSource = z.string().trim().max(200)
const MOST_COLUMNS = 2000
export const templateHeader = z.array(z.string().max(1000)).min(1).max(MOST_COLUMNS)

/** What a template's mapping may say: where the header stands is each file's own affair. */
export const templateMapping = mappingSchema
  .refine(({ timeZone }) => timeZone === undefined || isZone(timeZone), {
    message: 'timeZoneUnknown',
    path: ['timeZone'],
  })
  .transform(withoutHeaderRow)

const templateFile = z.strictObject({
  /** Tells what the file is, and in which form. */
  plumblineTemplate: z.literal(1),
  name: templateName,
  source: templateSource,
  header: templateHeader,
  mapping: templateMapping,
})
/** A template as a file that another installation reads. */
export type TemplateFile = z.infer<typeof templateFile>

/** @throws AppError templateInvalid with the place and the reason */
export function parseTemplateFile(value: unknown): TemplateFile {
  const parsed = templateFile.safeParse(value)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw new AppError('templateInvalid', { at: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}

export function templateFileOf(
  { name, source }: Pick<TemplateHead, 'name' | 'source'>,
  { header, mapping }: TemplateContent,
): TemplateFile {
  return { plumblineTemplate: 1, name, source, header: [...header], mapping: withoutHeaderRow(mapping) }
}

/** Whether two mappings read every file alike; where the header stands and the order of the fields do not matter. */
export function readsAlike(a: Mapping, b: Mapping): boolean {
  return canonical(a) === canonical(b)
}

function withoutHeaderRow(mapping: Mapping): Mapping {
  const { headerRow: _, ...rest } = mapping
  return rest
}

function canonical(mapping: Mapping): string {
  return JSON.stringify(withoutHeaderRow(mapping), (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([x], [y]) => (x < y ? -1 : 1)))
      : value,
  )
}
