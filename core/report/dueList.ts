// What is due, on paper: everything with a date, the most urgent first.
import { type DueItem, dueState } from '../due.ts'
import { formatCount } from '../format.ts'
import { sayIn } from '../words.ts'
import { dayCell, row, textCell, wordColumn } from './cell.ts'
import type { Paper } from './document.ts'
import { type Letterhead, listSection } from './paper.ts'

export interface DueListInput extends Letterhead {
  readonly today: string
  /** Last day that is warned of. */
  readonly warnedUntil: string
  readonly items: readonly DueItem[]
}

export function buildDueList(input: DueListInput): Paper {
  const { organisation, language, issuedAt, today, warnedUntil, items } = input
  const say = sayIn(language)
  const states = items.map(({ dueOn }) => dueState(dueOn, today, warnedUntil))
  const count = (state: string): string => formatCount(states.filter((each) => each === state).length)
  return {
    language,
    timeZone: organisation.timeZone,
    title: say('frame.due'),
    organisation: organisation.name,
    period: say('paper.asOf', { on: today }),
    edition: '',
    issuedAt,
    layout: 'sheet',
    cover: {
      facts: (['overdue', 'soon', 'later'] as const).map((state) => ({
        label: say(`due.state-${state}`),
        text: count(state),
      })),
      statement: '',
    },
    sections: [
      listSection('due', say('paper.dueItems'), {
        columns: [
          wordColumn('dueOn', say('due.dueOn')),
          wordColumn('state', say('due.state')),
          wordColumn('kind', say('due.kind')),
          wordColumn('name', say('due.name'), true),
          wordColumn('owner', say('due.owner')),
          wordColumn('department', say('due.department')),
        ],
        rows: items.map(({ dueOn, kind, name, owner, departments }, i) =>
          row(
            dayCell(dueOn),
            textCell(say(`due.state-${states[i]!}`)),
            textCell(say(`due.kind-${kind}`)),
            textCell(name),
            textCell(owner),
            textCell(departments.join(say('report.comma'))),
          ),
        ),
        empty: say('due.none'),
      }),
    ],
  }
}
