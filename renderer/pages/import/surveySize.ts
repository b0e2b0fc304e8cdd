import { formatCount } from '../../../core/format.ts'
import type { Survey } from '../../../core/survey.ts'
import type { Say } from '../../../core/words.ts'

/** How large a file is, or how much of it was looked at. */
export function surveySize({ rows, isWhole, columns }: Survey, say: Say): string {
  const key = isWhole ? 'import.rowsAndColumns' : 'import.firstRowsAndColumns'
  return say(key, { count: rows, rows: formatCount(rows), columns: columns.length })
}
