// What a number format makes of a number: a date, a time, a length of time, or just a number.

/** `clock`: a time of day and no day; `time`: both; `duration`: hours that go on beyond 24. */
export type NumberFormat = 'number' | 'day' | 'time' | 'clock' | 'duration'

/** Ids that need no definition (ECMA-376 18.8.30, with those of the Chinese, Japanese and Korean versions). */
export function builtInFormat(id: number): NumberFormat {
  if (id === 46) return 'duration'
  if (id === 22) return 'time'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'clock'
  if (id === 55 || id === 56) return 'clock'
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36) return 'day'
  return (id >= 50 && id <= 54) || id === 57 || id === 58 ? 'day' : 'number'
}

/** What a format code makes of a positive number: its first section that is not blank. */
export function customFormat(code: string): NumberFormat {
  const sections = code.replace(LITERALS, '').split(';')
  const shown = sections.find((section) => section.trim() !== '') ?? ''
  if (/\[(?:h+|m+|s+)\]/i.test(shown)) return 'duration'
  const tokens = shown
    .replace(/\[[^\]]*\]/g, '')
    .replace(GENERAL, '')
    .replace(/e[+-]/gi, '')
    // Fractions of a second are the only digits in a date.
    .replace(/s\.0+/gi, 's')
  if (/[#?0@%]/.test(tokens)) return 'number'
  const hasTime = /[hs]/i.test(tokens)
  if (/[ydbeg]/i.test(tokens.replace(MERIDIEM, ''))) return hasTime ? 'time' : 'day'
  if (hasTime) return 'clock'
  return /m/i.test(tokens.replace(MERIDIEM, '')) ? 'day' : 'number'
}

/** 'General' is sometimes written as localised programs show it. */
const GENERAL = /general|standard|g\/(?:通用格式|標準|표준)/gi
const MERIDIEM = /am\/pm|a\/p/gi

/** Quoted text, escaped characters, padding and fillers: what is only printed. */
const LITERALS = /"[^"]*"?|\\.|_.|\*./gs
