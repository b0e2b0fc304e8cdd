// What a host shows first: whose installation this is, how far its data reaches, where to begin.
import { type DayNumber, dayOfWall, dayText } from '../core/day.ts'
import type { Instant } from '../core/instant.ts'
import { periodKeyOf } from '../core/period.ts'
import { type Zone, zoneOf } from '../core/zone.ts'
import { countBatches } from '../db/batches.ts'
import type { Db } from '../db/database.ts'
import { dataSpan } from '../db/diagnostics.ts'
import { countRecords, listDepartments } from '../db/records.ts'
import { getOrganisation, getPolicy } from '../db/settings.ts'
import { READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'

export const getInstallation = defineOperation<'getInstallation'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  async run({ db, version, clock }) {
    const organisation = await getOrganisation(db)
    const { value: policy } = await getPolicy(db)
    const zone = zoneOf(policy.timeZone)
    const span = await dataSpan(db)
    return {
      version,
      organisation,
      records: await countRecords(db),
      batches: await countBatches(db),
      departments: await listDepartments(db),
      firstOn: span && dayText(dayOf(span.firstAt, zone)),
      lastOn: span && dayText(dayOf(Math.max(span.lastReceivedAt, span.lastDueAt ?? 0), zone)),
      suggestedPeriod: await suggestPeriod(db, zone, clock()),
      calendarKnownUntil: policy.calendars[policy.defaultCalendar]?.knownUntil ?? null,
    }
  },
})

/**
 * The quarter to open with: the latest one in which something was received that is due by now; of an empty
 * installation the present one. A few records falling due after the quarter they belong to do not make a new one.
 */
export async function suggestPeriod(db: Db, zone: Zone, now: Instant): Promise<string> {
  const span = await dataSpan(db)
  const at = span === null ? now : Math.min(now, span.lastReceivedAt, span.lastDueAt ?? span.lastReceivedAt)
  return periodKeyOf('quarter', dayOf(at, zone))
}

function dayOf(at: Instant, zone: Zone): DayNumber {
  return dayOfWall(zone.toWall(at))
}
