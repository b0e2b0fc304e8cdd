// Due days as an iCalendar file (RFC 5545), for whatever calendar people keep.
import { dayNumber, dayText } from './day.ts'
import { type DueItem, LEAD_DAYS } from './due.ts'
import type { Instant } from './instant.ts'
import type { Say } from './words.ts'

/** One event a day long for each item, with an alarm ahead. Lines end in CRLF and fold at 75 bytes. */
export function toCalendarFile(items: readonly DueItem[], { at, say }: { at: Instant; say: Say }): string {
  const stamp = `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plumbline//Due//EN',
    'CALSCALE:GREGORIAN',
    ...items.flatMap((item) => eventOf(item, stamp, say)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

function eventOf({ kind, id, name, owner, departments, dueOn }: DueItem, stamp: string, say: Say): string[] {
  const title = escapeText(`${say(`due.kind-${kind}`)}: ${name}`)
  const about = escapeText(
    [owner, departments.join(say('report.comma'))].filter((text) => text !== '').join('\n'),
  )
  return [
    'BEGIN:VEVENT',
    `UID:${kind}-${id}@plumbline`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dueOn.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayText(dayNumber(dueOn) + 1).replaceAll('-', '')}`,
    `SUMMARY:${title}`,
    ...(about === '' ? [] : [`DESCRIPTION:${about}`]),
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${title}`,
    `TRIGGER:-P${LEAD_DAYS}D`,
    'END:VALARM',
    'END:VEVENT',
  ]
}

/** Backslash, semicolon, comma and line breaks as §3.3.11 writes them. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n')
}

/** §3.1: no line over 75 bytes; what follows begins with a space. A character is never cut in two. */
export function foldLine(line: string): string {
  const parts: string[] = ['']
  let bytes = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (bytes + size > 75) {
      parts.push(' ')
      bytes = 1
    }
    parts[parts.length - 1] += character
    bytes += size
  }
  return parts.join('\r\n')
}
