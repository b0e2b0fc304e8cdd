// A table for a terminal: columns line up although a Chinese character takes two cells.

export interface TextColumn {
  readonly title: string
  readonly right?: true
}

export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, i) =>
    Math.max(cells(column.title), ...rows.map((row) => cells(row[i] ?? ''))),
  )
  const line = (values: readonly string[]): string =>
    values
      .map((value, i) => {
        const gap = ' '.repeat(widths[i]! - cells(value))
        return columns[i]!.right ? gap + value : value + gap
      })
      .join('  ')
      .trimEnd()
  return [line(columns.map((c) => c.title)), line(widths.map((w) => '─'.repeat(w))), ...rows.map(line)].join(
    '\n',
  )
}

/** Terminal cells a text takes: two for East Asian wide and full-width characters. */
function cells(text: string): number {
  let n = 0
  for (const character of text)
    n +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
        character,
      )
        ? 2
        : 1
  return n
}
