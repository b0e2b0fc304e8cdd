// Departments that a draft names and nothing knows yet: each once, however many rows name it.
import type { Page } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { knownNames } from './departments.ts'
import { draftTable, requireDraft } from './drafts.ts'
import { countRecords } from './records.ts'

/** Most rows first. While the ledger is empty every name is new, and none is listed. @throws AppError draftGone */
export async function listUnknownDepartments(
  db: Db,
  { batchId, offset, limit }: { batchId: number; offset: number; limit: number },
): Promise<Page<{ name: string; count: number }>> {
  await requireDraft(db, batchId)
  if ((await countRecords(db)) === 0) return { rows: [], total: 0 }
  const named = db({ s: draftTable(batchId) })
    .whereNotNull('s.department')
    .whereNotIn('s.department', knownNames(db).select('d.name'))
    .select('s.department as name')
    .count({ count: '*' })
    .groupBy('s.department')
  const rows = (await named
    .clone()
    .orderBy([{ column: 'count', order: 'desc' }, { column: 'name' }])
    .offset(offset)
    .limit(limit)) as { name: string; count: number }[]
  const total = await db.from(named.as('n')).count({ n: '*' }).first<{ n: number }>()
  return { rows, total: total.n }
}
