// What leaves the house as a file: reports, record lists, rejected rows to correct. Rendered in a worker thread from one
// unchanging view of the database; each leaves an audit entry, for they carry personal data.
import { parse } from 'node:path'
import { z } from 'zod'
import type { Instant } from '../core/instant.ts'
import { buildReport } from '../core/report.ts'
import { LIST_COLUMNS } from '../core/view.ts'
import { sayIn } from '../core/words.ts'
import { zoneOf } from '../core/zone.ts'
import { getAssessment } from '../db/assessments.ts'
import * as batches from '../db/batches.ts'
import type { Db } from '../db/database.ts'
import { readRejectedRows } from '../db/issues.ts'
import { countRecordList, readRecordList } from '../db/recordList.ts'
import { getOrganisation } from '../db/settings.ts'
import { READERS } from './actor.ts'
import type { StoredFile } from './contract.ts'
import * as input from './input.ts'
import { defineOperation, type JobContext, type Note } from './operation.ts'
import { selectionOf } from './records.ts'
import { startOfDay } from './reporting.ts'
import { reportSource } from './reportSource.ts'
import { basisInForce, periodOf } from './scoring.ts'

const rendering = { format: z.enum(['pdf', 'xlsx']), language: input.language }

export const exportReport = defineOperation<'exportReport'>({
  kind: 'job',
  roles: READERS,
  input: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('assessment'), period: input.key, ...rendering }),
    z.strictObject({
      kind: z.literal('edition'),
      assessmentId: input.id,
      edition: z.int().min(1).optional(),
      ...rendering,
    }),
  ]),
  lane: 'export',
  phase: 'scoring',
  async subject({ db, clock }, asked) {
    if (asked.kind === 'edition') return (await getAssessment(db, asked.assessmentId)).period
    return periodOf(await basisInForce(db, clock()), asked.period).key
  },
  async run(context, { format, language, ...asked }) {
    const { db, clock, signal, report: progress, runTask } = context
    let reportDigest = ''
    const render = async (snapshot: Db, path: string): Promise<void> => {
      const source = await reportSource(snapshot, asked, { language, now: clock() })
      progress('rendering', 0, null)
      const answer = pagesOf(source.records)
      const report = buildReport(source.input)
      const rendered = await runTask('report', { report, format, path }, { signal, report: progress, answer })
      reportDigest = rendered.digest
    }
    const name = asked.kind === 'edition' ? (await getAssessment(db, asked.assessmentId)).name : asked.period
    const subject = asked.kind === 'edition' ? `assessment ${asked.assessmentId}` : `period ${asked.period}`
    const fileName = `${sayIn(language)('file.assessment', { period: name })}.${format}`
    const file = await save(context, fileName, render, () => ({
      subject,
      detail: { format, language, digest: reportDigest },
    }))
    return { ...file, reportDigest }
  },
})

export const exportRecords = defineOperation<'exportRecords'>({
  kind: 'job',
  roles: READERS,
  input: z.strictObject({
    query: z.strictObject(input.listing),
    columns: z.array(input.listColumn).min(1).max(LIST_COLUMNS.length).optional(),
    format: z.enum(['csv', 'xlsx']),
    language: input.language,
  }),
  lane: 'export',
  phase: 'rendering',
  subject: () => '',
  async run(context, { query, columns, format, language }) {
    const { clock, signal, report: progress, runTask } = context
    let records = 0
    const render = async (db: Db, path: string): Promise<void> => {
      const basis = await basisInForce(db, clock())
      const list = { ...query, filter: await selectionOf(db, query.filter, basis), asOf: basis.asOf }
      const total = await countRecordList(db, list)
      const shown = columns && { columns, asOf: basis.asOf }
      const options = { language, ...(shown && { shown }), ...(await letterhead(db, clock())) }
      const answer = pagesOf(readRecordList(db, list), (rows) => {
        progress('rendering', (records += rows), total)
      })
      await runTask('records', { format, options, path }, { signal, answer })
    }
    return await save(context, `${sayIn(language)('file.records')}.${format}`, render, () => ({
      subject: 'records',
      detail: { format, language, records },
    }))
  },
})

/** The rejected rows as their file had them, with the reasons, to be corrected and imported again. */
export const exportCorrections = defineOperation<'exportCorrections'>({
  kind: 'job',
  roles: ['supervisor'],
  input: z.strictObject({ batchId: input.id, language: input.language }),
  lane: 'export',
  phase: 'rendering',
  subject: async ({ db }, { batchId }) => (await batches.getBatch(db, batchId)).fileName,
  async run(context, { batchId, language }) {
    const { db, clock, signal, runTask } = context
    const fileName = parse((await batches.getBatch(db, batchId)).fileName).name
    const render = async (snapshot: Db, path: string): Promise<void> => {
      const header = await batches.getHeader(snapshot, batchId)
      const options = { header, language, fileName, ...(await letterhead(snapshot, clock())) }
      const answer = pagesOf(readRejectedRows(snapshot, batchId))
      await runTask('corrections', { options, path }, { signal, answer })
    }
    const name = sayIn(language)('file.corrections', { file: fileName })
    return await save(context, `${name}.xlsx`, render, () => ({
      subject: `batch ${batchId}`,
      detail: { language },
    }))
  },
})

/** Whose file it is, and of which day. */
export async function letterhead(
  db: Db,
  now: Instant,
): Promise<{ organisation: string; timeZone: string; issuedAt: Instant }> {
  const { name, timeZone } = await getOrganisation(db)
  return { organisation: name, timeZone, issuedAt: startOfDay(now, zoneOf(timeZone)) }
}

/** Renders from one view of the database, leaves the audit entry, and only then shows the file. */
export async function save(
  context: JobContext,
  fileName: string,
  render: (db: Db, path: string) => Promise<void>,
  note: () => Note,
): Promise<StoredFile> {
  const { database, files, write } = context
  return await files.export(fileName, async (path) => {
    await database.knex.transaction(async (snapshot) => await render(snapshot, path))
    await write(async () => {}, note)
  })
}

/** Answers each ask of a thread with the next page, and the last with null. */
function pagesOf<T>(
  pages: AsyncIterable<readonly T[]>,
  onPage?: (rows: number) => void,
): () => Promise<readonly T[] | null> {
  const iterator = pages[Symbol.asyncIterator]()
  return async () => {
    const { value, done } = await iterator.next()
    if (done) return null
    onPage?.(value.length)
    return value
  }
}
