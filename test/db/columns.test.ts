import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import type { Feedback } from '../../core/feedback.ts'
import { FIELD_NAMES, type FieldKind, FIELDS } from '../../core/fields.ts'
import { bulkTarget } from '../../db/bulkRows.ts'
import {
  CONTENT_COLUMNS,
  contentValues,
  feedbackReader,
  JUDGEMENT_COLUMNS,
  judgementReader,
  judgementSql,
  TEXT_COLUMNS,
} from '../../db/columns.ts'
import { insertRows, takesRowFiles } from '../../db/dialect.ts'
import { createUpdateTable } from '../../db/drafts.ts'
import { recordHash } from '../../db/recordHash.ts'
import { selectRows } from '../../db/selectRows.ts'
import { makeFeedback, makeJudgement } from '../make.ts'
import { openLedger } from './ledger.ts'

// `createPreparer` keeps out what no database text can hold.
const instant = fc.integer({ min: -8.64e15, max: 8.64e15 })
const text = fc.string({ unit: 'binary', minLength: 1 }).filter((s) => !s.includes('\0'))
const ARBITRARY: Readonly<Record<FieldKind, fc.Arbitrary<unknown>>> = {
  text,
  word: text,
  code: text,
  path: text,
  instant,
  flag: fc.boolean(),
  count: fc.nat(),
}

/** Any record at all, however strange its texts. */
const anyFeedback: fc.Arbitrary<Feedback> = fc
  .tuple(
    fc.record(Object.fromEntries(FIELD_NAMES.map((name) => [name, fc.option(ARBITRARY[FIELDS[name].kind])]))),
    fc.record({
      ticketNo: text,
      receivedAt: instant,
      department: text,
      extras: fc.dictionary(text, text),
      supplied: fc.nat({ max: 16383 }),
      knownAt: instant,
    }),
  )
  .map(([fields, indispensable]) => ({ ...fields, ...indispensable }) as unknown as Feedback)

const folder = await mkdtemp(join(tmpdir(), 'plumbline-columns-'))
afterAll(async () => await rm(folder, { recursive: true }))

test.each([
  ['packed', null],
  ['in a file, where the database takes one', folder],
])('a record and its verdict come back exactly as they went in, whatever they hold: %s', async (_, place) => {
  const database = await openLedger()
  const target = bulkTarget(takesRowFiles(database.knex) ? place : null)
  const columns = ['row_no', ...CONTENT_COLUMNS].map((name) => ({ name, isText: TEXT_COLUMNS.has(name) }))
  const judgement = makeJudgement({
    dueAt: null,
    closedAt: null,
    csatPoints: null,
    declared: 0b10000110,
    verdicts: [6, 5, 4, 3, 2, 1, 0, 6],
    handlingRule: 40_000,
    responseRule: 3,
  })
  await database.write(async (trx) => await createUpdateTable(trx, 'staging.kept'))
  await fc.assert(
    fc.asyncProperty(anyFeedback, async (feedback) => {
      const writer = target.begin(columns)
      writer.add([1, ...contentValues(feedback, judgement)])
      const bulk = writer.finish()
      const row = await database.write(
        async (trx) => {
          await trx('staging.kept').delete()
          await insertRows(trx, 'staging.kept', ['row_no', ...CONTENT_COLUMNS], bulk)
          const [kept] = await selectRows(trx, trx('staging.kept'), CONTENT_COLUMNS)
          const [verdict] = await selectRows(trx, trx({ k: 'staging.kept' }), judgementSql('k'))
          return [...kept!, ...verdict!]
        },
        'file' in bulk ? bulk : undefined,
      )
      expect(feedbackReader(CONTENT_COLUMNS)(row)).toEqual(feedback)
      expect(judgementReader(JUDGEMENT_COLUMNS)(row.slice(CONTENT_COLUMNS.length))).toEqual(judgement)
      expect(row[CONTENT_COLUMNS.indexOf('content_hash')]).toBe(recordHash(feedback))
    }),
    { numRuns: 60 },
  )
})

test.each<[string, Partial<Feedback>, boolean]>([
  ['when it became known', { knownAt: 1 }, true],
  ['the order of its extras', { extras: { 乙: '2', 甲: '1' } }, true],
  ['another extra', { extras: { 甲: '1', 乙: '3' } }, false],
  ['a field filled', { handler: '李雷' }, false],
  ['a flag said no rather than nothing', { complex: false }, false],
  ['what its source supplies', { supplied: 0 }, false],
])('the hash of a record: %s', (_, change, equal) => {
  const base = { extras: { 甲: '1', 乙: '2' } }
  const hash = recordHash(makeFeedback(base))
  expect(recordHash(makeFeedback({ ...base, ...change })) === hash).toBe(equal)
})

test('the hash of a record is the same in every version of the product', () => {
  expect(recordHash(makeFeedback({ extras: { 备注: '无' } }))).toBe('3e8d4727be48230249ab5f87ef205b74')
})
