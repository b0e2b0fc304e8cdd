// Departments with what counts for them.
import type { Knex } from 'knex'
import type { Page } from '../core/ledger.ts'
import type { DepartmentRow } from '../core/register.ts'
import type { Db } from './database.ts'

/** Every name that records count for or the register holds, in code point order. */
export async function listDepartmentRows(
  db: Db,
  { offset, limit }: { offset: number; limit: number },
): Promise<Page<DepartmentRow>> {
  const rows: DepartmentRow[] = await knownNames(db)
    .select(
      'd.name',
      countOf(db, 'department_id', 'records'),
      countOf(db, 'named_department_id', 'elsewhere'),
    )
    .orderBy('d.name')
    .offset(offset)
    .limit(limit)
  const total = await knownNames(db).count({ n: '*' }).first<{ n: number }>()
  return { rows, total: total.n }
}

/** More than this no suggestion is looked for among. */
const MOST_KNOWN = 2000

export async function knownDepartments(db: Db): Promise<readonly string[]> {
  return await knownNames(db).orderBy('d.name').limit(MOST_KNOWN).pluck('d.name')
}

/** Departments `d` that records count for or the register holds. */
export function knownNames(db: Db): Knex.QueryBuilder {
  return db({ d: 'departments' }).where((any) => {
    void any
      .whereExists(db({ r: 'records' }).whereRaw('r.department_id = d.id').select(db.raw('1')))
      .orWhereExists(
        db({ c: 'department_charges' })
          .whereRaw('(c.department_id = d.id OR c.charged_id = d.id)')
          .select(db.raw('1')),
      )
  })
}

function countOf(db: Db, column: string, as: string): Knex.QueryBuilder {
  return db({ r: 'records' })
    .whereRaw('?? = d.id', [`r.${column}`])
    .count('*')
    .as(as)
}
