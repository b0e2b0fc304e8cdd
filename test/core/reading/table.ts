// Tables as tests write them: one line a row, cells between bars.
import type { Mapping } from '../../../core/mapping.ts'
import { resolveMapping } from '../../../core/resolveMapping.ts'
import { createStager, type StagedRow } from '../../../core/stageRows.ts'
import type { Survey } from '../../../core/survey.ts'
import { surveyTable, type SurveyOptions } from '../../../core/surveyTable.ts'
import type { Cell, RawRow, RawTable } from '../../../core/table.ts'

const INFO = { kind: 'csv', encoding: 'utf-8', delimiter: ',', sheet: null, sheets: [] } as const

export function tableOf(rows: readonly (readonly Cell[])[]): RawTable {
  const numbered: RawRow[] = rows
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null && cell !== ''))
  return {
    info: INFO,
    async *rows() {
      for (let i = 0; i < numbered.length; i += 1000) yield numbered.slice(i, i + 1000)
    },
  }
}

/** 'a|b\n1|2' → a table of two rows. Space at the ends of lines is left out. */
export function tableFrom(text: string): RawTable {
  return tableOf(
    text
      .trim()
      .split('\n')
      .map((line) => line.trim().split('|')),
  )
}

export const KNOWN_AT = Date.UTC(2027, 0, 1)
export const DIGEST = '0123456789abcdef'.repeat(4)

export interface Staged {
  readonly survey: Survey
  readonly rows: readonly StagedRow[]
}

/** The whole way: survey, resolve, stage. */
export async function stageTable(
  table: RawTable,
  options: SurveyOptions & { mapping?: Mapping } = {},
): Promise<Staged> {
  const survey = await surveyTable(table, options)
  const resolved = resolveMapping(survey, survey.mapping, 'Asia/Shanghai')
  const stage = createStager({
    header: survey.columns.map(({ name }) => name),
    headerRow: survey.headerRow,
    mapping: survey.mapping,
    ...resolved,
    digest: DIGEST,
    knownAt: KNOWN_AT,
  })
  const rows: StagedRow[] = []
  for await (const batch of table.rows()) {
    for (const row of batch) if (row.number > survey.headerRow) rows.push(stage(row))
  }
  return { survey, rows }
}
