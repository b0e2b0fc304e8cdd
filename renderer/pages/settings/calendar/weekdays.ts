import type { Language } from '../../../../core/words.ts'

/** 0 is Monday. */
export function weekdayName(i: number, language: Language): string {
  // 1 January 2024 was a Monday.
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, i + 1),
  )
}
