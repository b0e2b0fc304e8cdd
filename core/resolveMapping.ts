// Settles what a mapping leaves open: the order of day and month, and the zone of times that carry none.
import { AppError } from './errors.ts'
import type { DateOrder, Mapping } from './mapping.ts'
import { checkColumns, dateColumnsOf } from './reading/columns.ts'
import { decideDateOrder } from './reading/dateOrder.ts'
import type { Survey } from './survey.ts'
import { unmappedFields } from './unmappedFields.ts'
import { zoneOf } from './zone.ts'

/**
 * What the stager needs beyond the mapping.
 * @throws AppError columnMissing, fieldUnmapped (what no row can do without), dateOrderAmbiguous (with the columns
 * that leave it open), timeZoneUnknown
 */
export function resolveMapping(
  survey: Survey,
  mapping: Mapping,
  organisationZone: string,
): { dateOrder: DateOrder; timeZone: string } {
  checkColumns(
    survey.columns.map(({ name }) => name),
    mapping,
  )
  const fields = unmappedFields(mapping)
  if (fields.length > 0) throw new AppError('fieldUnmapped', { fields })
  const timeZone = zoneOf(mapping.timeZone ?? organisationZone).name
  if (mapping.dateOrder !== 'auto') return { dateOrder: mapping.dateOrder, timeZone }
  const { order, undecided } = decideDateOrder(dateColumnsOf(survey.columns, mapping))
  if (undecided.length > 0) throw new AppError('dateOrderAmbiguous', { columns: undecided })
  return { dateOrder: order, timeZone }
}
