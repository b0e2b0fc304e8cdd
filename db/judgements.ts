// Verdicts of all records under another policy: first beside those in force, then, if published, in their place.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../core/errors.ts'
import type { Judgement } from '../core/judgement.ts'
import { bulkTarget, writeBulk } from './bulkRows.ts'
import { attribute } from './charges.ts'
import { JUDGEMENT_COLUMNS, judgementValues, type Value } from './columns.ts'
import type { Database, Db } from './database.ts'
import { countIn, countOut, daysBeginIn, recountDays, type Scope } from './dayTallies.ts'
import {
  createStagingTable,
  insertRows,
  STAGING,
  takesRowFiles,
  valuesOf,
  withoutIndexes,
} from './dialect.ts'
import { dropStagingTable } from './drafts.ts'
import type { Judge, Watch } from './judge.ts'
import { readAhead } from './readAhead.ts'
import { countRecords, type JudgedRecord, readJudged, recordsById, withDecisions } from './records.ts'
import { getPolicy } from './settings.ts'

/** A table of judgements beside the ones in force; pass it to `tallyGroups` as `table`. */
export type ScratchTable = string

/** Replaces a record's verdict. */
export async function storeJudgement(trx: Db, recordId: number, judgement: Judgement): Promise<void> {
  const values = judgementValues(judgement)
  const changes = Object.fromEntries(JUDGEMENT_COLUMNS.map((column, i) => [column, values[i]!]))
  const own: Scope = (judgements) => void judgements.where('j.record_id', recordId)
  await countOut(trx, own)
  await trx('judgements').where('record_id', recordId).update(changes)
  await countIn(trx, own)
}

/**
 * Judges every record into a new scratch table, in bounded steps nobody sees. Drop it when done.
 * @param scratchFolder for files that live no longer than this
 * @throws AppError cancelled (the table is gone then)
 */
export async function judgeAll(
  database: Database,
  judge: Judge['judge'],
  { signal, onProgress, scratchFolder }: Watch & { readonly scratchFolder?: string } = {},
): Promise<ScratchTable> {
  const { background, write } = database
  const table = await write(createScratch)
  const folder =
    scratchFolder !== undefined && takesRowFiles(background)
      ? await mkdtemp(join(scratchFolder, 'verdicts-'))
      : null
  const target = bulkTarget(folder)
  let writer = target.begin(SCRATCH_BULK)
  let written: Promise<void> = Promise.resolve()
  try {
    const put = async (): Promise<void> => {
      const rows = writer.finish()
      await written
      written = writeBulk(database, rows, async (trx) => await insertRows(trx, table, SCRATCH_COLUMNS, rows))
      written.catch(() => {})
    }
    const total = await countRecords(background)
    let done = 0
    // One page is read and one is written while one is judged.
    for await (const records of readAhead(readJudged(background))) {
      if (signal?.aborted) throw new AppError('cancelled')
      for (const record of records) writer.add(scratchRow(record, judge))
      if (writer.size >= target.rowsAtATime) {
        await put()
        writer = target.begin(SCRATCH_BULK)
      }
      done += records.length
      onProgress?.(done, total)
    }
    await put()
    await written
    return table
  } catch (error) {
    writer.abandon()
    await written.catch(() => {})
    await write(async (trx) => await dropScratch(trx, table))
    throw error
  } finally {
    if (folder !== null) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function dropScratch(db: Db, table: ScratchTable): Promise<void> {
  await dropStagingTable(db, table)
}

/**
 * Puts the scratch verdicts in force; records that changed meanwhile are judged again. Run inside `database.write`,
 * together with `publishPolicy`. Answers how many records there are and how many verdicts differ from before.
 */
export async function adoptScratch(
  db: Db,
  table: ScratchTable,
  { judge }: Judge,
): Promise<{ judged: number; changed: number }> {
  for (;;) {
    const stale = await staleRecords(db, table)
    if (stale.length === 0) break
    await db(table).whereIn('record_id', valuesOf(db, stale)).delete()
    const records = await withDecisions(db, await recordsById(db, stale))
    const rows = records.map((record) => scratchRow(record, judge))
    await insertRows(db, table, SCRATCH_COLUMNS, rows)
  }
  const differs = JUDGEMENT_COLUMNS.map((column) => `s.${column} IS DISTINCT FROM judgements.${column}`).join(
    ' OR ',
  )
  await db.raw(
    `UPDATE ?? AS s SET changed = 1 FROM judgements WHERE s.record_id = judgements.record_id AND (${differs})`,
    [table],
  )
  const changed = await db(table).where('changed', 1).count({ n: '*' }).first<{ n: number }>()
  const judged = await countRecords(db)
  const assignments = JUDGEMENT_COLUMNS.map((column) => `${column} = s.${column}`).join(', ')
  const adopt = async (): Promise<void> => {
    await db.raw(
      `UPDATE judgements SET ${assignments} FROM ?? AS s WHERE s.record_id = judgements.record_id AND s.changed = 1`,
      [table],
    )
  }
  const { timeZone } = (await getPolicy(db)).value
  // Where much changes, indexes and days are built anew rather than kept up row by row.
  const bulk = changed.n > BULK && changed.n > judged / 4
  if (bulk || !(await daysBeginIn(db, timeZone))) {
    await (bulk ? withoutIndexes(db, ['judgements'], adopt) : adopt())
    await recountDays(db, timeZone)
  } else {
    const own: Scope = (judgements) =>
      void judgements.whereIn('j.record_id', db(table).select('record_id').where('changed', 1))
    await countOut(db, own)
    await adopt()
    await countIn(db, own)
  }
  await attribute(db)
  return { judged, changed: changed.n }
}

const BULK = 20_000

const SCRATCH_COLUMNS: readonly string[] = [
  'record_id',
  'department_id',
  'handler',
  'revision',
  ...JUDGEMENT_COLUMNS,
]
const SCRATCH_BULK = SCRATCH_COLUMNS.map((name) => ({ name, isText: name === 'handler' }))

async function createScratch(trx: Db): Promise<ScratchTable> {
  const table = `${STAGING}.judgements_${randomUUID().replaceAll('-', '')}`
  await createStagingTable(trx, table, (columns) => {
    columns.integer('record_id').primary()
    columns.integer('department_id')
    columns.text('handler')
    columns.integer('revision')
    for (const column of JUDGEMENT_COLUMNS) columns.bigInteger(column)
    // Whether the verdict is another than the one in force.
    columns.smallint('changed').notNullable().defaultTo(0)
  })
  return table
}

function scratchRow(
  { id, departmentId, revision, feedback, decisions, events }: JudgedRecord,
  judge: Judge['judge'],
): Value[] {
  const verdict = judgementValues(judge(feedback, decisions, events))
  return [id, departmentId, feedback.handler, revision, ...verdict]
}

/** Records that came or changed after their scratch verdict, a page of them. */
async function staleRecords(db: Db, table: ScratchTable): Promise<readonly number[]> {
  return await db({ r: 'records' })
    .leftJoin({ s: table }, 's.record_id', 'r.id')
    .whereRaw('s.revision IS DISTINCT FROM r.revision')
    .orderBy('r.id')
    .limit(500)
    .pluck('r.id')
}

/** Records without a verdict: none, unless something went wrong. */
export async function countUnjudged(db: Db): Promise<number> {
  const [records, judged] = [
    await countRecords(db),
    await db('judgements').count({ n: '*' }).first<{ n: number }>(),
  ]
  return records - judged.n
}
