// Papers as files: gathered from one view of the database, rendered in a worker thread, each with its audit entry.
import type { Page } from '../core/ledger.ts'
import type { Paper } from '../core/report/document.ts'
import type { Letterhead } from '../core/report/paper.ts'
import type { Language } from '../core/words.ts'
import { zoneOf } from '../core/zone.ts'
import type { Db } from '../db/database.ts'
import { getOrganisation } from '../db/settings.ts'
import type { ReportFormat } from './contract.ts'
import type { PaperFile } from './contract/papers.ts'
import { save } from './exports.ts'
import type { JobContext, Note } from './operation.ts'
import { startOfDay } from './reporting.ts'
import type { Tasks } from './tasks.ts'

interface ToSave {
  readonly format: ReportFormat
  readonly language: Language
  /** Without its ending. */
  readonly name: string
  readonly subject: string
  readonly detail?: Note['detail']
  readonly gather: (db: Db, letterhead: Letterhead) => Promise<Paper>
  readonly pictures?: Tasks['paper']['input']['pictures']
}

export async function savePaper(context: JobContext, asked: ToSave): Promise<PaperFile> {
  const { clock, signal, report, runTask } = context
  const { format, language, name, subject, detail = {}, gather, pictures = [] } = asked
  let reportDigest = ''
  const render = async (snapshot: Db, path: string): Promise<void> => {
    const { name: organisation, timeZone } = await getOrganisation(snapshot)
    const issuedAt = startOfDay(clock(), zoneOf(timeZone))
    const paper = await gather(snapshot, {
      organisation: { name: organisation, timeZone },
      language,
      issuedAt,
    })
    signal.throwIfAborted()
    report('rendering', 0, null)
    reportDigest = (await runTask('paper', { paper, format, path, pictures }, { signal })).digest
  }
  const file = await save(context, `${fitForFiles(name)}.${format}`, render, () => ({
    subject,
    detail: { ...detail, format, language, digest: reportDigest },
  }))
  return { ...file, reportDigest }
}

const PAGE = 500

/** Every row of a list that pages, with progress; stops where the job is cancelled. */
export async function everyRow<T>(
  { signal, report }: Pick<JobContext, 'signal' | 'report'>,
  list: (page: { offset: number; limit: number }) => Promise<Page<T>>,
): Promise<readonly T[]> {
  const rows: T[] = []
  for (;;) {
    signal.throwIfAborted()
    const page = await list({ offset: rows.length, limit: PAGE })
    rows.push(...page.rows)
    report('reading', rows.length, page.total)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}

/** A name that every system takes. */
export function fitForFiles(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, '-')
}
