// The worst overdue records, so that the worst service has names and dates.
import { formatCount } from '../format.ts'
import { isWordKey } from '../words.ts'
import { countCell, durationCell, figureColumn, instantCell, row, textCell, wordColumn } from './cell.ts'
import type { Context } from './context.ts'
import type { Section } from './document.ts'
import { OVERDUE_LIMIT } from './input.ts'

export function overdueSection(c: Context): Section {
  const { say, input, zone } = c
  const { asOf } = input.scorecard
  const byHandler = input.scorecard.by === 'handler'
  const shown = input.overdue.slice(0, OVERDUE_LIMIT)
  const natureText = (nature: string | null): string | null => {
    const key = `value.nature.${nature}`
    return isWordKey(key) ? say(key) : nature
  }
  return {
    id: 'overdue',
    title: say('evidence.overdueTitle'),
    blocks: [
      {
        kind: 'table',
        id: 'overdue',
        title: null,
        columns: [
          figureColumn('no', say('evidence.no')),
          wordColumn('ticketNo', say('field.ticketNo'), true),
          wordColumn('department', say('field.department')),
          ...(byHandler ? [wordColumn('handler', say('field.handler'))] : []),
          wordColumn('subject', say('field.subject')),
          wordColumn('nature', say('field.nature')),
          wordColumn('receivedAt', say('field.receivedAt')),
          wordColumn('dueAt', say('evidence.dueAt')),
          wordColumn('closedAt', say('field.closedAt')),
          figureColumn('late', say('evidence.overdueBy')),
        ],
        rows: shown.map((r, i) =>
          row(
            countCell(i + 1),
            textCell(r.ticketNo),
            textCell(r.department),
            ...(byHandler ? [textCell(r.handler)] : []),
            textCell(r.subject),
            textCell(natureText(r.nature)),
            instantCell(r.receivedAt, zone),
            instantCell(r.dueAt, zone),
            r.closedAt === null ? textCell(say('evidence.stillOpen')) : instantCell(r.closedAt, zone),
            durationCell((r.closedAt ?? asOf) - r.dueAt, input.language),
          ),
        ),
        notes:
          input.overdueCount > shown.length
            ? [say('evidence.overdueShown', { shown: shown.length, count: formatCount(input.overdueCount) })]
            : [],
        empty: say('evidence.overdueNone'),
      },
    ],
  }
}
