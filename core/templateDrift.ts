// What has changed in a file since its template was made, and the template fitted to the file as it is.
import { closeness } from './closeness.ts'
import { type FieldName, FIELD_NAMES } from './fields.ts'
import { matchHeader } from './guessing/headerMatch.ts'
import { columnsOf, EVENT_FIELDS, type EventField, type FieldSource, type Mapping } from './mapping.ts'
import { columnAt } from './reading/columns.ts'
import { plain } from './reading/plain.ts'
import { isNamed, usedColumns } from './recogniseTemplate.ts'
import type { TemplateContent } from './template.ts'

export interface Drift {
  /** Columns the template does not know, and the field each looks made for where the template leaves it free. */
  readonly added: readonly { readonly column: string; readonly suggests: FieldName | null }[]
  /** Columns the file has no more, and what rested on them: that is not read. */
  readonly vanished: readonly ({ readonly column: string } & Resting)[]
  /** A vanished column and a new one that look the same; nothing is read from it until somebody says so. */
  readonly renamed: readonly ({ readonly from: string; readonly to: string } & Resting)[]
}

/** What a template reads from a column. */
interface Resting {
  readonly fields: readonly FieldName[]
  readonly events: readonly EventField[]
}

/** Columns without which the template cannot read all it reads. */
export function missedColumns({ vanished, renamed }: Drift): readonly string[] {
  const missed = [...vanished, ...renamed.map(({ from, ...resting }) => ({ column: from, ...resting }))]
  return missed.flatMap(({ column, fields, events }) => (fields.length + events.length > 0 ? column : []))
}

/** Fields the template reads and this file cannot give. */
export function lostFields({ vanished, renamed }: Drift): readonly FieldName[] {
  const lost = new Set([...vanished, ...renamed].flatMap(({ fields }) => fields))
  return FIELD_NAMES.filter((field) => lost.has(field))
}

export function hasDrifted({ added, vanished, renamed }: Drift): boolean {
  return added.length + vanished.length + renamed.length > 0
}

/**
 * The template's mapping in the file's own names of columns. A field one of whose columns is gone is left out
 * altogether: half of a composite reads wrong without saying so.
 */
export function fitMapping(mapping: Mapping, header: readonly string[]): Mapping {
  const ignored = mapping.ignored?.flatMap((name) => header[columnAt(header, name)] ?? [])
  return {
    ...mapping,
    fields: fitSources(mapping.fields, header),
    ...(mapping.events && { events: fitSources(mapping.events, header) }),
    ...(ignored && { ignored }),
  }
}

function fitSources<K extends string>(
  sources: Readonly<Partial<Record<K, FieldSource>>>,
  header: readonly string[],
): Partial<Record<K, FieldSource>> {
  const fitted: Partial<Record<K, FieldSource>> = {}
  for (const [name, source] of Object.entries(sources) as [K, FieldSource][]) {
    const at = columnsOf(source).map((column) => columnAt(header, column))
    if (at.every((i) => i >= 0)) fitted[name] = renameColumns(source, (_, i) => header[at[i]!]!)
  }
  return fitted
}

/** The mapping with what the template read from a column read from the one that took its place. */
export function readRenamed(
  mapping: Mapping,
  template: Mapping,
  header: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Mapping {
  const renamed = (source: FieldSource): FieldSource =>
    renameColumns(source, (name) => (plain(name) === plain(from) ? to : name))
  const restOn = (source: FieldSource | undefined): boolean =>
    source !== undefined && columnsOf(source).some((name) => plain(name) === plain(from))
  const moved = <K extends string>(sources: Readonly<Partial<Record<K, FieldSource>>>) =>
    Object.fromEntries(
      (Object.entries(sources) as [K, FieldSource][])
        .filter(([, source]) => restOn(source))
        .map(([name, source]) => [name, renamed(source)]),
    ) as Partial<Record<K, FieldSource>>
  const events = template.events && fitSources(moved(template.events), header)
  return {
    ...mapping,
    fields: { ...mapping.fields, ...fitSources(moved(template.fields), header) },
    ...(events && { events: { ...mapping.events, ...events } }),
  }
}

/** The same source reading other columns. */
export function renameColumns(source: FieldSource, rename: (name: string, i: number) => string): FieldSource {
  if ('column' in source) return { ...source, column: rename(source.column, 0) }
  return 'columns' in source ? { ...source, columns: source.columns.map(rename) } : source
}

/** `guess`: what each column would be read as if there were no template. */
export function driftOf(template: TemplateContent, header: readonly string[], guess: Mapping): Drift {
  const known = new Set(template.header.map(plain))
  const here = new Set(header.map(plain))
  const restingOn = (column: string): Resting => {
    const rests = (source: FieldSource | undefined): boolean =>
      source !== undefined && columnsOf(source).some((name) => plain(name) === plain(column))
    return {
      fields: FIELD_NAMES.filter((field) => rests(template.mapping.fields[field])),
      events: EVENT_FIELDS.filter((field) => rests(template.mapping.events?.[field])),
    }
  }
  const used = new Set(usedColumns(template.mapping).map(plain))
  const added = header.filter((column) => isNamed(column) && !known.has(plain(column)))
  const vanished = template.header.filter(
    (column) => !here.has(plain(column)) && (isNamed(column) || used.has(plain(column))),
  )
  const pairs = pairUp(vanished, added)
  const [from, to] = [new Set(pairs.map((pair) => pair.from)), new Set(pairs.map((pair) => pair.to))]
  return {
    added: added
      .filter((column) => !to.has(column))
      .map((column) => ({ column, suggests: suggestionFor(column, template.mapping, guess) })),
    vanished: vanished
      .filter((column) => !from.has(column))
      .map((column) => ({ column, ...restingOn(column) })),
    renamed: pairs.map((pair) => ({ ...pair, ...restingOn(pair.from) })),
  }
}

function suggestionFor(column: string, own: Mapping, guess: Mapping): FieldName | null {
  const field = FIELD_NAMES.find((name) => {
    const source = guess.fields[name]
    return source && own.fields[name] === undefined && columnsOf(source).includes(column)
  })
  return field ?? null
}

/** Below this two names have nothing to do with each other. */
const ALIKE = 0.5

/** Closest first; a column takes part in one pair. */
function pairUp(
  vanished: readonly string[],
  added: readonly string[],
): readonly { readonly from: string; readonly to: string }[] {
  const pairs = vanished
    .flatMap((from) => added.map((to) => ({ from, to, alike: likeness(from, to) })))
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike)
  const taken = new Set<string>()
  return pairs.flatMap(({ from, to }) => {
    if (taken.has(`< ${from}`) || taken.has(`> ${to}`)) return []
    taken.add(`< ${from}`).add(`> ${to}`)
    return { from, to }
  })
}

/** Two names for one field ('办结时间', '完成日期') are alike although no character is. */
function likeness(a: string, b: string): number {
  const [one, other] = [matchHeader(a)[0]?.field, matchHeader(b)[0]?.field]
  if (one !== undefined && other !== undefined) return one === other ? 0.9 : 0
  return closeness(a, b)
}
