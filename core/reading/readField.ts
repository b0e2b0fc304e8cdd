// Cells → values of the fields that are no times: texts, words, codes, paths, flags, counts.
import { type FieldName, FIELDS } from '../fields.ts'
import type { IssueCode } from '../issue.ts'
import type { Cell } from '../table.ts'
import { isNoName, isNoText, isNoValue } from './blank.ts'
import { trimmedText } from './cellText.ts'
import { categoryPath } from './categoryPath.ts'
import { type CompiledSource, type MappedValue, mappingRefusal } from './fieldSource.ts'
import { isMojibake } from './mojibake.ts'
import { readCount } from './readNumber.ts'
import type { RowNotes } from './rowNotes.ts'
import { CODE_LOOKUPS, type CodedField, flagLookup, type Lookup } from './valueLookup.ts'

export type FieldReader<T> = (cells: readonly Cell[], notes: RowNotes) => T | null

const NO_READER = (): null => null

/** A field of kind text. `path` joins its columns as levels. */
export function textReader(source: CompiledSource | undefined): FieldReader<string> {
  if (!source) return NO_READER
  const { field, column } = source
  const isBlank = LONG_TEXTS.has(field) ? isNoText : isNoName
  const isName = NAMES.has(field)
  const repeats = isName && field !== 'ticketNo'
  const personal = 'personal' in FIELDS[field]
  const sound = new Map<string, string | null>()
  return (cells, notes) => {
    const written = source.text(cells)
    const known = repeats ? sound.get(written) : undefined
    if (known !== undefined) return known
    const mapped = source.mapped?.(written)
    const isBlankText = mapped === null || (mapped === undefined && isBlank(written))
    const text = isBlankText ? null : mapped === undefined ? written : String(mapped)
    if (text !== null && noteDamage(text, field, column, personal, notes)) return text
    const value = isName && text !== null ? text.replace(MANY_SPACES, ' ') : text
    if (repeats) remember(sound, written, value)
    return value
  }
}

const LONG_TEXTS: ReadonlySet<FieldName> = new Set(['subject', 'content', 'reply'])
/** What records are grouped by: space inside must not make two of one. */
const NAMES: ReadonlySet<FieldName> = new Set(['ticketNo', 'department', 'handler', 'region', 'event'])
const MANY_SPACES = /\s{2,}|[\t\r\n\u00A0]/g
/** Excel cuts longer texts at this length. */
const CELL_LIMIT = 32_767
const KEYS: ReadonlySet<FieldName> = new Set(['ticketNo', 'department'])

function noteDamage(
  text: string,
  field: FieldName,
  column: string | null,
  personal: boolean,
  notes: RowNotes,
): boolean {
  const garbled = isMojibake(text)
  const cut = text.length === CELL_LIMIT
  if (garbled) notes.add(KEYS.has(field) ? 'mojibake' : 'mojibakeText', field, column, personal ? null : text)
  if (cut) notes.add('textTruncated', field, column, personal ? null : text)
  return garbled || cut
}

/** A field of kind path: each column is a level, or holds a path itself. */
export function pathReader(source: CompiledSource | undefined): FieldReader<string> {
  if (!source) return NO_READER
  const paths = new Map<string, string>()
  return (cells, notes) => {
    const texts = source.at.length > 1 ? source.at.map((i) => trimmedText(cells[i])) : [source.text(cells)]
    const key = texts.join('\n')
    let path = paths.get(key)
    if (path === undefined) {
      path = categoryPath(texts.map((text) => pathText(source, text)))
      remember(paths, key, path)
    }
    if (path === '') return null
    if (isMojibake(path)) notes.add('mojibakeText', source.field, source.column, path)
    return path
  }
}

function pathText(source: CompiledSource, text: string): string {
  const mapped = source.mapped?.(text)
  if (mapped !== undefined) return mapped === null ? '' : String(mapped)
  return isNoName(text) ? '' : text
}

/** A field of kind code: one of its codes, or null with the issue valueUnknown. */
export function codeReader<T extends string>(
  field: CodedField,
  source: CompiledSource | undefined,
): FieldReader<T> {
  return valueReader(source, CODE_LOOKUPS[field] as Lookup<T>, 'valueUnknown')
}

/** A field of kind word: one of its known codes, or the organisation's own word. */
export function wordReader(field: FieldName, source: CompiledSource | undefined): FieldReader<string> {
  const known: Lookup<string> | undefined = CODE_LOOKUPS[field as CodedField]
  const word: Lookup<string> = (text) => {
    const code = known?.(text)
    return code === undefined ? (isNoValue(text) ? null : text) : code
  }
  return valueReader(source, word, 'valueUnknown')
}

export function flagReader(field: FieldName, source: CompiledSource | undefined): FieldReader<boolean> {
  return valueReader(source, flagLookup(field), 'valueUnknown')
}

export function countReader(source: CompiledSource | undefined): FieldReader<number> {
  const count: Lookup<number> = (text) => readCount(text) ?? (isNoValue(text) ? null : undefined)
  return valueReader(source, count, 'numberUnreadable')
}

/** Values repeat: each different one is looked up once, as long as there are not too many of them. */
function valueReader<T>(
  source: CompiledSource | undefined,
  lookup: Lookup<T>,
  unknown: IssueCode,
): FieldReader<T> {
  if (!source) return NO_READER
  checkMapped(source, lookup)
  const values = new Map<string, T | null | undefined>()
  const { field, column } = source
  return (cells, notes) => {
    const text = source.text(cells)
    let value = values.get(text)
    if (value === undefined) {
      const mapped = source.mapped?.(text)
      value = mapped === undefined ? lookup(text) : mapped === null ? null : lookup(String(mapped))
      if (value !== undefined) remember(values, text, value)
    }
    if (value !== undefined) return value
    notes.addUnread(unknown, field, column, text)
    return null
  }
}

const MOST_REMEMBERED = 20_000

function remember<T>(values: Map<string, T>, text: string, value: T): void {
  if (values.size < MOST_REMEMBERED) values.set(text, value)
}

/** @throws AppError mappingInvalid for a constant, or a target of the value map, that the field cannot hold */
function checkMapped<T>({ field, source }: CompiledSource, lookup: Lookup<T>): void {
  const targets: [string, MappedValue][] =
    'constant' in source
      ? [['constant', source.constant]]
      : Object.entries(source.values ?? {}).map(([key, value]) => [`values.${key}`, value])
  for (const [place, target] of targets) {
    if (target === null || target === '') continue
    if (lookup(String(target)) === undefined) throw mappingRefusal(field, place, String(target))
  }
}
