// What a TrueType font can print and how wide: read from its own tables, because a page is laid out before it is drawn.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface FontFace {
  readonly path: string
  has(codePoint: number): boolean
  /** Width of a text in ems, kerning apart. */
  width(text: string): number
}

/** The full Noto Sans SC; the document embeds only the glyphs it uses. */
export const FONT_FILES = {
  normal: fontFile('400Regular/NotoSansSC_400Regular.ttf'),
  bold: fontFile('700Bold/NotoSansSC_700Bold.ttf'),
} as const

function fontFile(name: string): string {
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${name}`)
}

export function readFont(path: string): FontFace {
  const file = readFileSync(path)
  const table = (tag: string): number => tableOffset(file, tag)
  const glyphOf = readCharacterMap(file, table('cmap'))
  const unitsPerEm = file.readUInt16BE(table('head') + 18)
  const metrics = table('hmtx')
  const lastMetric = file.readUInt16BE(table('hhea') + 34) - 1
  const widthOf = (codePoint: number): number =>
    file.readUInt16BE(metrics + 4 * Math.min(glyphOf(codePoint), lastMetric)) / unitsPerEm
  const known = new Map<number, number>()
  return {
    path,
    has: (codePoint) => glyphOf(codePoint) !== 0,
    width(text) {
      let sum = 0
      for (const character of text) {
        const codePoint = character.codePointAt(0)!
        let width = known.get(codePoint)
        if (width === undefined) known.set(codePoint, (width = widthOf(codePoint)))
        sum += width
      }
      return sum
    },
  }
}

function tableOffset(file: Buffer, tag: string): number {
  const count = file.readUInt16BE(4)
  for (let at = 12; at < 12 + count * 16; at += 16)
    if (file.toString('latin1', at, at + 4) === tag) return file.readUInt32BE(at + 8)
  throw new Error(`font has no ${tag} table`)
}

/** Glyph 0 is "not in the font". Format 12 covers all of Unicode and is the one such fonts carry. */
function readCharacterMap(file: Buffer, at: number): (codePoint: number) => number {
  const count = file.readUInt16BE(at + 2)
  for (let entry = at + 4; entry < at + 4 + count * 8; entry += 8) {
    const map = at + file.readUInt32BE(entry + 4)
    if (file.readUInt16BE(map) === 12) return segmentedCoverage(file, map)
  }
  throw new Error('font has no full character map')
}

function segmentedCoverage(file: Buffer, at: number): (codePoint: number) => number {
  const groups = file.readUInt32BE(at + 12)
  const group = (i: number): number => at + 16 + i * 12
  return (codePoint) => {
    let [low, high] = [0, groups - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const first = file.readUInt32BE(group(middle))
      if (codePoint < first) high = middle - 1
      else if (codePoint > file.readUInt32BE(group(middle) + 4)) low = middle + 1
      else return file.readUInt32BE(group(middle) + 8) + codePoint - first
    }
    return 0
  }
}
