// Lists of a draft: one entry put in another's place, added, removed, moved. Pure.

export function replaced<T>(list: readonly T[], i: number, next: T): T[] {
  return list.map((one, k) => (k === i ? next : one))
}

export function removed<T>(list: readonly T[], i: number): T[] {
  return list.filter((_, k) => k !== i)
}

/** Changes places with its neighbour; stays where there is none. */
export function moved<T>(list: readonly T[], i: number, step: 1 | -1): T[] {
  const [one, other] = [list[i], list[i + step]]
  if (one === undefined || other === undefined) return [...list]
  return list.map((each, k) => (k === i ? other : k === i + step ? one : each))
}

/** Lines of a draft are told apart by their place: by it their fields are named, and their order is what they say. */
export function lineKey(list: string, i: number): string {
  return `${list}.${i}`
}
