// Reads a foreign file in a worker thread into rows that are checked, judged and hashed: one pass over the file. A long
// text is read by several threads, each keeping its share of the tickets.
import type { FieldName } from '../core/fields.ts'
import { ProfileTally } from '../core/importProfile.ts'
import { createJudge } from '../core/judge.ts'
import { dateColumnsOf } from '../core/reading/columns.ts'
import { decideDateOrder, evidenceFor } from '../core/reading/dateOrder.ts'
import { watchDateOrder } from '../core/reading/orderWatch.ts'
import { resolveMapping } from '../core/resolveMapping.ts'
import type { Policy } from '../core/policy.ts'
import { createEventStager } from '../core/stageEvents.ts'
import { createStager, type StagerOptions, ticketReader } from '../core/stageRows.ts'
import { surveyTable } from '../core/surveyTable.ts'
import type { RawRow, RawTable } from '../core/table.ts'
import { zoneOf } from '../core/zone.ts'
import { type BulkTarget, bulkTarget } from '../db/bulkRows.ts'
import { createDayCounter, type DayCounter } from '../db/dayCounter.ts'
import { prepareEvents } from '../db/eventDrafts.ts'
import { createPreparer } from '../db/stagedRows.ts'
import { ticketMark } from '../db/ticketMarks.ts'
import { digestFile } from '../intake/digest.ts'
import { openTable } from '../intake/openTable.ts'
import { demandUnchanged, looksOf } from '../intake/unchanged.ts'
import { SURVEYED_ROWS } from './readingTasks.ts'
import type { Line, OpenedFile, Share, StageAsk, StageInput, StagedShare, Task } from './tasks.ts'

/** Batches on their way while the host writes: one being written, one being made. */
const IN_FLIGHT = 2

/** Whoever opens the file is told how many share it; the others are told what was found. */
export const stageFile: Task<'stage'> = async (input, line) => {
  const { path, fileName, sheet, encoding } = input
  const looks = input.joined?.opened.looks ?? (await looksOf(path, fileName))
  const named = { ...(sheet === undefined ? {} : { sheet }), ...(encoding === undefined ? {} : { encoding }) }
  const table = await openTable(path, { fileName, ...named })
  const opened = input.joined?.opened ?? { looks, ...(await surveyed(table, input, line)) }
  const share = input.joined?.share ?? { index: 0, of: (await line.ask({ kind: 'opened', opened }))! }
  const staged = await stageShare(table, { opened, share }, input, line)
  await demandUnchanged(path, fileName, looks)
  return staged
}

async function surveyed(
  table: RawTable,
  { path, mapping, surveyAll }: StageInput,
  line: Line<'stage'>,
): Promise<Omit<OpenedFile, 'looks'>> {
  const file = await digestFile(path)
  const surveyRows = async (firstRows: number): Promise<OpenedFile['survey']> =>
    await surveyTable(table, {
      mapping,
      ...(mapping.headerRow === undefined ? {} : { headerRow: mapping.headerRow }),
      firstRows,
      onProgress: (rows) => line.report('reading', rows, null),
    })
  const first = await surveyRows(surveyAll ? Infinity : SURVEYED_ROWS)
  const isOpen = !first.isWhole && first.ambiguousDates.length > 0
  return { survey: isOpen ? await surveyRows(Infinity) : first, ...file }
}

/**
 * The order of days and months is settled by the first rows and watched over all of them, by every thread, so that all
 * come to the same end.
 */
