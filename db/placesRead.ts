// What the records of a list are sorted by, all of them at once. They come over as the bytes of one text, a fraction of
// what rows would cost, and are taken apart in slices, so that the host goes on with everything else.
import type { Knex } from 'knex'
import type { Db } from './database.ts'
import { joinBytes } from './dialect.ts'

export interface Places {
  readonly ids: Uint32Array
  /** One for each column that was asked for, in the order of the ids; NaN where a record has no value. */
  readonly columns: readonly Float64Array[]
}

/** Records, nothing selected yet, and the column of their ids. */
export interface PlacedRecords {
  readonly query: Knex.QueryBuilder
  readonly id: string
}

const COMMA = 0x2c
const MINUS = 0x2d
const ZERO = 0x30

/** Whole numbers. */
export async function readNumbers(
  db: Db,
  { query, id }: PlacedRecords,
  columns: readonly string[],
): Promise<Places> {
  const values = columns.map((sql) => `coalesce((${sql}) || ',', ',')`)
  const text = db.raw(`${[id, "','", ...values].join(' || ')} AS text`)
  return await takeApart(await joinBytes(db, query.select(text)), columns.length, numberAt)
}

/** More different words than this are better sorted where they lie. */
const MOST_WORDS = 20_000

/**
 * Texts of few different values, as their places among these in the order of their code points; null where the values
 * are too many.
 */
export async function readWords(
  db: Db,
  { query, id }: PlacedRecords,
  column: string,
  most = MOST_WORDS,
): Promise<Places | null> {
  const text = db.raw(`${id} || ',' || coalesce(octet_length(${column}) || ',' || ${column}, ',') AS text`)
  const bytes = await joinBytes(db, query.select(text))
  const words = createWords(bytes, most)
  const { ids, columns } = await takeApart(bytes, 1, (_, cursor) => {
    const length = numberAt(bytes, cursor)
    return Number.isNaN(length) ? NaN : words.add(cursor, length)
  })
  const ranks = words.ranks()
  if (!ranks) return null
  const places = columns[0]!
  for (let i = 0; i < places.length; i++) if (!Number.isNaN(places[i]!)) places[i] = ranks[places[i]!]!
  return { ids, columns: [places] }
}

interface Cursor {
  at: number
}

/** Up to the next comma; NaN where there is nothing. */
function numberAt(bytes: Uint8Array, cursor: Cursor): number {
  let at = cursor.at
  const isNegative = bytes[at] === MINUS
  if (isNegative) at++
  const from = at
  let value = 0
  for (let digit = bytes[at]!; digit !== COMMA; digit = bytes[++at]!) value = value * 10 + (digit - ZERO)
  cursor.at = at + 1
  if (at === from) return NaN
  return isNegative ? -value : value
}

/** Records taken apart before others have their turn. */
const SLICE = 1 << 14

export async function breathe(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

async function takeApart(
  bytes: Uint8Array,
  width: number,
  valueAt: (bytes: Uint8Array, cursor: Cursor) => number,
): Promise<Places> {
  // No record takes less than a digit and its commas. What of the room is never written takes no memory.
  const room = Math.ceil(bytes.length / (width + 2))
  const ids = new Uint32Array(room)
  const columns = Array.from({ length: width }, () => new Float64Array(room))
  const cursor: Cursor = { at: 0 }
  let n = 0
  while (cursor.at < bytes.length) {
    for (const end = n + SLICE; n < end && cursor.at < bytes.length; n++) {
      const id = numberAt(bytes, cursor)
      if (id > MOST_ID) throw new RangeError('an id beyond what orders are kept in')
      ids[n] = id
      for (const column of columns) column[n] = valueAt(bytes, cursor)
    }
    await breathe()
  }
  return { ids: ids.subarray(0, n), columns: columns.map((column) => column.subarray(0, n)) }
}

const MOST_ID = 2 ** 32 - 1

interface Words {
  /** The number of the word that lies there; moves behind it. */
  readonly add: (cursor: Cursor, length: number) => number
  /** Place of each word by its number; null where there are too many. */
  readonly ranks: () => Uint32Array | null
}

/** A hash table over the bytes themselves: a million short strings would be a tenth of a second and much garbage. */
function createWords(bytes: Uint8Array, most: number): Words {
  const slots = new Int32Array(1 << 16).fill(-1)
  const starts: number[] = []
  const ends: number[] = []
  const isSame = (word: number, from: number, to: number): boolean => {
    const start = starts[word]!
    if (ends[word]! - start !== to - from) return false
    for (let i = 0; i < to - from; i++) if (bytes[start + i] !== bytes[from + i]) return false
    return true
  }
  return {
    add(cursor, length) {
      const from = cursor.at
      const to = (cursor.at += length)
      if (starts.length > most) return 0
      // FNV-1a.
      let hash = 0x811c9dc5
      for (let i = from; i < to; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
      for (let slot = (hash ^ (hash >>> 16)) & 0xffff; ; slot = (slot + 1) & 0xffff) {
        const word = slots[slot]!
        if (word !== -1 && isSame(word, from, to)) return word
        if (word !== -1) continue
        slots[slot] = starts.length
        starts.push(from)
        return ends.push(to) - 1
      }
    },
    ranks() {
      if (starts.length > most) return null
      const texts = starts.map((start, word) => bytes.subarray(start, ends[word]))
      const sorted = texts.map((_, word) => word).sort((a, b) => Buffer.compare(texts[a]!, texts[b]!))
      const ranks = new Uint32Array(sorted.length)
      for (const [rank, word] of sorted.entries()) ranks[word] = rank
      return ranks
    },
  }
}
