import { expect, test } from 'vitest'
import { TicketMarks, ticketMark } from '../../db/ticketMarks.ts'

function marked(tickets: readonly string[]): Float64Array {
  return new Float64Array(tickets.flatMap((ticket, i) => [i + 1, ticketMark(ticket)]))
}

test('every row whose ticket occurs again is suspected, with the first of them', () => {
  const tickets = Array.from({ length: 200_000 }, (_, i) => `GD2025${String(i).padStart(6, '0')}`)
  tickets[70_000] = tickets[3]!
  tickets[150_000] = tickets[3]!
  tickets[199_999] = tickets[65_536]!
  const all = marked(tickets)
  const marks = new TicketMarks()
  for (let i = 0; i < all.length; i += 2000) marks.see(all.slice(i, i + 2000))
  expect(marks.suspects()).toEqual([4, 65_537, 70_001, 150_001, 200_000])
})

test('numbers that differ little have marks of their own', () => {
  const kinds = ['', 'a', 'b', 'ab', 'ba', '工单-1', '工单-2', '1-工单', 'GD-1 ', 'GD-1', 'gd-1']
  expect(new Set(kinds.map(ticketMark)).size).toBe(kinds.length)
  const running = Array.from({ length: 300_000 }, (_, i) => ticketMark(`${i % 7}-${i}`))
  expect(new Set(running).size).toBe(running.length)
  expect(running.every((mark) => Number.isSafeInteger(mark) && mark > 0)).toBe(true)
})

test('where one number fills a file, the rows are left to the database', () => {
  const marks = new TicketMarks()
  marks.see(marked(Array.from({ length: 60_000 }, () => 'GD-1')))
  expect(marks.suspects()).toBeNull()
  marks.forget()
  expect(marks.suspects()).toEqual([])
})
