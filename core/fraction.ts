// Exact arithmetic on fractions, because a score compared or rounded in floating point moves somebody's pay.

/** A rational number; `d` is positive and the pair is in lowest terms. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

/** @throws RangeError where `d` is zero. */
export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d === 0n) throw new RangeError('division by zero')
  if (d < 0n) return fraction(-n, -d)
  if (d === 1n) return { n, d }
  const g = gcd(n < 0n ? -n : n, d)
  return g === 1n ? { n, d } : { n: n / g, d: d / g }
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
  return toFixed(toUnitsHalfUp(a, 10n ** BigInt(decimals)), decimals)
}

/** How many units it comes to, of which so many make one: 2.345 is 235 hundredths. Half-up, away from zero. */
export function toUnitsHalfUp({ n, d }: Fraction, unitsInOne: bigint): bigint {
  const rounded = (2n * (n < 0n ? -n : n) * unitsInOne + d) / (2n * d)
  return n < 0n ? -rounded : rounded
}

/** Units of so many decimals as a decimal: 235 hundredths are '2.35'. */
export function toFixed(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(-decimals)}`
  return units < 0n ? `-${text}` : text
}

/** numerator / denominator rounded half-up; both may carry decimals. */
export function roundHalfUp(numerator: number, denominator: number, decimals: number): string {
  return toFixedHalfUp(divide(fractionOf(numerator), fractionOf(denominator)), decimals)
}

const MOST_EXACT = BigInt(Number.MAX_SAFE_INTEGER)
const MOST_SMALL = 2 ** 31 - 1

/** Of two that are not negative. Every sum and product asks for one: it is worked out in the smallest numbers that do. */
function gcd(a: bigint, b: bigint): bigint {
  while (a > MOST_EXACT || b > MOST_EXACT) {
    if (b === 0n) return a
    const left = a % b
    a = b
    b = left
  }
  let x = Number(a)
  let y = Number(b)
  while (y > MOST_SMALL || (x > MOST_SMALL && y !== 0)) {
    const left = x % y
    x = y
    y = left
  }
  if (y === 0) return BigInt(x)
  let u = x | 0
  let v = y | 0
  while (v !== 0) {
    const left = (u % v) | 0
    u = v
    v = left
  }
  return BigInt(u)
}
