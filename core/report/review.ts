// What people decided in the cycle, beside single records: adjustments, appeals, and gaps they let stand; printed with both names.
import { row, textCell, wordColumn } from './cell.ts'
import type { Context } from './context.ts'
import type { Section, Table } from './document.ts'
import type { Review } from './input.ts'

export function reviewSection(review: Review, c: Context): Section {
  const { say, input } = c
  const { digest } = input.edition
  return {
    id: 'review',
    title: say('review.title'),
    blocks: [
      {
        kind: 'paragraph',
        tone: 'note',
        text: digest === undefined ? say('review.notFrozen') : say('review.frozen', { digest }),
      },
      adjustmentTable(review, c),
      appealTable(review, c),
      waiverTable(review, c),
    ],
  }
}

function adjustmentTable({ adjustments }: Review, { say }: Context): Table {
  return {
    kind: 'table',
    id: 'adjustments',
    title: say('review.adjustments'),
    columns: [
      wordColumn('department', say('field.department'), true),
      wordColumn('kind', say('review.kind')),
      wordColumn('evidence', say('evidence.evidence')),
      wordColumn('requestedBy', say('evidence.requestedBy')),
      wordColumn('approvedBy', say('evidence.approvedBy')),
    ],
    rows: adjustments.map(({ department, kind, points, evidence, requestedBy, approvedBy }) =>
      row(
        textCell(department),
        textCell([say(`review.adjustment-${kind}`), points].filter(Boolean).join(' ')),
        textCell(evidence),
        textCell(requestedBy),
        textCell(approvedBy),
      ),
    ),
    notes: [],
    empty: say('review.noAdjustments'),
  }
}

function appealTable({ appeals }: Review, { say }: Context): Table {
  return {
    kind: 'table',
    id: 'appeals',
    title: say('review.appeals'),
    columns: [
      wordColumn('department', say('field.department'), true),
      wordColumn('about', say('review.about')),
      wordColumn('text', say('review.text')),
      wordColumn('outcome', say('review.outcome')),
      wordColumn('filedBy', say('review.filedBy')),
      wordColumn('decidedBy', say('review.decidedBy')),
    ],
    rows: appeals.map(({ department, about, text, upheld, outcome, filedBy, decidedBy }) =>
      row(
        textCell(department),
        textCell(about === 'total' ? say('report.total') : about),
        textCell(text),
        textCell([say(upheld ? 'review.upheld' : 'review.rejected'), outcome].join(say('report.semicolon'))),
        textCell(filedBy),
        textCell(decidedBy),
      ),
    ),
    notes: [],
    empty: say('review.noAppeals'),
  }
}

function waiverTable({ waivers }: Review, { say }: Context): Table {
  return {
    kind: 'table',
    id: 'waivers',
    title: say('review.waivers'),
    columns: [
      wordColumn('kind', say('review.gap'), true),
      wordColumn('reason', say('evidence.reason')),
      wordColumn('requestedBy', say('evidence.requestedBy')),
      wordColumn('approvedBy', say('evidence.approvedBy')),
    ],
    rows: waivers.map(({ kind, count, reason, requestedBy, approvedBy }) =>
      row(
        textCell(say(`assessment.gap-${kind}`, { count })),
        textCell(reason),
        textCell(requestedBy),
        textCell(approvedBy),
      ),
    ),
    notes: [],
    empty: say('review.noWaivers'),
  }
}
