// Sorts very many numbers without the event loop standing still for it.
import { breathe } from './placesRead.ts'

export interface Order {
  /** Places of the keys from the least to the greatest, equal ones as they were before; those without a value last. */
  readonly places: Uint32Array
  /** How many of them have a value. */
  readonly valued: number
}

const BITS = 16
const MASK = (1 << BITS) - 1
/** Keys moved before others have their turn. */
const SLICE = 1 << 16

/**
 * @param keys whole numbers; NaN for no value
 * @param before their order where they are equal; as they stand where left out
 */
export async function orderOf(keys: Uint32Array | Float64Array, before?: Uint32Array): Promise<Order> {
  let places = before ?? asTheyStand(keys.length)
  const { least, most, valued } = spanOf(keys)
  if (valued < keys.length) places = await valuedFirst(keys, places, valued)
  for (let unit = 1; unit <= most - least; unit *= 1 << BITS) {
    places = await sortedByDigit(keys, places, { least, unit, valued })
  }
  return { places, valued }
}

/** Places of ids in their order. */
export async function orderOfIds(ids: Uint32Array): Promise<Uint32Array> {
  let isSorted = true
  for (let i = 1; i < ids.length && isSorted; i++) isSorted = ids[i - 1]! < ids[i]!
  return isSorted ? asTheyStand(ids.length) : (await orderOf(ids)).places
}

/** What lies at the places, put into an array of their length. */
export async function taken<A extends Uint32Array | Float64Array>(
  values: A,
  places: Uint32Array,
  into: A,
): Promise<A> {
  for (let from = 0; from < places.length; from += SLICE) {
    await breathe()
    const to = Math.min(places.length, from + SLICE)
    for (let i = from; i < to; i++) into[i] = values[places[i]!]!
  }
  return into
}

/** A loop: to fill an array by a function takes ten times as long. */
function asTheyStand(count: number): Uint32Array {
  const places = new Uint32Array(count)
  for (let i = 0; i < count; i++) places[i] = i
  return places
}

function spanOf(keys: Uint32Array | Float64Array): { least: number; most: number; valued: number } {
  let [least, most, valued] = [Infinity, -Infinity, 0]
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    if (key < least) least = key
    if (key > most) most = key
    if (key === key) valued++
  }
  return { least, most, valued }
}

async function valuedFirst(
  keys: Uint32Array | Float64Array,
  places: Uint32Array,
  valued: number,
): Promise<Uint32Array> {
  const sorted = new Uint32Array(places.length)
  let [value, blank] = [0, valued]
  for (let from = 0; from < places.length; from += SLICE) {
    await breathe()
    const to = Math.min(places.length, from + SLICE)
    for (let i = from; i < to; i++) {
      const place = places[i]!
      if (Number.isNaN(keys[place]!)) sorted[blank++] = place
      else sorted[value++] = place
    }
  }
  return sorted
}

/** One step of a radix sort: by the digits from the last to the first, each time keeping what is equal as it was. */
async function sortedByDigit(
  keys: Uint32Array | Float64Array,
  places: Uint32Array,
  { least, unit, valued }: { readonly least: number; readonly unit: number; readonly valued: number },
): Promise<Uint32Array> {
  const next = new Uint32Array(1 << BITS)
  for (let from = 0; from < valued; from += SLICE) {
    await breathe()
    const to = Math.min(valued, from + SLICE)
    for (let i = from; i < to; i++) next[((keys[places[i]!]! - least) / unit) & MASK]!++
  }
  for (let digit = 0, before = 0; digit <= MASK; digit++) {
    const count = next[digit]!
    next[digit] = before
    before += count
  }
  const sorted = places.slice()
  for (let from = 0; from < valued; from += SLICE) {
    await breathe()
    const to = Math.min(valued, from + SLICE)
    for (let i = from; i < to; i++) {
      const place = places[i]!
      sorted[next[((keys[place]! - least) / unit) & MASK]!++] = place
    }
  }
  return sorted
}
