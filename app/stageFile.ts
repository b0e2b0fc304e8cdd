// Reads a foreign file in a worker thread into rows that are checked, judged and hashed: one pass over the file.
import type { FieldName } from '../core/fields.ts'
import { ProfileTally } from '../core/importProfile.ts'
import { createJudge } from '../core/judge.ts'
import { dateColumnsOf } from '../core/reading/columns.ts'
import { decideDateOrder, evidenceFor } from '../core/reading/dateOrder.ts'
import { watchDateOrder } from '../core/reading/orderWatch.ts'
import { resolveMapping } from '../core/resolveMapping.ts'
import type { Policy } from '../core/policy.ts'
import { createEventStager } from '../core/stageEvents.ts'
import { createStager, type StagerOptions } from '../core/stageRows.ts'
import type { Survey } from '../core/survey.ts'
import { surveyTable } from '../core/surveyTable.ts'
import type { RawRow, RawTable } from '../core/table.ts'
import { zoneOf } from '../core/zone.ts'
import { type BulkTarget, bulkTarget } from '../db/bulkRows.ts'
import { createDayCounter, type DayCounter } from '../db/dayCounter.ts'
import { prepareEvents } from '../db/eventDrafts.ts'
import { createPreparer } from '../db/stagedRows.ts'
import { digestFile } from '../intake/digest.ts'
import { openTable } from '../intake/openTable.ts'
import { expectUnchanged } from '../intake/unchanged.ts'
import { SURVEYED_ROWS } from './readingTasks.ts'
import type { Line, StagedProfile, StageAsk, StageInput, Task } from './tasks.ts'

/** Batches on their way while the host writes: one being written, one being made. */
const IN_FLIGHT = 2

/**
 * The order of days and months is settled by the first rows and watched over all of them: where a later row decides
 * otherwise, everything is read again with what the whole file says.
 */
export const stageFile: Task<'stage'> = async (input, line) => {
  const { path, fileName, sheet, encoding, mapping } = input
  const demandUnchanged = await expectUnchanged(path, fileName)
  const named = { ...(sheet === undefined ? {} : { sheet }), ...(encoding === undefined ? {} : { encoding }) }
  const table = await openTable(path, { fileName, ...named })
  const file = await digestFile(path)
  const headerRow = mapping.headerRow === undefined ? {} : { headerRow: mapping.headerRow }
  const survey = async (firstRows: number): Promise<Survey> =>
    await surveyTable(table, {
      mapping,
      ...headerRow,
      firstRows,
      onProgress: (rows) => line.report('reading', rows, null),
    })
  let known = await survey(SURVEYED_ROWS)
  if (!known.isWhole && known.ambiguousDates.length > 0) known = await survey(Infinity)
  const header = known.columns.map((column) => column.name)
  await line.ask({ kind: 'opened', info: table.info, header, ...file })
  let staged = await stageTable(table, known, file.digest, input, line)
  if (staged === null) {
    await line.ask({ kind: 'startAgain' })
    staged = (await stageTable(table, await survey(Infinity), file.digest, input, line))!
  }
  await demandUnchanged()
  return staged
}

/** null where all rows together decide for another order of day and month than the one they were read in. */
async function stageTable(
  table: RawTable,
  survey: Survey,
  digest: string,
  { mapping, organisationZone, policy, knownAt, dayOffset, rowFolder }: StageInput,
  line: Line<'stage'>,
): Promise<StagedProfile | null> {
  const { columns, headerRow } = survey
  const resolved = resolveMapping(survey, mapping, organisationZone)
  const header = columns.map((column) => column.name)
  const options = { header, headerRow, mapping, ...resolved, digest, knownAt }
  const tally = new ProfileTally(mapping, zoneOf(organisationZone))
  const days = createDayCounter(dayOffset)
  const rows = mapping.events
    ? eventAsks(options)
    : recordAsks(options, { policy, tally, days, target: bulkTarget(rowFolder) })
  const watch = survey.isWhole || mapping.dateOrder !== 'auto' ? null : watchDateOrder(columns, mapping)
  const total = survey.isWhole ? survey.rows : null
  const sent: Promise<null>[] = []
  const send = async (ask: StageAsk | null): Promise<void> => {
    if (ask) sent.push(line.ask(ask, memoryOf(ask)))
    if (sent.length >= IN_FLIGHT) await sent.shift()
  }
  let done = 0
  for await (const read of table.rows()) {
    const below = read[0]!.number > headerRow ? read : read.filter((row) => row.number > headerRow)
    if (below.length === 0) continue
    if (watch) for (const { cells } of below) watch.see(cells)
    await send(rows.add(below))
    done += below.length
    line.report('checking', done, total)
  }
  await send(rows.rest())
  await Promise.all(sent)
  const dateColumns = watch?.columns() ?? dateColumnsOf(columns, mapping)
  const { order, undecided } = decideDateOrder(dateColumns)
  if (watch && (undecided.length > 0 || order !== resolved.dateOrder)) return null
  for (const counted of days.rows(1)) await line.ask({ kind: 'days', counted }, [counted.rows.buffer])
  const decided = mapping.dateOrder === 'auto' ? evidenceFor(order, dateColumns) : null
  return { profile: tally.profile(decided), departmentDays: tally.departmentDays() }
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
}

function recordAsks(options: StagerOptions, { policy, tally, days, target }: RecordOptions): RowAsks {
  const stage = createStager(options)
  const fields = new Set(Object.keys(options.mapping.fields) as FieldName[])
  const preparer = createPreparer({ judge: createJudge(policy), fields, days, target })
  const rest = (): StageAsk | null => {
    const prepared = preparer.take()
    return prepared && { kind: 'rows', prepared }
  }
  return {
    add(rows) {
      for (const row of rows) {
        const staged = stage(row)
        if (staged.feedback) tally.add(staged.feedback)
        preparer.add(staged, row.cells)
      }
      return preparer.isFull ? rest() : null
    },
    rest,
  }
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
