// A period as people say it: 「2026 年第一季度」, 'Q1 2026'.
import type { Period } from './scorecard.ts'
import type { Params, Say } from './words.ts'

export function periodName(period: Pick<Period, 'key' | 'kind' | 'firstOn' | 'lastOn'>, say: Say): string {
  if (period.kind === 'range') return say('frame.periodRange', { first: period.firstOn, last: period.lastOn })
  if (period.kind === 'week') {
    const [year = '', week = ''] = period.key.split('-W')
    return say('frame.periodWeek', { year, week: Number(week) })
  }
  const year = period.firstOn.slice(0, 4)
  const month = Number(period.firstOn.slice(5, 7))
  if (period.kind === 'year') return say('frame.periodYear', { year })
  if (period.kind === 'month') return say('frame.periodMonth', monthParams(year, month))
  const quarter = Math.ceil(month / 3)
  return say('frame.periodQuarter', { year, quarter, ordinal: '一二三四'[quarter - 1] ?? '' })
}

const MONTHS = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' })

/** Chinese counts its months, English names them. */
function monthParams(year: string, month: number): Params {
  return { year, month, name: monthName(month) }
}

/** In English: 'January', or 'Jan'. */
export function monthName(month: number, length: 'long' | 'short' = 'long'): string {
  const name = MONTHS.format(Date.UTC(2000, month - 1, 1))
  return length === 'long' ? name : name.slice(0, 3)
}
