import { expect, test } from 'vitest'
import { foldLine, toCalendarFile } from '../../core/calendarFile.ts'
import { type DueItem, dueState } from '../../core/due.ts'
import { sayIn } from '../../core/words.ts'

const ITEM: DueItem = {
  kind: 'finding',
  id: 7,
  name: '备用线路; 没人会切, 见 C:\\预案\n第二行',
  owner: '乙',
  departments: ['客服部', '技术部'],
  dueOn: '2026-02-28',
}

test('a day before today is overdue, up to the last day warned of soon', () => {
  const at = (day: string) => dueState(day, '2026-04-10', '2026-04-24')
  expect(['2026-04-09', '2026-04-10', '2026-04-24', '2026-04-25'].map(at)).toEqual([
    'overdue',
    'soon',
    'soon',
    'later',
  ])
})

test('a calendar names each day whole, ends it the day after, and escapes what calendars read as signs', () => {
  const text = toCalendarFile([ITEM], { at: Date.UTC(2026, 1, 1, 2, 3, 4), say: sayIn('zh-CN') })
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n')
  expect(unfolded).toContain('DTSTAMP:20260201T020304Z')
  expect(unfolded).toContain('DTSTART;VALUE=DATE:20260228')
  expect(unfolded).toContain('DTEND;VALUE=DATE:20260301')
  expect(unfolded).toContain('UID:finding-7@plumbline')
  expect(unfolded).toContain('SUMMARY:问题整改: 备用线路\\; 没人会切\\, 见 C:\\\\预案\\n第二行')
  expect(unfolded).toContain('DESCRIPTION:乙\\n客服部、技术部')
})

test('no line is over 75 bytes, no character is cut, and unfolding gives the line back', () => {
  for (const line of [
    'SUMMARY:' + '预案演练'.repeat(40),
    'x'.repeat(75),
    'x'.repeat(76),
    '𠮷'.repeat(50),
    '',
  ]) {
    const folded = foldLine(line)
    for (const part of folded.split('\r\n')) expect(new TextEncoder().encode(part).length).toBeLessThan(76)
    expect(folded.replaceAll('\r\n ', '')).toBe(line)
  }
  expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75))
})
