// The drills of a year: a month grid of planned against done, and each drill with its day.
import { monthName } from '../periodName.ts'
import type { DrillKind, DrillRow } from '../drill.ts'
import { formatCount, formatRate } from '../format.ts'
import { type Say, sayIn } from '../words.ts'
import { countCell, dayCell, figureColumn, percentCell, row, textCell, totalRow, wordColumn } from './cell.ts'
import type { Cell, Paper, PaperSection, Row } from './document.ts'
import { type Letterhead, listSection } from './paper.ts'

interface MonthCounts {
  readonly planned: number
  readonly held: number
}

export interface DrillProgrammeInput extends Letterhead {
  readonly year: number
  /** A drill planned before it and not held is overdue. */
  readonly today: string
  readonly programme: readonly { readonly kind: DrillKind; readonly months: readonly MonthCounts[] }[]
  readonly drills: readonly DrillRow[]
  /** Of the plans drilled, by id. */
  readonly planCodes: ReadonlyMap<number, string>
}

export function buildDrillProgramme(input: DrillProgrammeInput): Paper {
  const { organisation, language, issuedAt, year, today, programme, drills } = input
  const say = sayIn(language)
  const all = programme.flatMap(({ months }) => months)
  const [planned, held] = [sumOf(all, 'planned'), sumOf(all, 'held')]
  const overdue = drills.filter((drill) => isOverdue(drill, today)).length
  return {
    language,
    timeZone: organisation.timeZone,
    title: say('paper.drillProgramme'),
    organisation: organisation.name,
    period: say('paper.year', { year }),
    edition: say('paper.asOf', { on: today }),
    issuedAt,
    layout: 'sheet',
    cover: {
      facts: [
        { label: say('paper.planned'), text: formatCount(planned) },
        { label: say('paper.held'), text: formatCount(held) },
        { label: say('paper.doneRate'), text: formatRate(held, planned) },
        { label: say('paper.overdue'), text: formatCount(overdue) },
      ],
      statement: say('paper.programmeMeans'),
    },
    sections: [gridSection(programme, say), drillsSection(input, say)],
  }
}

const sumOf = (months: readonly MonthCounts[], what: keyof MonthCounts): number =>
  months.reduce((sum, month) => sum + month[what], 0)

const isOverdue = ({ heldOn, plannedOn, state }: DrillRow, today: string): boolean =>
  heldOn === null && plannedOn < today && state !== 'cancelled'

const WHAT = ['planned', 'held'] as const

function gridSection(programme: DrillProgrammeInput['programme'], say: Say): PaperSection {
  const rowsOf = (
    name: string,
    months: readonly MonthCounts[],
    make: (...cells: readonly Cell[]) => Row,
  ): readonly Row[] =>
    WHAT.map((what) =>
      make(
        textCell(name),
        textCell(say(`paper.${what}`)),
        ...months.map((month) => quietCount(month[what])),
        countCell(sumOf(months, what)),
        what === 'held'
          ? percentCell(sumOf(months, 'held'), sumOf(months, 'planned'))
          : { ...textCell(''), text: '' },
      ),
    )
  const total = Array.from({ length: 12 }, (_, m) => {
    const month = programme.map(({ months }) => months[m]!)
    return { planned: sumOf(month, 'planned'), held: sumOf(month, 'held') }
  })
  return listSection('grid', say('paper.monthGrid'), {
    columns: [
      wordColumn('kind', say('drill.kind'), true),
      wordColumn('what', say('paper.plannedOrHeld'), true),
      ...total.map((_, m) =>
        figureColumn(`m${m + 1}`, say('drill.month', { n: m + 1, name: monthName(m + 1, 'short') })),
      ),
      figureColumn('total', say('drill.total')),
      figureColumn('rate', say('paper.doneRate')),
    ],
    rows: [
      ...programme.flatMap(({ kind, months }) => rowsOf(say(`drill.kind-${kind}`), months, row)),
      ...rowsOf(say('drill.total'), total, totalRow),
    ],
    empty: say('drill.none'),
  })
}

/** A month of none is left blank on paper. */
const quietCount = (n: number): Cell => ({ ...countCell(n), ...(n === 0 && { text: '' }) })

function drillsSection({ drills, today, planCodes }: DrillProgrammeInput, say: Say): PaperSection {
  return listSection('drills', say('paper.eachDrill'), {
    columns: [
      wordColumn('plannedOn', say('drill.plannedOn'), true),
      wordColumn('name', say('drill.name'), true),
      wordColumn('kind', say('drill.kind')),
      wordColumn('plan', say('paper.plan')),
      wordColumn('department', say('drill.department')),
      wordColumn('owner', say('drill.owner')),
      wordColumn('heldOn', say('drill.heldOn')),
      wordColumn('state', say('drill.state')),
      figureColumn('openFindings', say('drill.openFindings')),
    ],
    rows: drills.map((drill) =>
      row(
        dayCell(drill.plannedOn),
        textCell(drill.name),
        textCell(say(`drill.kind-${drill.kind}`)),
        textCell(drill.planId === null ? null : (planCodes.get(drill.planId) ?? null)),
        textCell(drill.department),
        textCell(drill.owner),
        dayCell(drill.heldOn),
        textCell(
          isOverdue(drill, today)
            ? `${say(`drill.state-${drill.state}`)} · ${say('due.state-overdue')}`
            : say(`drill.state-${drill.state}`),
        ),
        countCell(drill.openFindings),
      ),
    ),
    empty: say('drill.none'),
  })
}