async function stageShare(
  table: RawTable,
  { opened, share }: { opened: OpenedFile; share: Share },
  { mapping, organisationZone, policy, knownAt, dayOffset, rowFolder }: StageInput,
  line: Line<'stage'>,
): Promise<StagedShare> {
  const { survey, digest } = opened
  const { columns, headerRow } = survey
  const resolved = resolveMapping(survey, mapping, organisationZone)
  const header = columns.map((column) => column.name)
  const options = { header, headerRow, mapping, ...resolved, digest, knownAt }
  const tally = new ProfileTally(mapping, zoneOf(organisationZone))
  const days = createDayCounter(dayOffset)
  const asks = mapping.events
    ? eventAsks(options)
    : recordAsks(options, { policy, tally, days, target: bulkTarget(rowFolder), share })
  const watch = survey.isWhole || mapping.dateOrder !== 'auto' ? null : watchDateOrder(columns, mapping)
  const total = survey.isWhole ? survey.rows : null
  const sent: Promise<unknown>[] = []
  const send = async (ask: StageAsk | null): Promise<void> => {
    if (ask) sent.push(line.ask(ask, memoryOf(ask)))
    if (sent.length >= IN_FLIGHT) await sent.shift()
  }
  let done = 0
  for await (const read of table.rows()) {
    const below = read[0]!.number > headerRow ? read : read.filter((row) => row.number > headerRow)
    if (below.length === 0) continue
    if (watch) for (const { cells } of below) watch.see(cells)
    await send(asks.add(below))
    done += below.length
    if (share.index === 0) line.report('checking', done, total)
  }
  await send(asks.rest())
  await Promise.all(sent)
  const dateColumns = watch?.columns() ?? dateColumnsOf(columns, mapping)
  const { order, undecided } = decideDateOrder(dateColumns)
  if (watch && (undecided.length > 0 || order !== resolved.dateOrder)) return { readAgain: true }
  for (const counted of days.rows(1)) await line.ask({ kind: 'days', counted }, [counted.rows.buffer])
  const dateOrder = mapping.dateOrder === 'auto' ? evidenceFor(order, dateColumns) : null
  return { readAgain: false, counts: tally.counts(), dateOrder }
}

/** What the asks of a file's rows are made of. */
interface RowAsks {
  /** null: nothing to ask yet. */
  add(rows: readonly RawRow[]): StageAsk | null
  rest(): StageAsk | null
}

interface RecordOptions {
  readonly policy: Policy
  readonly tally: ProfileTally
  readonly days: DayCounter
  readonly target: BulkTarget
  readonly share: Share
}

function recordAsks(options: StagerOptions, { policy, tally, days, target, share }: RecordOptions): RowAsks {
  const stage = createStager(options)
  const fields = new Set(Object.keys(options.mapping.fields) as FieldName[])
  const preparer = createPreparer({ judge: createJudge(policy), fields, days, target })
  const isOurs = ownerOf(options, share)
  const rest = (): StageAsk | null => {
    const prepared = preparer.take()
    return prepared && { kind: 'rows', prepared }
  }
  return {
    add(rows) {
      for (const row of rows) {
        if (!isOurs(row)) continue
        const staged = stage(row)
        if (staged.feedback) tally.add(staged.feedback, row.number)
        preparer.add(staged, row.cells)
      }
      return preparer.isFull ? rest() : null
    },
    rest,
  }
}

/** Rows of one ticket have one owner, who alone can tell which of them repeats another. */
function ownerOf(options: StagerOptions, { index, of }: Share): (row: RawRow) => boolean {
  if (of === 1) return () => true
  const ticketOf = ticketReader(options)
  return (row) => ticketMark(ticketOf(row) ?? String(row.number)) % of === index
}

/** Nothing is judged here: a step counts with its record, which only the ledger knows. */
function eventAsks(options: StagerOptions): RowAsks {
  const stage = createEventStager(options)
  return { add: (rows) => ({ kind: 'events', prepared: prepareEvents(rows.map(stage)) }), rest: () => null }
}

/** Memory that is handed over with an ask rather than copied. */
function memoryOf(ask: StageAsk): readonly ArrayBuffer[] {
  return ask.kind === 'rows' && ask.prepared.staged instanceof Uint8Array ? [ask.prepared.staged.buffer] : []
}
