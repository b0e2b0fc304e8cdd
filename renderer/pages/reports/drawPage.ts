// Draws and reads one page of an opened PDF.
import type { PDFPageProxy } from 'pdfjs-dist'

/** Draws a page `width` CSS pixels wide, sharp on the screen it is on. `stop` ends an unfinished drawing. */
export function drawPage(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  width: number,
): { readonly done: Promise<void>; readonly stop: () => void } {
  const scale = (width / page.getViewport({ scale: 1 }).width) * devicePixelRatio
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.render({ canvas, viewport })
  return { done: task.promise, stop: () => task.cancel() }
}

/** The words of a page, for whoever does not see it. */
export async function textOfPage(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}
