// PDF bytes → a document that draws its pages; loaded only when somebody looks at a report.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'

export type PdfDocument = PDFDocumentProxy
export type PdfPage = PDFPageProxy

let worker: Worker | null = null

export async function openPdf(bytes: ArrayBuffer): Promise<PdfDocument> {
  worker ??= new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' })
  GlobalWorkerOptions.workerPort = worker
  return await getDocument({ data: bytes, isEvalSupported: false }).promise
}

/** Draws a page `width` CSS pixels wide, sharp on the screen it is on. The returned function stops it. */
export function drawPage(
  page: PdfPage,
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
export async function textOfPage(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent()
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
}
