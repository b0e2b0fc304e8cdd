// How text is written in the XML of workbooks.

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Raw XML text as its author meant it: entities, and line ends, which XML reads as \n however they are written. */
export function decodeEntities(raw: string): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(x?)([0-9a-fA-F]{1,9})|(\w+));/g,
    (all: string, x: string, digits: string, name: string) => {
      if (name !== undefined) return NAMED[name] ?? all
      const code = Number.parseInt(digits, x === '' ? 10 : 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

/** Excel writes characters that XML cannot hold as `_xHHHH_`, and an underscore before such a text as `_x005F_`. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => {
    const code = Number.parseInt(hex, 16)
    return code === 0 ? '' : String.fromCharCode(code)
  })
}
