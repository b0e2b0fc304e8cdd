// PDF bytes → a document that draws its pages; loaded only when somebody looks at a report.
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'

let reader: PDFWorker | null = null

/** One reader for all documents: one made by pdf.js ends with its document, and refuses the next while it ends. */
export async function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  reader ??= PDFWorker.create({
    port: new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' }),
  })
  return await getDocument({ data: bytes, worker: reader, isEvalSupported: false }).promise
}
