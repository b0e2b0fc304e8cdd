// A spreadsheet program small enough to read: recalculates the formulas our workbooks are written with, from their text
// and the cells they name, so that a test can change a cell and see what follows.
import type ExcelJS from 'exceljs'
import { fractionOf, toFixedHalfUp } from '../../core/fraction.ts'

type Value = string | number | boolean | null
type Range = readonly Value[]

/** Values of all cells, formulas recalculated; `changes` by "sheet!A1" come before what stands there. */
export function recalculator(book: ExcelJS.Workbook, changes: Readonly<Record<string, Value>> = {}) {
  const done = new Map<string, Value>()
  const valueAt = (sheet: string, at: string): Value => {
    const key = `${sheet}!${at}`
    if (key in changes) return changes[key]!
    if (done.has(key)) return done.get(key)!
    const cell = book.getWorksheet(sheet)!.getCell(at)
    const value = cell.formula ? evaluate(cell.formula, sheet) : (cell.value as Value)
    done.set(key, value)
    return value
  }
  const evaluate = (formula: string, sheet: string): Value => {
    const parser = createParser(formula, (ref) => read(ref, sheet))
    return single(parser())
  }
  const read = (ref: string, own: string): Value | Range => {
    const match = /^(?:'((?:[^']|'')+)'!)?\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(ref)!
    const sheet = match[1]?.replaceAll("''", "'") ?? own
    if (match[4] === undefined) return valueAt(sheet, `${match[2]}${match[3]}`)
    const [first, last] = [Number(match[3]), Number(match[5])]
    return Array.from({ length: last - first + 1 }, (_, i) => valueAt(sheet, `${match[2]}${first + i}`))
  }
  return valueAt
}

const TOKEN =
  /\s*('(?:[^']|'')+'!\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?(?!\()|[A-Z]+(?=\()|\d+(?:\.\d+)?|>=|<=|[-+*/(),<>])/y

function createParser(formula: string, read: (ref: string) => Value | Range): () => Value | Range {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula)
    if (!match) throw new Error(`unread: ${formula}`)
    tokens.push(match[1]!)
  }
  let at = 0
  const take = (token: string): boolean => tokens[at] === token && Boolean(++at)
  const comparison = (): Value | Range => {
    const value = sum()
    for (const [sign, holds] of COMPARISONS) if (take(sign)) return holds(number(value), number(sum()))
    return value
  }
  const sum = (): Value | Range => {
    let value = product()
    for (;;) {
      if (take('+')) value = combine(value, product(), (a, b) => a + b)
      else if (take('-')) value = combine(value, product(), (a, b) => a - b)
      else return value
    }
  }
  const product = (): Value | Range => {
    let value = atom()
    for (;;) {
      if (take('*')) value = combine(value, atom(), (a, b) => a * b)
      else if (take('/')) value = combine(value, atom(), (a, b) => a / b)
      else return value
    }
  }
  const atom = (): Value | Range => {
    const token = tokens[at++]!
    if (token === '(') {
      const value = comparison()
      take(')')
      return value
    }
    if (/^\d/.test(token)) return Number(token)
    if (!take('(')) return read(token)
    const values: (Value | Range)[] = []
    while (!take(')')) {
      values.push(comparison())
      take(',')
    }
    return FUNCTIONS[token]!(...values)
  }
  return comparison
}

const COMPARISONS: readonly (readonly [string, (a: number, b: number) => boolean])[] = [
  ['>=', (a, b) => a >= b],
  ['<=', (a, b) => a <= b],
  ['>', (a, b) => a > b],
  ['<', (a, b) => a < b],
]

const list = (value: Value | Range | undefined): Range =>
  Array.isArray(value) ? (value as Range) : [value as Value]
const single = (value: Value | Range): Value => list(value)[0]!
const number = (value: Value | Range | undefined): number => Number(single(value ?? null) ?? 0)
const numbers = (value: Value | Range | undefined): readonly number[] =>
  list(value).filter((one): one is number => typeof one === 'number')

function combine(a: Value | Range, b: Value | Range, of: (a: number, b: number) => number): Value | Range {
  if (!Array.isArray(a) && !Array.isArray(b)) return of(Number(a), Number(b))
  const [xs, ys] = [list(a), list(b)]
  return Array.from({ length: Math.max(xs.length, ys.length) }, (_, i) =>
    of(Number(xs[xs.length > 1 ? i : 0]), Number(ys[ys.length > 1 ? i : 0])),
  )
}

function lookUp(x: number, bounds: Range): number {
  return bounds.findLastIndex((bound) => typeof bound === 'number' && bound <= x)
}

const FUNCTIONS: Readonly<Record<string, (...values: (Value | Range)[]) => Value | Range>> = {
  ROUND: (value, decimals) => Number(toFixedHalfUp(fractionOf(number(value)), number(decimals))),
  IF: (condition, then, otherwise) => (single(condition ?? null) === true ? then! : otherwise!),
  SUM: (...values) => values.flatMap(numbers).reduce((a, b) => a + b, 0),
  MIN: (...values) => Math.min(...values.flatMap(numbers)),
  MAX: (...values) => Math.max(...values.flatMap(numbers)),
  EXACT: (a, b) => list(a).map((one) => one === single(b ?? null)),
  LOOKUP: (x, bounds, results) => list(results)[lookUp(number(x), list(bounds))]!,
  MATCH: (x, bounds) => lookUp(number(x), list(bounds)) + 1,
  INDEX: (values, place) => list(values)[number(place) - 1]!,
  SUMPRODUCT: (...factors) =>
    list(factors[0]).reduce<number>(
      (sum, _, i) =>
        sum +
        factors.reduce<number>((term, factor) => {
          const value = list(factor)[i]
          return term * (typeof value === 'number' ? value : 0)
        }, 1),
      0,
    ),
}
