// Reading foreign files in a worker thread: what a file looks like, and its rows checked, judged and hashed.
import { createJudge } from '../core/judge.ts'
import { ProfileTally } from '../core/importProfile.ts'
import { cellText } from '../core/reading/cellText.ts'
import { dateOrderEvidence, resolveMapping } from '../core/resolveMapping.ts'
import { createStager, type StagedRow } from '../core/stageRows.ts'
import { surveyTable } from '../core/surveyTable.ts'
import type { RawTable } from '../core/table.ts'
import { zoneOf } from '../core/zone.ts'
import { prepareRows } from '../db/stagedRows.ts'
import { digestFile } from '../intake/digest.ts'
import { openTable } from '../intake/openTable.ts'
import type { SourceFile, Task } from './tasks.ts'

export const surveyFile: Task<'survey'> = async ({ path, fileName, options }, line) => {
  const { sheet, encoding, headerRow, mapping } = options
  const table = await openTable(path, { fileName, ...present({ sheet, encoding }) })
  const { digest, sizeBytes } = await digestFile(path)
  const survey = await surveyTable(table, {
    ...present({ headerRow: headerRow ?? mapping?.headerRow, mapping }),
    onProgress: (rows) => line.report('reading', rows, null),
  })
  return { survey, digest, sizeBytes, otherSheets: await sheetsWithRecords({ path, fileName }, table) }
}

/** Rows that tell whether a sheet holds records. */
const PEEK_ROWS = 500

/** Other visible sheets in whose columns a received time and a department are found. */
async function sheetsWithRecords({ path, fileName }: SourceFile, table: RawTable): Promise<string[]> {
  const found: string[] = []
  for (const { name, hidden } of table.info.sheets) {
    if (hidden || name === table.info.sheet) continue
    const sheet = await openTable(path, { fileName, sheet: name })
    const unmapped = await surveyTable(firstRows(sheet, PEEK_ROWS), {}).then(
      (survey) => survey.unmapped,
      () => null,
    )
    if (unmapped?.length === 0) found.push(name)
  }
  return found
}

function firstRows(table: RawTable, count: number): RawTable {
  return {
    info: table.info,
    async *rows() {
      let left = count
      for await (const rows of table.rows()) {
        yield rows.slice(0, left)
        left -= rows.length
        if (left <= 0) return
      }
    },
  }
}

/** Batches on their way while the host writes: one being written, one being made. */
const IN_FLIGHT = 2

/** Two passes: the order of days and months is decided over whole columns before a single row is read. */
export const stageFile: Task<'stage'> = async (input, line) => {
  const { path, fileName, sheet, encoding, mapping, organisationZone, policy, knownAt } = input
  const table = await openTable(path, { fileName, ...present({ sheet, encoding }) })
  const { digest, sizeBytes } = await digestFile(path)
  const survey = await surveyTable(table, {
    mapping,
    ...present({ headerRow: mapping.headerRow }),
    onProgress: (rows) => line.report('reading', rows, null),
  })
  const header = survey.columns.map((column) => column.name)
  const { headerRow, rows: total } = survey
  const stage = createStager({
    header,
    headerRow,
    mapping,
    ...resolveMapping(survey, mapping, organisationZone),
    digest,
    knownAt,
  })
  const judge = createJudge(policy)
  const tally = new ProfileTally(mapping, zoneOf(organisationZone))
  await line.ask({ kind: 'opened', info: table.info, header, digest, sizeBytes })
  const sent: Promise<null>[] = []
  let done = 0
  for await (const rows of table.rows()) {
    const below = rows.filter((row) => row.number > headerRow)
    if (below.length === 0) continue
    const staged: StagedRow[] = below.map(stage)
    for (const { feedback } of staged) if (feedback) tally.add(feedback)
    sent.push(line.ask({ kind: 'rows', prepared: prepareRows(staged, judge) }))
    if (sent.length >= IN_FLIGHT) await sent.shift()
    done += below.length
    line.report('checking', done, total)
  }
  await Promise.all(sent)
  const decided = mapping.dateOrder === 'auto' ? dateOrderEvidence(survey, mapping) : null
  return { profile: tally.profile(decided), departmentDays: tally.departmentDays() }
}

export const readCells: Task<'readCells'> = async ({ path, fileName, sheet, encoding, rows }, line) => {
  const wanted = new Set(rows)
  const table = await openTable(path, { fileName, ...present({ sheet, encoding }) })
  for await (const batch of table.rows()) {
    const found = batch.filter((row) => wanted.has(row.number))
    if (found.length === 0) continue
    await line.ask(found.map(({ number, cells }) => ({ row: number, cells: cells.map(cellText) })))
  }
  return null
}

/** Without the keys whose value is missing: those left out mean "find it yourself". */
function present<T extends Record<string, unknown>>(options: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(given) as { [K in keyof T]?: NonNullable<T[K]> }
}
