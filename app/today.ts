// The day it is where the organisation is.
import { formatInstant } from '../core/format.ts'
import { zoneOf } from '../core/zone.ts'
import { getOrganisation } from '../db/settings.ts'
import type { Context } from './operation.ts'

export async function todayOf({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<string> {
  const { timeZone } = await getOrganisation(db)
  return formatInstant(clock(), zoneOf(timeZone), 'day')
}
