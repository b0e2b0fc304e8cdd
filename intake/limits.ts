// Bounds that no honest file comes near. They keep memory flat and a malicious file from taking the machine.

const KIB = 1024
const MIB = 1024 * KIB
const GIB = 1024 * MIB

export const LIMITS = {
  /** Start of a file by which its kind, encoding and delimiter are judged. */
  headBytes: 64 * KIB,
  /** Bytes of lines with characters beyond ASCII by which an encoding is judged. */
  sampleBytes: 2 * MIB,
  /** A quoted field longer than this was never closed (a spreadsheet cell holds 32,767 characters). */
  quotedCharacters: MIB,
  /** A text without a line end for so long is no table. */
  recordCharacters: 16 * MIB,
  /** Rows that are on their way together are no young objects any more: few are soon forgotten. */
  batchRows: 250,
  /** A batch of fewer rows of a text is handed on at this many characters. */
  batchCharacters: 256 * KIB,
  /** A batch of fewer rows is handed on at this many cells, sixteen characters counting as one. */
  batchWeight: 250_000,
  columns: 16_384,
  /** Files within a ZIP. */
  zipEntries: 20_000,
  /** Inflated size of the small parts of a workbook: relations, styles, list of sheets. */
  partBytes: 256 * MIB,
  /** Inflated size of the body of a text document: a plan has half a million characters at most. */
  documentBytes: 64 * MIB,
  /** Inflated size of a sheet or of the shared strings. */
  bulkBytes: 8 * GIB,
  /** Deflate reaches 1,032 : 1 on nothing but repetition; a sheet of identical styled rows stays far below this. */
  inflateRatio: 400,
  /** Below this size the ratio says nothing. */
  inflateFree: 64 * MIB,
  /** Shared strings as they are kept in memory. */
  sharedStringBytes: 2 * GIB,
  /** One tag, or one run of text between tags. */
  xmlToken: 4 * MIB,
  mergedAreas: 1_000_000,
} as const
