// The number format behind each cell style of a workbook.
import { builtInFormat, customFormat, type NumberFormat } from './numberFormat.ts'
import type { Source } from './source.ts'
import { eachTag } from './xmlPart.ts'
import type { ZipArchive } from './zipArchive.ts'

/** Formats by style index, as `<c s="…">` names it; a workbook without styles has none and shows plain numbers. */
export async function readStyles(
  source: Source,
  zip: ZipArchive,
  part: string | null,
): Promise<readonly NumberFormat[]> {
  if (part === null) return []
  const custom = new Map<number, NumberFormat>()
  const ids: number[] = []
  let isCellStyle = false
  await eachTag(
    source,
    zip,
    part,
    (tag) => {
      if (tag.name === 'numFmt')
        custom.set(Number(tag.attribute('numFmtId')), customFormat(tag.attribute('formatCode') ?? ''))
      else if (tag.name === 'cellXfs') isCellStyle = true
      else if (tag.name === 'xf' && isCellStyle) ids.push(Number(tag.attribute('numFmtId') ?? 0))
    },
    (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  )
  return ids.map((id) => custom.get(id) ?? builtInFormat(id))
}
