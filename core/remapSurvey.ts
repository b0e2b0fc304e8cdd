// A survey under another mapping: what the columns hold stays, what the mapping leaves open is asked anew.
import type { Mapping } from './mapping.ts'
import { dateColumnsOf } from './reading/columns.ts'
import { decideDateOrder } from './reading/dateOrder.ts'
import type { Survey } from './survey.ts'
import { unmappedFields } from './unmappedFields.ts'

/** The mapping's columns must be there. */
export function remapSurvey(survey: Survey, mapping: Mapping): Survey {
  return {
    ...survey,
    mapping: { ...mapping, headerRow: survey.headerRow },
    unmapped: unmappedFields(mapping),
    ambiguousDates:
      mapping.dateOrder === 'auto' ? decideDateOrder(dateColumnsOf(survey.columns, mapping)).undecided : [],
  }
}
