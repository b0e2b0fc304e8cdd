// A tree of categories as a table that people keep in a spreadsheet: written as CSV, read from any such table.
import { AppError } from './errors.ts'
import { cellText } from './reading/cellText.ts'
import { listed, wordKey } from './reading/plain.ts'
import type { RawRow } from './table.ts'
import type { Category, Tree } from './taxonomy.ts'
import { LANGUAGES, type Say, sayIn } from './words.ts'

const COLUMNS = ['code', 'parent', 'name', 'aliases'] as const
type Column = (typeof COLUMNS)[number]

const NAMES: Readonly<Record<Column, string>> = {
  code: '编码, 编号, 代码, 分类编码, code, id',
  parent: '上级编码, 上级编号, 上级, 父级, 父编码, parent, parent code',
  name: '名称, 分类名称, 分类, name, category',
  aliases: '别名, 其他名称, 来源名称, aliases, alias, other names',
}

/** With a byte order mark, so that spreadsheet programs read the names as they are. */
export function taxonomyCsv({ categories }: Tree, say: Say): string {
  const rows = [
    COLUMNS.map((column) => say(`taxonomy.${column}`)),
    ...categories.map(({ code, parent, name, aliases }) => [code, parent ?? '', name, aliases.join('；')]),
  ]
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The first row names the columns; blank rows are left out. Whether the tree holds, its draft says. @throws AppError noRows, columnMissing */
export function readTaxonomyTable(rows: readonly RawRow[]): readonly Category[] {
  const [head, ...body] = rows.map(({ cells }) => cells.map(cellText))
  if (!head) throw new AppError('noRows')
  const at = columnPlaces(head)
  return body.flatMap((cells) => {
    const textAt = (column: Column): string => (at[column] < 0 ? '' : (cells[at[column]] ?? '').trim())
    const [code, name, parent] = [textAt('code'), textAt('name'), textAt('parent')]
    if (code === '' && name === '') return []
    const aliases = textAt('aliases')
      .split(/[;；|｜\n]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== '')
    return [{ code, name, parent: parent === '' ? null : parent, aliases }]
  })
}

function columnPlaces(header: readonly string[]): Readonly<Record<Column, number>> {
  const places = COLUMNS.map((column) => {
    const own = LANGUAGES.map((language) => sayIn(language)(`taxonomy.${column}`))
    const names = new Set([...own, ...listed(NAMES[column])].map(wordKey))
    return [column, header.findIndex((name) => names.has(wordKey(name)))] as const
  })
  const missing = places.filter(([column, at]) => at < 0 && (column === 'code' || column === 'name'))
  if (missing.length > 0)
    throw new AppError('columnMissing', { columns: missing.map(([column]) => listed(NAMES[column])[0]!) })
  return Object.fromEntries(places) as Record<Column, number>
}
