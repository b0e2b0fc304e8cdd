// Columns of a correction file that explain a row to whoever corrects it. They are no data: nothing reads them back.

/** Begins the name of such a column, in every language. */
export const NOTE_COLUMN = '※'

export function isNoteColumn(name: string): boolean {
  return name.startsWith(NOTE_COLUMN)
}
