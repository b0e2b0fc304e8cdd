// A tree of categories as it is worked on: lines in the order of the tree, each with its depth. Pure.
import type { Category } from '../../../../core/taxonomy.ts'

/** How far below the top each category stands, by code. */
export function depthsOf(categories: readonly Category[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const { code, parent } of categories)
    depths.set(code, parent === null ? 0 : (depths.get(parent) ?? -1) + 1)
  return depths
}

/** The category and all below it; they stand together where the tree is in order. */
export function branchOf(categories: readonly Category[], code: string): ReadonlySet<string> {
  const branch = new Set([code])
  for (const one of categories) if (one.parent !== null && branch.has(one.parent)) branch.add(one.code)
  return branch
}

export function withoutBranch(categories: readonly Category[], code: string): Category[] {
  const branch = branchOf(categories, code)
  return categories.filter((one) => !branch.has(one.code))
}

/** A new last child of a category, or a new last one at the top. */
export function withChild(categories: readonly Category[], parent: string | null, name: string): Category[] {
  let n = 1
  const codeOf = (k: number) => (parent === null ? `C${k}` : `${parent}.${k}`)
  while (categories.some(({ code }) => code === codeOf(n))) n++
  const child: Category = { code: codeOf(n), name, parent, aliases: [] }
  if (parent === null) return [...categories, child]
  const branch = branchOf(categories, parent)
  const last = categories.findLastIndex(({ code }) => branch.has(code))
  return categories.toSpliced(last + 1, 0, child)
}

/** A code is also what those below are hung on. */
export function withCode(categories: readonly Category[], i: number, code: string): Category[] {
  const old = categories[i]!.code
  return categories.map((one, k) =>
    k === i ? { ...one, code } : one.parent === old ? { ...one, parent: code } : one,
  )
}

/** Changes places, with all below, with the neighbour of the same parent; stays where there is none. */
export function movedBranch(categories: readonly Category[], code: string, step: 1 | -1): Category[] {
  const own = categories.find((one) => one.code === code)!
  const siblings = categories.filter(({ parent }) => parent === own.parent)
  const other = siblings[siblings.indexOf(own) + step]
  if (!other) return [...categories]
  const [first, second] = step === 1 ? [own, other] : [other, own]
  const [a, b] = [branchOf(categories, first.code), branchOf(categories, second.code)]
  const at = categories.findIndex((one) => a.has(one.code) || b.has(one.code))
  const rest = categories.filter((one) => !a.has(one.code) && !b.has(one.code))
  const pick = (branch: ReadonlySet<string>) => categories.filter((one) => branch.has(one.code))
  return rest.toSpliced(at, 0, ...pick(b), ...pick(a))
}
