// Text that was read in the wrong encoding somewhere on its way: 鎶曡瘔, æŠ•è¯‰, 锟斤拷, ���.

/**
 * Whether a text shows the marks of a wrong encoding. Looks at its first 200 characters. Rare Chinese, traditional
 * Chinese, accented Latin and emoji are none: each test asks that the misread bytes make sense in the right encoding.
 */
export function isMojibake(text: string): boolean {
  const length = Math.min(text.length, 200)
  let han = 0
  let latin = 0
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x80) continue
    if (code === 0xfffd) return true
    if (code >= 0x3400) han++
    else if (code < 0x2200) latin++
  }
  if (latin > 0 && isUtf8AsLatin(text.slice(0, length))) return true
  if (latin > 3 && GBK_AS_LATIN.test(text)) return true
  return han > 1 && (REPLACED.test(text) || isUtf8AsGbk(text.slice(0, length)))
}

/** What GBK makes of U+FFFD in UTF-8, and of memory that nobody has filled. */
const REPLACED = /锟斤拷|锟斤|斤拷锟|烫烫烫|屯屯屯/
/** Four high Latin-1 letters and signs on end: '投诉' in GBK is 'Í¶Ëß'. No language writes so. */
const GBK_AS_LATIN = /[\u00B0-\u00F7][\u00A1-\u00FE][\u00B0-\u00F7][\u00A1-\u00FE]/

/** Windows-1252 puts these where Latin-1 has control characters. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'

function isUtf8AsLatin(text: string): boolean {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    const windows = WINDOWS_1252.indexOf(character)
    bytes.push(code < 0x100 ? code : windows >= 0 ? 0x80 + windows : 0)
  }
  for (let i = 0; i < bytes.length; i++) {
    const wanted = continuationsAfter(bytes[i]!)
    if (wanted > 0 && continuesFor(bytes, i, wanted) && isLikely(bytes, i, wanted)) return true
  }
  return false
}

/** Two-byte sequences also occur by chance ('Â»' in 'Â »' quotes): only the accented letters they mostly stand for count. */
function isLikely(bytes: readonly number[], at: number, wanted: number): boolean {
  return wanted > 1 || bytes[at] === 0xc3 || (bytes[at] === 0xc2 && bytes[at + 1]! >= 0xa0)
}

/**
 * UTF-8 read as GBK turns three bytes into one and a half characters, mostly rare ones. Encoded back, nearly all of
 * it must be UTF-8 of Chinese again, and a good part of it characters outside GB 2312: ordinary text fails one of both.
 */
function isUtf8AsGbk(text: string): boolean {
  const codes = (gbkCodes ??= gbkCodeByCharacter())
  let characters = 0
  let rare = 0
  for (let i = 0; i < text.length; i++) {
    const gbk = codes[text.charCodeAt(i)]!
    if (gbk > 0) characters++
    if (gbk > 0 && (gbk >> 8 < 0xb0 || (gbk & 0xff) < 0xa1)) rare++
  }
  return rare > 1 && rare >= characters * 0.3 && isMostlyUtf8(gbkBytes(text, codes))
}

/** Bytes of the text in GBK; 0 for what is ASCII or not in GBK. */
function gbkBytes(text: string, codes: Uint16Array): readonly number[] {
  const bytes: number[] = []
  for (let i = 0; i < text.length; i++) {
    const gbk = codes[text.charCodeAt(i)]!
    if (gbk > 0xff) bytes.push(gbk >> 8)
    bytes.push(gbk & 0xff)
  }
  return bytes
}

/** At least two characters beyond the Latin alphabets in UTF-8, and few bytes beside them. */
function isMostlyUtf8(bytes: readonly number[]): boolean {
  let inSequences = 0
  let high = 0
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue
    high++
    const wanted = bytes[i]! < 0xe2 ? 0 : continuationsAfter(bytes[i]!)
    if (wanted === 0 || !continuesFor(bytes, i, wanted)) continue
    inSequences += wanted + 1
    high += wanted
    i += wanted
  }
  return inSequences >= 6 && inSequences >= high * 0.7
}

/** GBK code by UTF-16 code; 0 where there is none. */
let gbkCodes: Uint16Array | undefined

function gbkCodeByCharacter(): Uint16Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Uint16Array(0x10000)
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if (character.length === 1 && character !== '\uFFFD')
        codes[character.charCodeAt(0)] = (lead << 8) | trail
    }
  }
  // Windows writes the euro as one byte, which is what a lone 0x80 of UTF-8 turns into.
  codes['€'.charCodeAt(0)] = 0x80
  return codes
}

function continuationsAfter(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1
  if (lead >= 0xe0 && lead <= 0xef) return 2
  return lead >= 0xf0 && lead <= 0xf4 ? 3 : 0
}

function continuesFor(bytes: readonly number[], at: number, count: number): boolean {
  for (let i = 1; i <= count; i++) {
    const byte = bytes[at + i]
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return false
  }
  return true
}
