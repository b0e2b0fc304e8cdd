// Exact arithmetic on fractions, because a score compared or rounded in floating point moves somebody's pay.

/** A rational number; `d` is positive and the pair is in lowest terms. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** @throws RangeError where `d` is zero. */
export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d === 0n) throw new RangeError('division by zero')
  const sign = d < 0n ? -1n : 1n
  const g = gcd(n < 0n ? -n : n, d * sign)
  return { n: (n * sign) / g, d: (d * sign) / g }
}

/** The number exactly as its shortest decimal text says: 0.1 is one tenth, not its binary neighbour. */
export function fractionOf(x: number | string): Fraction {
  if (typeof x === 'number' && Number.isSafeInteger(x)) return { n: BigInt(x), d: 1n }
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(String(x))
  if (!match) throw new RangeError(`not a decimal: ${x}`)
  const [, sign, whole, decimals = '', exponent = '0'] = match
  const digits = BigInt(`${sign}${whole}${decimals}`)
  const scale = Number(exponent) - decimals.length
  return scale >= 0 ? fraction(digits * 10n ** BigInt(scale)) : fraction(digits, 10n ** BigInt(-scale))
}

export const ZERO: Fraction = { n: 0n, d: 1n }
export const ONE: Fraction = { n: 1n, d: 1n }

export const add = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d)
export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n)
/** Negative, zero or positive as a < b, a = b, a > b. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
export const toNumber = (a: Fraction): number => Number(a.n) / Number(a.d)

/** a − b of two decimals, as the number nearest to it: 96 − 98.99 is −2.99, not −2.9899999999999949. */
export const exactDifference = (a: number | string, b: number | string): number =>
  toNumber(subtract(fractionOf(a), fractionOf(b)))

/** Half-up (away from zero) to a fixed number of decimals: 2.345 → '2.35', 1.005 → '1.01' (scoring §6). */
export function toFixedHalfUp(a: Fraction, decimals: number): string {
  const negative = a.n < 0n
  const scaled = (negative ? -a.n : a.n) * 10n ** BigInt(decimals)
  const rounded = (2n * scaled + a.d) / (2n * a.d)
  const digits = rounded.toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
  return negative && rounded !== 0n ? `-${text}` : text
}

/** numerator / denominator rounded half-up; both may carry decimals. */
export function roundHalfUp(numerator: number, denominator: number, decimals: number): string {
  return toFixedHalfUp(divide(fractionOf(numerator), fractionOf(denominator)), decimals)
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}
