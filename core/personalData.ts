// Personal data standing in a text: Chinese mobile numbers, resident identity numbers, e-mail addresses.

export const PERSONAL_KINDS = ['phone', 'identity', 'email'] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** Most texts hold none, and one look tells. */
const WORTH_A_LOOK = /@|\d{11}|1[3-9]\d[ -]\d{4}[ -]\d{4}/
const MOBILE = /(?<!\d)(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/
const IDENTITY = /(?<!\d)\d{17}[\dXx](?![\dXx])/g
const EMAIL = /[\w.+-]@[\w-]+(?:\.[\w-]+)+/

/** Which kinds a text holds. */
export function personalKindsIn(text: string): readonly PersonalKind[] {
  if (!WORTH_A_LOOK.test(text)) return NONE
  const found: PersonalKind[] = []
  if (MOBILE.test(text)) found.push('phone')
  if (text.match(IDENTITY)?.some(isIdentity)) found.push('identity')
  if (EMAIL.test(text)) found.push('email')
  return found
}

const NONE: readonly PersonalKind[] = []

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'

/** Its last character follows from the others (GB 11643): a ticket number of eighteen digits is none. */
function isIdentity(digits: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0)
  return CHECKS[sum % 11] === digits[17]!.toUpperCase()
}
