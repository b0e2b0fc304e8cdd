// The register as a table that people keep in a spreadsheet: written as CSV, read from any table with such columns.
import { AppError } from './errors.ts'
import { cellText } from './reading/cellText.ts'
import { listed, wordKey } from './reading/plain.ts'
import { ENTRY_KINDS, type EntryKind, parseRegister, type Register } from './register.ts'
import type { RawRow } from './table.ts'
import { LANGUAGES, type Say, sayIn } from './words.ts'

const COLUMNS = ['name', 'countsAs', 'from', 'kind', 'reason'] as const
type Column = (typeof COLUMNS)[number]

/** Names people give these columns, beside our own in every language. */
const OTHER_NAMES: Readonly<Record<Column, string>> = {
  name: '名称, 来源名称, 单位名称, 原名称, 旧名称, 别名, name, alias, old name',
  countsAs:
    '归属单位, 标准名称, 规范名称, 新名称, 现名称, 对应单位, countsAs, counts as, standard name, new name',
  from: '生效日期, 开始日期, 自何日起, 日期, effective from, effective date, date',
  kind: '方式, 变更类型, type, change',
  reason: '原因, 说明, 备注, 文号, note, remark',
}

/** With a byte order mark, so that spreadsheet programs read the names as they are. */
export function registerCsv({ entries }: Register, say: Say): string {
  const rows = [
    COLUMNS.map((column) => say(`register.${column}`)),
    ...entries.map(({ name, countsAs, from, kind, reason }) => [
      name,
      countsAs,
      from ?? '',
      say(`register.kind-${kind}`),
      reason,
    ]),
  ]
  return `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * The first row names the columns; blank rows are left out. A kind left blank is an alias.
 * @throws AppError columnMissing, registerInvalid, registerCycle
 */
export function readRegisterTable(rows: readonly RawRow[]): Register {
  const [head, ...body] = rows.map(({ number, cells }) => ({ number, cells: cells.map(cellText) }))
  if (!head) throw new AppError('noRows')
  const at = columnPlaces(head.cells)
  const entries = body.flatMap(({ number, cells }) => {
    const textAt = (column: Column): string => (cells[at[column]] ?? '').trim()
    const [name, countsAs, reason] = [textAt('name'), textAt('countsAs'), textAt('reason')]
    if (name === '' && countsAs === '') return []
    return {
      name,
      countsAs,
      from: dayOf(textAt('from'), number),
      kind: kindOf(textAt('kind'), number),
      reason,
    }
  })
  return parseRegister({ entries })
}

function columnPlaces(header: readonly string[]): Readonly<Record<Column, number>> {
  const places = COLUMNS.map((column) => {
    const own = LANGUAGES.map((language) => sayIn(language)(`register.${column}`))
    const names = new Set([...own, ...listed(OTHER_NAMES[column])].map(wordKey))
    return [column, header.findIndex((name) => names.has(wordKey(name)))] as const
  })
  const missing = places.filter(([column, at]) => at < 0 && (column === 'name' || column === 'countsAs'))
  if (missing.length > 0) {
    const say = sayIn('zh-CN')
    throw new AppError('columnMissing', { columns: missing.map(([column]) => say(`register.${column}`)) })
  }
  return Object.fromEntries(places) as Record<Column, number>
}

const WRITTEN_DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\s+0{1,2}:00(?::00)?)?$/

function dayOf(text: string, row: number): string | null {
  if (text === '' || ALWAYS.has(wordKey(text))) return null
  const parts = WRITTEN_DAY.exec(text)
  if (!parts) throw new AppError('registerInvalid', { at: String(row), reason: text })
  return [parts[1]!, parts[2]!.padStart(2, '0'), parts[3]!.padStart(2, '0')].join('-')
}

function kindOf(text: string, row: number): EntryKind {
  if (text === '') return 'alias'
  const kind = KINDS.get(wordKey(text))
  if (!kind) throw new AppError('registerInvalid', { at: String(row), reason: text })
  return kind
}

const ALWAYS = new Set(LANGUAGES.map((language) => wordKey(sayIn(language)('register.always'))))
const KINDS: ReadonlyMap<string, EntryKind> = new Map(
  ENTRY_KINDS.flatMap((kind) => [
    [wordKey(kind), kind] as const,
    ...LANGUAGES.map((language) => [wordKey(sayIn(language)(`register.kind-${kind}`)), kind] as const),
  ]),
)
