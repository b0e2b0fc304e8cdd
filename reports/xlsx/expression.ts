// Spreadsheet formulas that know their own result: each is written and worked out in the same doubles a spreadsheet
// program uses, so that a formula which would not recompute to the printed figure is found before it is written.
import { fractionOf, toFixedHalfUp } from '../../core/fraction.ts'

export interface Expression {
  readonly text: string
  readonly value: number
}

export interface Condition {
  readonly text: string
  readonly holds: boolean
}

export const constant = (n: number): Expression => ({ text: String(n), value: n })
export const reference = (cell: string, value: number): Expression => ({ text: cell, value })

export const plus = (a: Expression, b: Expression): Expression => ({
  text: `(${a.text}+${b.text})`,
  value: a.value + b.value,
})
export const minus = (a: Expression, b: Expression): Expression => ({
  text: `(${a.text}-${b.text})`,
  value: a.value - b.value,
})
/** One is not written. */
export const times = (a: Expression, b: Expression): Expression =>
  b.text === '1' ? a : { text: `${a.text}*${b.text}`, value: a.value * b.value }
/** The divisor is parenthesised where it is a product, since `a/b*c` reads from the left. */
export const over = (a: Expression, b: Expression): Expression =>
  b.text === '1'
    ? a
    : { text: `${a.text}/${/[*/]/.test(b.text) ? `(${b.text})` : b.text}`, value: a.value / b.value }

export const atLeast = (a: Expression, b: Expression): Condition => ({
  text: `${a.text}>=${b.text}`,
  holds: a.value >= b.value,
})
export const atMost = (a: Expression, b: Expression): Condition => ({
  text: `${a.text}<=${b.text}`,
  holds: a.value <= b.value,
})

export const choose = (condition: Condition, then: Expression, otherwise: Expression): Expression => ({
  text: `IF(${condition.text},${then.text},${otherwise.text})`,
  value: condition.holds ? then.value : otherwise.value,
})

export const larger = (a: Expression, b: Expression): Expression => ({
  text: `MAX(${a.text},${b.text})`,
  value: Math.max(a.value, b.value),
})

/** Half-up on the decimal the double stands for, as spreadsheet programs do: ROUND(1.005,2) is 1.01. */
export const rounded = (a: Expression, decimals: number): Expression => ({
  text: `ROUND(${a.text},${decimals})`,
  value: Number.isFinite(a.value) ? Number(toFixedHalfUp(fractionOf(a.value), decimals)) : a.value,
})

export const wholeDown = (a: Expression): Expression => ({
  text: `ROUNDDOWN(${a.text},0)`,
  value: Math.floor(a.value),
})
export const wholeUp = (a: Expression): Expression => ({
  text: `ROUNDUP(${a.text},0)`,
  value: Math.ceil(a.value),
})
