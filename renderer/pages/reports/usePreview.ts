// The report as a PDF on this page: made anew whenever period or language change, and opened for drawing.
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Job, Result } from '../../../app/contract.ts'
import type { Instant } from '../../../core/instant.ts'
import type { Language } from '../../../core/words.ts'
import { readStoredFile } from '../../api.ts'
import { useJob } from '../../jobs.tsx'

type ReportFile = Result<'exportReport'>

interface Made {
  readonly file: ReportFile
  readonly madeAt: Instant
  /** null where the file was made but cannot be shown. */
  readonly document: PDFDocumentProxy | null
}

export interface Preview {
  /** The last report made; null while the first is on its way. */
  readonly made: Made | null
  readonly running: boolean
  readonly job: Job | null
  readonly error: Error | null
  readonly refresh: () => void
  readonly cancel: () => void
}

export function usePreview(period: string, language: Language): Preview {
  const { start, job, running, error, cancel } = useJob('exportReport', { onPage: true })
  const [made, setMade] = useState<Made | null>(null)
  const [round, setRound] = useState(0)
  const asked = useRef('')
  const stop = useEffectEvent(() => {
    if (running) cancel()
  })

  useEffect(() => {
    const key = `${period} ${language} ${round}`
    if (asked.current === key) return
    stop()
    asked.current = key
    const make = async () => {
      const file = await start({ kind: 'assessment', period, format: 'pdf', language })
      // A later request has taken over: what came is for a period nobody looks at any more.
      if (!file || asked.current !== key) return
      const document = await openStored(file)
      if (asked.current === key) setMade({ file, document, madeAt: Date.now() })
    }
    void make()
  }, [period, language, round, start])

  useEffect(() => () => void made?.document?.destroy(), [made])

  const refresh = useCallback(() => setRound((n) => n + 1), [])
  return { made, running, job, error, refresh, cancel }
}

async function openStored(file: ReportFile): Promise<PDFDocumentProxy | null> {
  try {
    const [{ openPdf }, bytes] = await Promise.all([import('./openPdf.ts'), readStoredFile(file.fileId)])
    return await openPdf(await bytes.arrayBuffer())
  } catch {
    return null
  }
}
