// Tables read to the end, and refusals caught.
import { AppError, type ErrorCode, type ErrorDetail } from '../../core/errors.ts'
import type { Cell, RawRow, RawTable } from '../../core/table.ts'
import { type OpenOptions, openTable } from '../../intake/openTable.ts'

export async function rowsOf(table: RawTable): Promise<RawRow[]> {
  const rows: RawRow[] = []
  for await (const batch of table.rows()) rows.push(...batch)
  return rows
}

export async function cellsOf(path: string, options: OpenOptions = {}): Promise<(readonly Cell[])[]> {
  return (await rowsOf(await openTable(path, options))).map((row) => row.cells)
}

/** Opens and reads; what it is refused with. Throws where it is not refused. */
export async function refusalOf(
  path: string,
  options: OpenOptions = {},
): Promise<{ code: ErrorCode; detail: ErrorDetail }> {
  try {
    await cellsOf(path, options)
  } catch (error) {
    if (error instanceof AppError) return { code: error.code, detail: error.detail }
    throw error
  }
  throw new Error('read without a refusal')
}
