// The pages of a PDF one below the other, each drawn when it comes into view.
import Box from '@mui/material/Box'
import { visuallyHidden } from '@mui/utils'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../../language.tsx'
import { useWidth } from '../../parts/useWidth.ts'
import { drawPage, textOfPage } from './drawPage.ts'

const WIDEST = 960

export function PdfPages({ document }: { readonly document: PDFDocumentProxy }) {
  const { ref, width } = useWidth<HTMLDivElement>()
  const pages = usePages(document)
  const pageWidth = Math.min(width, WIDEST)
  return (
    <Box ref={ref} sx={{ display: 'grid', gap: 2, justifyItems: 'center' }}>
      {width > 0 &&
        pages.map((page) => (
          <Sheet key={page.pageNumber} page={page} total={pages.length} width={pageWidth} />
        ))}
    </Box>
  )
}

/** All pages' measures; their contents are read one by one as they are drawn. */
function usePages(document: PDFDocumentProxy): readonly PDFPageProxy[] {
  const [pages, setPages] = useState<readonly PDFPageProxy[]>([])
  useEffect(() => {
    let left = false
    const load = async () => {
      const numbers = Array.from({ length: document.numPages }, (_, i) => i + 1)
      const loaded = await Promise.all(numbers.map((n) => document.getPage(n)))
      if (!left) setPages(loaded)
    }
    void load()
    return () => {
      left = true
    }
  }, [document])
  return pages
}

interface SheetProps {
  readonly page: PDFPageProxy
  readonly total: number
  readonly width: number
}

function Sheet({ page, total, width }: SheetProps) {
  const say = useSay()
  const sheet = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)
  const [text, setText] = useState('')
  const { width: own, height } = page.getViewport({ scale: 1 })

  useEffect(() => {
    if (!sheet.current) return undefined
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      // Both: the sheets scroll inside the page, whose own margin does not reach them.
      rootMargin: '100%',
      scrollMargin: '100%',
    })
    observer.observe(sheet.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const place = canvas.current
    if (!near || !place) return undefined
    const drawing = drawPage(page, place, width)
    // A drawing that is stopped because the page is resized or left rejects; the next one takes its place.
    drawing.done.catch(() => undefined)
    return drawing.stop
  }, [near, page, width])

  useEffect(() => {
    if (!near || text !== '') return undefined
    let left = false
    const read = async () => {
      const words = await textOfPage(page)
      if (!left) setText(words)
    }
    void read()
    return () => {
      left = true
    }
  }, [near, page, text])

  return (
    <Box
      ref={sheet}
      component="article"
      aria-label={say('reports.page', { page: page.pageNumber, total })}
      sx={{ width, height: (width / own) * height, bgcolor: '#fff', border: 1, borderColor: 'divider' }}
    >
      {near && (
        <canvas ref={canvas} aria-hidden style={{ width: '100%', height: '100%', display: 'block' }} />
      )}
      <p style={visuallyHidden}>{text}</p>
    </Box>
  )
}
