// Rows on their way into the database as one JSON text: made in any thread, taken apart by the dialect's `insertRows`.

/** UTF-8 bytes of a JSON array of rows, each an array of groups of `GROUP` values. */
export type PackedRows = Uint8Array<ArrayBuffer>

/**
 * Values of a row that lie together. Finding a value walks over those before it in its array, so taking a flat row of
 * 40 values apart costs twice what two short walks cost.
 */
export const GROUP = 7

/** A million rows pass here: values are handed to the engine's own writer, and cross threads and drivers as bytes. */
export function packRows(rows: readonly (readonly unknown[])[]): PackedRows {
  return new TextEncoder().encode(JSON.stringify(rows.map(grouped)))
}

function grouped(values: readonly unknown[]): readonly unknown[][] {
  const groups: unknown[][] = []
  for (let from = 0; from < values.length; from += GROUP) groups.push(values.slice(from, from + GROUP))
  return groups
}

/** Where a column's value lies: the group, and the place in it. */
export function placeOfColumn(column: number): readonly [group: number, place: number] {
  return [Math.floor(column / GROUP), column % GROUP]
}
