// Personal data as it is shown where the reader need not know it: enough to tell two people apart, not to reach one.
import { FIELDS, type FieldName } from './fields.ts'

/** The value of a field, masked where the field holds personal data. */
export function maskField(field: FieldName, value: string): string {
  if (!('personal' in FIELDS[field])) return value
  return field === 'customerName' ? maskName(value) : maskContact(value)
}

/** '张三' → '张*', '欧阳修文' → '欧***', 'John Smith' → 'J*** S****'. */
export function maskName(name: string): string {
  return name.replace(/(\p{L}\p{M}*)([\p{L}\p{M}\p{N}'’.-]*)/gu, (_, first: string, rest: string) => {
    return first + '*'.repeat(Array.from(rest).length)
  })
}

/** '13812341234' → '138****1234', '021-62345678' → '021-****5678', 'anna@example.com' → 'a***@example.com'. */
export function maskContact(contact: string): string {
  const masked = maskText(contact)
  return masked === contact ? maskMiddle(contact) : masked
}

/** A free text with the telephone numbers, e-mail addresses and identity numbers in it masked. */
export function maskText(text: string): string {
  return text
    .replace(
      EMAIL,
      (_, first: string, rest: string, host: string) =>
        `${first}${'*'.repeat(Math.max(3, rest.length))}@${host}`,
    )
    .replace(IDENTITY, (_, start: string, end: string) => `${start}${'*'.repeat(8)}${end}`)
    .replace(MOBILE, (_, start: string, end: string) => `${start}****${end}`)
    .replace(LANDLINE, (_, area: string, end: string) => `${area}****${end}`)
}

const EMAIL = /\b([\w])([\w.+-]*)@([\w-]+(?:\.[\w-]+)+)/g
/** Eighteen digits of a resident identity card; the last may be an X. */
const IDENTITY = /(?<!\d)(\d{6})\d{8}(\d{3}[\dXx])(?!\d)/g
const MOBILE = /(?<!\d)((?:86[ -]?)?1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?!\d)/g
/** With an area code: 021-62345678, (02) 2345-6789. */
const LANDLINE = /(?<!\d)(\(?0\d{1,3}\)?[ -]?)\d{3,4}-?(\d{4})(?!\d)/g

/** Keeps a quarter at either end; all of a short one is hidden but its first character. */
function maskMiddle(text: string): string {
  const characters = Array.from(text)
  const keep = Math.min(4, Math.floor(characters.length / 4))
  if (keep === 0) return characters.map((c, i) => (i === 0 ? c : '*')).join('')
  return characters.map((c, i) => (i < keep || i >= characters.length - keep ? c : '*')).join('')
}
