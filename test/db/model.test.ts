import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Decision } from '../../core/decision.ts'
import { AppError } from '../../core/errors.ts'
import type { Feedback } from '../../core/feedback.ts'
import { type FieldName, suppliedMask } from '../../core/fields.ts'
import { HOUR } from '../../core/instant.ts'
import type { Database } from '../../db/database.ts'
import { recordDecision } from '../../db/decisions.ts'
import { type DecidedRecord, readRecords } from '../../db/records.ts'
import { verifyDatabase } from '../../db/verification.ts'
import { makeFeedback } from '../make.ts'
import { ON_SERVER } from '../pg/place.ts'
import { ACTOR, commit, draft, JUDGE, NOW, openLedger, rowsOf, undo } from './ledger.ts'

// What a ledger should hold, kept in the plainest way: a list of what happened, folded anew whenever one asks.

interface Import {
  readonly id: number
  readonly rows: readonly Feedback[]
  readonly fields: readonly FieldName[]
}
interface Ruling {
  readonly ticketNo: string
  readonly decision: Decision
}

class Model {
  imports: Import[] = []
  rulings: Ruling[] = []

  records(): ReadonlyMap<string, Feedback> {
    const records = new Map<string, Feedback>()
    for (const { rows, fields } of this.imports) {
      const seen = new Set<string>()
      for (const row of rows) {
        if (seen.has(row.ticketNo)) continue
        seen.add(row.ticketNo)
        const stored = records.get(row.ticketNo)
        records.set(row.ticketNo, stored ? merge(stored, row, fields) : row)
      }
    }
    return records
  }

  /** Whether an import may be taken back: no later one holds its records, and no ruling needs what it made. */
  mayUndo(at: number): boolean {
    const own = this.wrote(at)
    const rests = this.imports.some(({ rows }, i) => i > at && rows.some(({ ticketNo }) => own.has(ticketNo)))
    const created = new Set([...own].filter((ticket) => this.firstOf(ticket) === at))
    return !rests && !this.rulings.some(({ ticketNo }) => created.has(ticketNo))
  }

  private firstOf(ticket: string): number {
    return this.imports.findIndex(({ rows }) => rows.some(({ ticketNo }) => ticketNo === ticket))
  }

  /** Tickets that an import created or changed. */
  private wrote(at: number): ReadonlySet<string> {
    const upTo = (n: number): ReadonlyMap<string, Feedback> => {
      const model = new Model()
      model.imports = this.imports.slice(0, n)
      return model.records()
    }
    const [before, after] = [upTo(at), upTo(at + 1)]
    return new Set(
      [...after].filter(([ticket, record]) => !same(before.get(ticket), record)).map(([ticket]) => ticket),
    )
  }
}

function merge(stored: Feedback, row: Feedback, fields: readonly FieldName[]): Feedback {
  const taken = Object.fromEntries(fields.map((field) => [field, row[field]]))
  const { department, receivedAt } = row
  const merged = { ...stored, ...taken, department, receivedAt, supplied: stored.supplied | row.supplied }
  return same(stored, merged) ? stored : merged
}

function same(a: Feedback | undefined, b: Feedback): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

const { receivedAt } = makeFeedback()
const FIELDS: readonly FieldName[] = ['handler', 'closedAt', 'subject', 'satisfaction']

const anyRow = fc
  .record({
    ticketNo: fc.constantFrom('甲', '乙', '丙', '丁'),
    department: fc.constantFrom('城管局', '教育局'),
    handler: fc.option(fc.constantFrom('李雷', '韩梅')),
    closedAt: fc.option(fc.constantFrom(receivedAt + 10 * HOUR, receivedAt + 50 * HOUR)),
    subject: fc.option(fc.constantFrom('路灯', '噪声')),
    satisfaction: fc.option(fc.constantFrom('satisfied' as const, 'dissatisfied' as const)),
  })
  .map((over) => makeFeedback(over))
