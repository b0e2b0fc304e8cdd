import { expect, test } from 'vitest'
import { TicketMarks, ticketMark } from '../../db/ticketMarks.ts'

test('every row whose ticket came before is told the first of them', () => {
  const tickets = Array.from({ length: 200_000 }, (_, i) => `GD2025${String(i).padStart(6, '0')}`)
  tickets[70_000] = tickets[3]!
  tickets[150_000] = tickets[3]!
  tickets[199_999] = tickets[65_536]!
  const marks = new TicketMarks()
  const repeats = new Map<number, number>()
  for (const [row, ticket] of tickets.entries()) {
    const first = marks.firstBefore(row, ticket)
    if (first !== null) repeats.set(row, first)
  }
  expect([...repeats]).toEqual([
    [70_000, 3],
    [150_000, 3],
    [199_999, 65_536],
  ])
})

test('numbers that differ little have marks of their own', () => {
  const kinds = ['', 'a', 'b', 'ab', 'ba', '工单-1', '工单-2', '1-工单', 'GD-1 ', 'GD-1', 'gd-1']
  expect(new Set(kinds.map(ticketMark)).size).toBe(kinds.length)
  const running = Array.from({ length: 300_000 }, (_, i) => ticketMark(`${i % 7}-${i}`))
  expect(new Set(running).size).toBe(running.length)
  expect(running.every((mark) => Number.isSafeInteger(mark) && mark > 0)).toBe(true)
})
