// What is worth knowing of a checked file as a whole, compared with the ledger and with the last import of its source.
import { noticesOf } from '../core/importNotice.ts'
import type { DepartmentDay, ImportProfile } from '../core/importProfile.ts'
import { zoneOf } from '../core/zone.ts'
import { getBatch } from '../db/batches.ts'
import type { Database } from '../db/database.ts'
import { previousImport, storeProfile } from '../db/importProfiles.ts'
import { frozenPeriodsTouched } from '../db/frozenPeriods.ts'
import { issueGroups } from '../db/issues.ts'
import { NO_OVERLAP, overlapOf } from '../db/overlap.ts'
import { getOrganisation, getPolicy } from '../db/settings.ts'

/** What the rows hold as a whole. */
export interface StagedProfile {
  readonly profile: ImportProfile
  readonly departmentDays: readonly DepartmentDay[] | null
}

/** Keeps the draft's profile and notices with it. */
export async function weighDraft(
  { write, background: db }: Database,
  batchId: number,
  { profile, departmentDays }: StagedProfile,
  checkMs: number,
): Promise<void> {
  const { created } = await getBatch(db, batchId)
  const { timeZone } = await getOrganisation(db)
  const overlap =
    created === 0 || departmentDays === null
      ? NO_OVERLAP
      : await overlapOf(db, batchId, departmentDays, zoneOf(timeZone))
  const groups = await issueGroups(db, batchId)
  const previous = await previousImport(db, batchId)
  // Periods begin by the policy's clock, days of the ledger by the organisation's.
  const frozen = await frozenPeriodsTouched(db, batchId, zoneOf((await getPolicy(db)).value.timeZone))
  const notices = noticesOf({ profile, created, groups, previous, overlap, frozen })
  await write(async (trx) => await storeProfile(trx, batchId, { profile, notices, checkMs }))
}
