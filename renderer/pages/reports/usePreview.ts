// The report as a PDF on this page: made when first asked for, kept until the data or the rules change.
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import type { Job, Result } from '../../../app/contract.ts'
import type { Instant } from '../../../core/instant.ts'
import { MINUTE } from '../../../core/instant.ts'
import type { Language } from '../../../core/words.ts'
import { readStoredFile } from '../../api.ts'
import type { JobBoard } from '../../jobBoard.ts'
import { useJobBoard } from '../../jobs.tsx'

type ReportFile = Result<'exportReport'>

export interface Preview {
  /** The last report made; null while the first is on its way. */
  readonly file: ReportFile | null
  readonly madeAt: Instant
  readonly document: PDFDocumentProxy | null
  /** The file was made but cannot be shown here. */
  readonly unreadable: boolean
  readonly running: boolean
  readonly job: Job | null
  readonly error: Error | null
  readonly refresh: () => void
}

export function usePreview(period: string, language: Language): Preview {
  const { board, jobs } = useJobBoard()
  const made = useQuery({
    queryKey: ['reportPreview', period, language],
    queryFn: async ({ signal }) => await makeReport(board, period, language, signal),
    // The same data gives the same report: importing, deciding and publishing make every answer stale.
    staleTime: Infinity,
    gcTime: 30 * MINUTE,
    placeholderData: keepPreviousData,
    networkMode: 'always',
    retry: false,
  })
  const { document, unreadable } = useDocument(made.data?.bytes)
  return {
    file: made.data?.file ?? null,
    madeAt: made.dataUpdatedAt,
    document,
    unreadable,
    running: made.isFetching,
    job: jobs.find(({ job, onPage }) => onPage && job.operation === 'exportReport')?.job ?? null,
    error: made.error,
    refresh: () => void made.refetch(),
  }
}

/** Leaving the page, or asking for another report, cancels the one in the making. */
async function makeReport(
  board: JobBoard,
  period: string,
  language: Language,
  signal: AbortSignal,
): Promise<{ readonly file: ReportFile; readonly bytes: ArrayBuffer }> {
  const started = await board.start(
    'exportReport',
    { kind: 'assessment', period, format: 'pdf', language },
    true,
  )
  // A job that has ended meanwhile has nothing left to cancel.
  const cancel = () => void board.cancel(started.jobId).catch(() => undefined)
  if (signal.aborted) cancel()
  signal.addEventListener('abort', cancel)
  const file = await started.result
  signal.removeEventListener('abort', cancel)
  return { file, bytes: await (await readStoredFile(file.fileId, signal)).arrayBuffer() }
}

function useDocument(bytes: ArrayBuffer | undefined) {
  const [opened, setOpened] = useState<{ of: ArrayBuffer; document: PDFDocumentProxy | null } | null>(null)
  useEffect(() => {
    if (!bytes) return undefined
    let left = false
    let document: PDFDocumentProxy | null = null
    const open = async () => {
      try {
        const { openPdf } = await import('./openPdf.ts')
        // The reader takes its bytes away to its own thread.
        document = await openPdf(bytes.slice(0))
      } catch {
        document = null
      }
      if (left) void document?.destroy()
      else setOpened({ of: bytes, document })
    }
    void open()
    return () => {
      left = true
      void document?.destroy()
    }
  }, [bytes])
  const current = opened && opened.of === bytes ? opened : null
  return { document: current?.document ?? null, unreadable: current !== null && current.document === null }
}
