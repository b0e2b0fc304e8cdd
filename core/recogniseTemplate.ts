// Which template a file was made for, by the names of its columns.
import { columnsOf, type Mapping, sourcesOf } from './mapping.ts'
import { isNoteColumn } from './noteColumn.ts'
import { plain } from './reading/plain.ts'
import type { TemplateContent } from './template.ts'

/** A template in its latest version, as recognition sees it. */
export interface KnownTemplate extends TemplateContent {
  readonly id: number
  readonly name: string
  readonly version: number
  readonly changedAt: number
}

export interface TemplateMatch<T> {
  readonly template: T
  /** 0 (no column in common) to 1 (the same columns). */
  readonly similarity: number
}

/** Below this a file is another kind of file. */
export const RECOGNISED = 0.6
/** A column that a field rests on tells more of a file than one that is only kept. */
const USED_WEIGHT = 3

/** All templates, likeliest first; of equals the one changed last. */
export function matchTemplates<T extends KnownTemplate>(
  header: readonly string[],
  templates: readonly T[],
): readonly TemplateMatch<T>[] {
  return templates
    .map((template) => ({ template, similarity: similarity(header, template) }))
    .toSorted(
      (a, b) =>
        b.similarity - a.similarity ||
        b.template.changedAt - a.template.changedAt ||
        a.template.id - b.template.id,
    )
}

/** The share of the columns of both that they have in common; the order does not matter. */
function similarity(header: readonly string[], { header: own, mapping }: TemplateContent): number {
  const used = new Set(usedColumns(mapping).map(plain))
  const [here, there] = [namesOf(header, used), namesOf(own, used)]
  let [common, all] = [0, 0]
  for (const name of new Set([...here, ...there])) {
    const weight = used.has(name) ? USED_WEIGHT : 1
    all += weight
    if (here.has(name) && there.has(name)) common += weight
  }
  return all === 0 ? 0 : common / all
}

/** The columns that a mapping reads, each once. */
export function usedColumns(mapping: Mapping): readonly string[] {
  return [...new Set(sourcesOf(mapping).flatMap((source) => columnsOf(source)))]
}

/** Columns without a name say nothing of a file, and notes of a correction file are none of it. */
export function isNamed(column: string): boolean {
  return !/^#\d+$/.test(column) && !isNoteColumn(column)
}

function namesOf(header: readonly string[], used: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    header.flatMap((column) => (isNamed(column) || used.has(plain(column)) ? plain(column) : [])),
  )
}
