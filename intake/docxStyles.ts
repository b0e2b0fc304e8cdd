// What the styles and numberings of a document mean: which are headings, and which lists are numbered.
import { eachTag } from './xmlPart.ts'
import type { Source } from './source.ts'
import type { ZipArchive } from './zipArchive.ts'

export interface Styles {
  /** Lower case; the id itself where nothing is known of it. */
  nameOf(id: string): string
  /** Of a heading, 1–6. */
  levelOf(id: string): number | null
}
export interface Numberings {
  isOrdered(numbering: string, depth: number): boolean
}

const MOST_LEVELS = 6

export async function readStyles(source: Source, zip: ZipArchive): Promise<Styles> {
  const names = new Map<string, string>()
  const levels = new Map<string, number>()
  let id = ''
  if (zip.has('word/styles.xml'))
    await eachTag(source, zip, 'word/styles.xml', (tag) => {
      if (tag.name === 'style') id = tag.attribute('styleId') ?? ''
      else if (tag.name === 'name') names.set(id, (tag.attribute('val') ?? '').toLowerCase())
      else if (tag.name === 'outlineLvl') levels.set(id, Number(tag.attribute('val')) + 1)
    })
  const nameOf = (style: string): string => names.get(style) ?? style.toLowerCase()
  return {
    nameOf,
    levelOf(style) {
      const name = nameOf(style)
      const named = /^(?:heading|标题|標題) ?([1-9])$/.exec(name)?.[1]
      const level = name === 'title' ? 1 : named === undefined ? levels.get(style) : Number(named)
      return level === undefined || level < 1 || level > 9 ? null : Math.min(level, MOST_LEVELS)
    },
  }
}

export async function readNumberings(source: Source, zip: ZipArchive): Promise<Numberings> {
  const bullets = new Set<string>()
  const kinds = new Map<string, string>()
  let abstract = ''
  let depth = ''
  let numbering = ''
  if (zip.has('word/numbering.xml'))
    await eachTag(source, zip, 'word/numbering.xml', (tag) => {
      if (tag.name === 'abstractNum') abstract = tag.attribute('abstractNumId') ?? ''
      else if (tag.name === 'lvl') depth = tag.attribute('ilvl') ?? '0'
      else if (tag.name === 'numFmt' && tag.attribute('val') === 'bullet') bullets.add(`${abstract} ${depth}`)
      else if (tag.name === 'num') numbering = tag.attribute('numId') ?? ''
      else if (tag.name === 'abstractNumId') kinds.set(numbering, tag.attribute('val') ?? '')
    })
  return { isOrdered: (of, at) => !bullets.has(`${kinds.get(of)} ${at}`) }
}
