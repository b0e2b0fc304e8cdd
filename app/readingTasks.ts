// Looking into foreign files in a worker thread: what a file looks like.
import { surveyTable } from '../core/surveyTable.ts'
import type { RawTable } from '../core/table.ts'
import { digestFile } from '../intake/digest.ts'
import { openTable } from '../intake/openTable.ts'
import type { SourceFile, Task } from './tasks.ts'

/** Rows that tell what a file looks like; what later ones add is found when they are checked. */
export const SURVEYED_ROWS = 20_000

export const surveyFile: Task<'survey'> = async ({ path, fileName, options }, line) => {
  const { sheet, encoding, headerRow, mapping } = options
  const table = await openTable(path, { fileName, ...present({ sheet, encoding }) })
  const { digest, sizeBytes } = await digestFile(path)
  const survey = await surveyTable(table, {
    ...present({ headerRow: headerRow ?? mapping?.headerRow, mapping }),
    firstRows: SURVEYED_ROWS,
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

/** Without the keys whose value is missing: those left out mean "find it yourself". */
function present<T extends Record<string, unknown>>(options: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(given) as { [K in keyof T]?: NonNullable<T[K]> }
}
