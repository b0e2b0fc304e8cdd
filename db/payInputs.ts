// Base pay and appraisal marks of a period. Personal data: whoever reads it here answers for who sees it.
import type { PayLine } from '../core/payTable.ts'
import { AppError } from '../core/errors.ts'
import type { Db } from './database.ts'
import { insertRows, textsOf } from './dialect.ts'

const TABLE = 'pay_inputs'

interface PayRow {
  readonly employee_no: string
  readonly base: string | null
  readonly other_appraisal: string | null
}

/** By employee number. */
export async function readPayInputs(db: Db, period: string): Promise<readonly PayLine[]> {
  const rows: PayRow[] = await db(TABLE).where({ period }).orderBy('employee_no')
  return rows.map((row) => ({
    employeeNo: row.employee_no,
    base: row.base,
    otherAppraisal: row.other_appraisal,
  }))
}

/** How many imports the period has had; 0 where none. */
export async function payRevision(db: Db, period: string): Promise<number> {
  const row = await db(TABLE)
    .where({ period })
    .max({ revision: 'revision' })
    .first<{ revision: number | null }>()
  return row.revision ?? 0
}

export interface PayCounts {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

/**
 * Stores what is known of the people of the lines; an unknown part of a line leaves what is stored.
 * @throws AppError conflict where `revision` is not the stored one
 */
export async function storePayInputs(
  db: Db,
  { period, lines, revision }: { period: string; lines: readonly PayLine[]; revision: number },
): Promise<PayCounts> {
  if ((await payRevision(db, period)) !== revision) throw new AppError('conflict', { period })
  const stored = new Map((await readPayInputs(db, period)).map((line) => [line.employeeNo, line]))
  const merged = lines.map((line) => {
    const before = stored.get(line.employeeNo) ?? null
    const after = {
      ...line,
      base: line.base ?? before?.base ?? null,
      otherAppraisal: line.otherAppraisal ?? before?.otherAppraisal ?? null,
    }
    return { before, after }
  })
  const isSame = ({ before, after }: (typeof merged)[number]): boolean =>
    before !== null && before.base === after.base && before.otherAppraisal === after.otherAppraisal
  const written = merged.filter((one) => !isSame(one)).map(({ after }) => after)
  const numbers = written.map(({ employeeNo }) => employeeNo)
  await db(TABLE).where({ period }).whereIn('employee_no', textsOf(db, numbers)).delete()
  await insertRows(
    db,
    TABLE,
    ['period', 'employee_no', 'base', 'other_appraisal', 'revision'],
    written.map((line) => [period, line.employeeNo, line.base, line.otherAppraisal, revision + 1]),
  )
  const added = merged.filter(({ before }) => before === null).length
  return { added, changed: written.length - added, unchanged: lines.length - written.length }
}