const anyImport = fc.record({
  kind: fc.constant('import' as const),
  rows: fc.array(anyRow, { minLength: 1, maxLength: 5 }),
  fields: fc.subarray([...FIELDS]),
  /** Checked now, committed after the next step. */
  late: fc.boolean(),
})
const anyUndo = fc.record({ kind: fc.constant('undo' as const), at: fc.nat({ max: 7 }) })
const anyRuling = fc.record({ kind: fc.constant('ruling' as const), at: fc.nat({ max: 7 }) })
const anySteps = fc.array(
  fc.oneof({ weight: 4, arbitrary: anyImport }, { weight: 2, arbitrary: anyUndo }, anyRuling),
  {
    minLength: 2,
    maxLength: 12,
  },
)

const exclusion: Decision = {
  kind: 'exclusion',
  code: 'EX7',
  reason: '进入法定程序',
  evidence: '受理通知书',
  requestedBy: '李雷',
  approvedBy: '韩梅',
}

test('whatever is imported, taken back, decided and imported again, the ledger is what the events add up to', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      const database = await openLedger()
      const model = new Model()
      let waiting: Import | null = null
      for (const step of steps) {
        const ready: Import | null = waiting
        waiting = null
        if (step.kind === 'import') {
          const supplied = suppliedMask(step.fields)
          const rows = step.rows.map((row) => blankUnsupplied({ ...row, supplied }, step.fields))
          const { batchId } = await draft(database, rowsOf(rows), { fields: step.fields })
          const made = { id: batchId, rows, fields: step.fields }
          if (step.late) waiting = made
          else await commitTo(database, model, made)
        } else if (step.kind === 'undo') await undoOne(database, model, step.at)
        else await rule(database, model, step.at)
        if (ready) await commitTo(database, model, ready)
      }
      await expectEqual(database, model)
      await database.close()
    }),
    { numRuns: ON_SERVER ? 8 : 30, endOnFailure: true },
  )
})

/** A source has nothing to say of fields it has no column for. */
function blankUnsupplied(row: Feedback, fields: readonly FieldName[]): Feedback {
  const blanks = FIELDS.filter((field) => !fields.includes(field)).map((field) => [field, null])
  return { ...row, ...Object.fromEntries(blanks) }
}

async function commitTo(database: Database, model: Model, made: Import): Promise<void> {
  await commit(database, [made.id])
  model.imports.push(made)
}

async function undoOne(database: Database, model: Model, at: number): Promise<void> {
  const chosen = model.imports[at]
  if (!chosen) return
  if (model.mayUndo(at)) {
    await undo(database, chosen.id)
    model.imports.splice(at, 1)
  } else await expect(undo(database, chosen.id)).rejects.toMatchObject({ code: 'laterBatchRests' })
}

async function rule(database: Database, model: Model, at: number): Promise<void> {
  const record = (await allRecords(database))[at]
  if (!record) return
  const { id: recordId, revision, feedback } = record
  const input = { recordId, revision, decision: exclusion, actor: ACTOR, at: NOW, judge: JUDGE }
  await expect(
    database.write(async (trx) => await recordDecision(trx, { ...input, revision: revision + 1 })),
  ).rejects.toEqual(new AppError('conflict', { recordId }))
  await database.write(async (trx) => await recordDecision(trx, input))
  model.rulings.push({ ticketNo: feedback.ticketNo, decision: exclusion })
}

async function expectEqual(database: Database, model: Model): Promise<void> {
  const stored = await allRecords(database)
  expect(new Map(stored.map(({ feedback }) => [feedback.ticketNo, feedback]))).toEqual(model.records())
  for (const { feedback, judgement, decisions } of stored) {
    const ruled = model.rulings.filter(({ ticketNo }) => ticketNo === feedback.ticketNo)
    expect(decisions).toEqual(ruled.map(({ decision }) => decision))
    expect(judgement).toEqual(JUDGE.judge(feedback, decisions))
  }
  expect(await verifyDatabase(database, { judge: JUDGE })).toMatchObject({ ok: true, findings: [] })
}

async function allRecords(database: Database): Promise<readonly DecidedRecord[]> {
  const records: DecidedRecord[] = []
  for await (const page of readRecords(database.knex)) records.push(...page)
  return records
}
