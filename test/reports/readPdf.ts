// Reads a PDF back the way a viewer does: the pages' sizes and every piece of text with its place.
import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfText {
  readonly text: string
  readonly left: number
  readonly right: number
  /** From the top of the page. */
  readonly base: number
  readonly size: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly texts: readonly PdfText[]
}

export interface PdfFile {
  readonly pages: readonly PdfPage[]
  readonly info: Readonly<Record<string, unknown>>
  /** All words in reading order, spaces and line ends taken out, because a line may break anywhere in Chinese. */
  readonly flat: string
}

export async function readPdf(path: string): Promise<PdfFile> {
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    verbosity: 0,
    useSystemFonts: false,
  })
  const file = await loading.promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const content = await page.getTextContent()
    const texts = content.items.flatMap((item): readonly PdfText[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , left = 0, bottom = 0] = item.transform as number[]
      return [{ text: item.str, left, right: left + item.width, base: height - bottom, size: item.height }]
    })
    pages.push({ width, height, texts })
  }
  const metadata = await file.getMetadata()
  await loading.destroy()
  const flat = squeeze(pages.map((p) => p.texts.map((t) => t.text).join('')).join(''))
  return { pages, info: metadata.info as Record<string, unknown>, flat }
}

/** As `flat` has it. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}
