// PDF bytes → a document that draws its pages; loaded only when somebody looks at a report.
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist'

let worker: Worker | null = null

export async function openPdf(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  worker ??= new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' })
  GlobalWorkerOptions.workerPort = worker
  return await getDocument({ data: bytes, isEvalSupported: false }).promise
}
