// The register of exclusions (剔除): every record taken out, why, and by whom; and who took out too many (scoring §2).
import { formatRate } from '../format.ts'
import { countCell, figureColumn, instantCell, percentCell, row, textCell, wordColumn } from './cell.ts'
import { type Context, scoreOf } from './context.ts'
import type { Block, Section, Table } from './document.ts'

/** More of a cohort than this taken out is said loudly. */
const WARN_ABOVE = 0.1

interface ExcludedShare {
  readonly name: string
  readonly excluded: number
  /** Records the group would have answered for without exclusions. */
  readonly cohort: number
}

export function exclusionsSection(c: Context): Section {
  const { say } = c
  const shares = sharesOf(c)
  const tooMany = shares
    .filter((s) => s.excluded > WARN_ABOVE * s.cohort)
    .map((s) => say('evidence.tooManyExcluded', { ...s, share: formatRate(s.excluded, s.cohort, 1) }))
  const warnings: readonly Block[] =
    tooMany.length === 0 ? [] : [{ kind: 'paragraph', tone: 'warning', text: tooMany.join('\n') }]
  return {
    id: 'exclusions',
    title: say('evidence.exclusions'),
    blocks: [...warnings, ...(shares.length > 0 ? [shareTable(shares, c)] : []), registerTable(c)],
  }
}

/** Distinct records of the register per department, against all the department had to answer for. */
function sharesOf(c: Context): readonly ExcludedShare[] {
  // The register names departments; shares of handlers it cannot tell.
  if (c.input.scorecard.by !== 'department') return []
  const tickets = new Map<string, Set<string>>()
  for (const { department, ticketNo } of c.input.exclusions)
    tickets.set(department, (tickets.get(department) ?? new Set()).add(ticketNo))
  return [...tickets].map(([name, set]) => ({
    name,
    excluded: set.size,
    cohort: Math.max(set.size, cohortOf(name, c)),
  }))
}

function cohortOf(name: string, c: Context): number {
  const found = c.input.scorecard.rows.find((r) => r.name === name)
  if (!found) return 0
  const sizes = c.kpis.map((v) => {
    const score = scoreOf(found, v.kpi.id)
    return { main: v.kpi.measure === 'handlingOnTime', size: score ? score.denominator + score.excluded : 0 }
  })
  const main = sizes.find((s) => s.main && s.size > 0)
  return main ? main.size : Math.max(0, ...sizes.map((s) => s.size))
}

function shareTable(shares: readonly ExcludedShare[], { say }: Context): Table {
  return {
    kind: 'table',
    id: 'excludedShares',
    title: say('evidence.excludedShares'),
    columns: [
      wordColumn('name', say('field.department'), true),
      figureColumn('excluded', say('evidence.excludedRecords')),
      figureColumn('cohort', say('evidence.cohortBefore')),
      figureColumn('share', say('report.share')),
    ],
    rows: shares.map((s) =>
      row(textCell(s.name), countCell(s.excluded), countCell(s.cohort), percentCell(s.excluded, s.cohort, 1)),
    ),
    notes: [],
    empty: '',
  }
}

function registerTable({ input, say, zone }: Context): Table {
  return {
    kind: 'table',
    id: 'exclusions',
    title: say('evidence.register'),
    columns: [
      wordColumn('ticketNo', say('field.ticketNo'), true),
      wordColumn('department', say('field.department')),
      wordColumn('code', say('evidence.exclusionCode')),
      wordColumn('reason', say('evidence.reason')),
      wordColumn('evidence', say('evidence.evidence')),
      wordColumn('requestedBy', say('evidence.requestedBy')),
      wordColumn('approvedBy', say('evidence.approvedBy')),
      wordColumn('decidedAt', say('evidence.decidedAt')),
    ],
    rows: input.exclusions.map((e) =>
      row(
        textCell(e.ticketNo),
        textCell(e.department),
        textCell(`${e.code} ${say(`kpi.exclusion.${e.code}`)}`),
        textCell(e.reason),
        textCell(e.evidence),
        textCell(e.requestedBy),
        textCell(e.approvedBy),
        instantCell(e.decidedAt, zone),
      ),
    ),
    notes: [],
    empty: say('evidence.noExclusions'),
  }
}
