// Records as lists show them.
import type { RecordRow } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { recordsById, type StoredRecord } from './records.ts'

/** The records of the ids, in the order of the ids. */
export async function rowsById(
  db: Db,
  ids: readonly { readonly id: number }[],
): Promise<readonly RecordRow[]> {
  const records = await recordsById(
    db,
    ids.map(({ id }) => id),
  )
  const byId = new Map(records.map((record) => [record.id, record]))
  return ids.flatMap(({ id }) => {
    const record = byId.get(id)
    return record ? [rowOf(record)] : []
  })
}

function rowOf({ id, feedback, judgement, chargedTo }: StoredRecord): RecordRow {
  const { extras: _extras, supplied: _supplied, knownAt: _knownAt, closedAt, ...fields } = feedback
  const { responseDueAt, dueAt, responseMinutes, handlingMinutes, csatPoints, verdicts } = judgement
  const judged = { responseDueAt, dueAt, responseMinutes, handlingMinutes, csatPoints, verdicts }
  const own = { id, department: chargedTo }
  return { ...fields, ...judged, ...own, closedAt: judgement.closedAt, recordedCloseAt: closedAt }
}
