// Cells outlive the chunk they were cut from: a short slice of a large string keeps all of it in memory.

/** The engine copies slices up to this length by itself. */
const ALWAYS_COPIED = 12

/** The same text with memory of its own: joining and cutting it again makes the engine write it anew. */
export function ownText(slice: string): string {
  return slice.length <= ALWAYS_COPIED ? slice : ` ${slice}`.slice(1)
}
