// Reads PDF files off the page's own thread; bundled, because the page may load scripts of its own origin only.
import 'pdfjs-dist/build/pdf.worker.min.mjs'
