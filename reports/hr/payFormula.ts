// Pay and appraisal as live formulas, each checked against the printed cent before it is written.
import { constant, type Expression, minus, plus, rounded, times } from '../xlsx/expression.ts'

/** Decimals of a product that are meant: cents × a share × a coefficient of four; what is beyond is noise. */
const NOISE = 10

const toCents = (e: Expression): Expression => rounded(rounded(e, NOISE), 2)

export interface PayCells {
  readonly base: Expression
  readonly share: Expression
  readonly coefficient: Expression
}

/** base × share × coefficient; null where a spreadsheet would come to another cent. */
export function performanceFormula(
  { base, share, coefficient }: PayCells,
  printed: string,
): Expression | null {
  return checked(toCents(times(times(base, share), coefficient)), printed)
}

/** What the base leaves beside its share: no score moves it. */
export function fixedFormula({ base, share }: Omit<PayCells, 'coefficient'>): Expression {
  return rounded(minus(base, toCents(times(base, share))), 2)
}

export function totalFormula(fixed: Expression, performance: Expression, printed: string): Expression | null {
  return checked(rounded(plus(fixed, performance), 2), printed)
}

/** other × (1 − w) + feedback × w, each part to the cent. */
export function appraisalFormula(
  other: Expression,
  feedback: Expression,
  weight: Expression,
  printed: string,
): Expression | null {
  const parts = plus(toCents(times(other, minus(constant(1), weight))), toCents(times(feedback, weight)))
  return checked(rounded(parts, 2), printed)
}

function checked(made: Expression, printed: string): Expression | null {
  return made.value === Number(printed) ? made : null
}
