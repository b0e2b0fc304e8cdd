// The statutory working days of mainland China, as the package chinese-days keeps them.
import notices from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import type { CalendarDef } from '../policy.ts'

/**
 * Monday to Friday, 09:00–12:00 and 13:30–18:00, with the holidays and make-up days of the State Council's
 * notices. A make-up day follows Monday's periods. Known to the end of the last year the package covers; after
 * that the week alone holds until somebody enters the next notice.
 */
export function chinaCalendar(): CalendarDef {
  const hours = [
    { from: '09:00', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ]
  const holidays = Object.keys(notices.holidays).sort()
  return {
    name: 'china',
    week: [hours, hours, hours, hours, hours, [], []],
    holidays,
    makeUpDays: Object.keys(notices.workdays)
      .sort()
      .map((on) => ({ on, as: 1 })),
    overrides: [],
    knownUntil: `${holidays.at(-1)!.slice(0, 4)}-12-31`,
  }
}
