// Pictures on paper, two beside each other, each with its caption.
import type { Column } from 'pdfmake/interfaces.js'
import type { Block } from '../../core/report/document.ts'
import type { PictureFile, PictureSize } from './picture.ts'
import type { Piece } from './piece.ts'
import { type Faces, LEADING, linesHeight, SIZE } from './theme.ts'
import { wrapText } from './wrap.ts'

/** By digest. */
export type Pictures = ReadonlyMap<string, PictureFile & PictureSize>

const GAP = 14
const TALLEST = 210

export function picturePieces(
  block: Extract<Block, { kind: 'pictures' }>,
  width: number,
  { normal }: Faces,
  pictures: Pictures,
): readonly Piece[] {
  const room = (width - GAP) / 2
  const shown = block.pictures.flatMap(({ digest, caption }) => {
    const file = pictures.get(digest)
    if (!file) return []
    const scale = Math.min(room / file.width, TALLEST / file.height)
    const size = { width: file.width * scale, height: file.height * scale }
    const lines = wrapText(caption, room, SIZE.small, normal).length
    const content: Column = {
      width: room,
      stack: [
        { image: file.path, ...size },
        { text: caption, style: 'note', margin: [0, 3, 0, 0] },
      ],
    }
    return [{ content, height: size.height + linesHeight(lines, SIZE.small, LEADING.note) + 5 }]
  })
  return Array.from({ length: Math.ceil(shown.length / 2) }, (_, i) => {
    const pair = shown.slice(i * 2, i * 2 + 2)
    return {
      content: {
        columns: pair.map(({ content }) => content),
        columnGap: GAP,
        margin: [0, 0, 0, 12],
        unbreakable: true,
      },
      height: Math.max(...pair.map(({ height }) => height)) + 14,
    }
  })
}
