// The organisation's classification: trees of categories with codes, and the other names sources have for them.
import { z } from 'zod'
import { AppError } from './errors.ts'

/** What parts the levels of a path, in records as here. */
export const LEVEL = '>'

const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !text.includes(LEVEL), { message: 'must not hold ">"' })

const categorySchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
  name,
  /** Code of the category above, which stands before it; null at the top. */
  parent: z.string().nullable(),
  /** Paths that sources write for it: '施工噪音', '城建>噪音'. */
  aliases: z.array(z.string().trim().min(1).max(300)),
})
export type Category = z.infer<typeof categorySchema>

const treeSchema = z.strictObject({
  /** `category` is the tree that records are classified by. */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
  name: z.string().trim().min(1).max(100),
  categories: z.array(categorySchema).max(5000),
})
export type Tree = z.infer<typeof treeSchema>

export const taxonomySchema = z
  .strictObject({ name: z.string().trim().min(1).max(200), trees: z.array(treeSchema).min(1) })
  .superRefine(({ trees }, ctx) => {
    for (const [t, tree] of trees.entries()) {
      if (trees.findIndex(({ id }) => id === tree.id) !== t)
        ctx.addIssue({ code: 'custom', path: ['trees', t, 'id'], message: 'used twice' })
      for (const { i, part, message } of wrongCategories(tree.categories))
        ctx.addIssue({ code: 'custom', path: ['trees', t, 'categories', i, part], message })
    }
  })
export type Taxonomy = z.infer<typeof taxonomySchema>

/** @throws AppError taxonomyInvalid with the place and the reason. */
export function parseTaxonomy(value: unknown): Taxonomy {
  const parsed = taxonomySchema.safeParse(value)
  if (parsed.success) return parsed.data
  const first = parsed.error.issues[0]
  throw new AppError('taxonomyInvalid', { at: first?.path.join('.') ?? '', reason: first?.message ?? '' })
}

interface Wrong {
  readonly i: number
  readonly part: keyof Category
  readonly message: string
}

function wrongCategories(categories: readonly Category[]): readonly Wrong[] {
  const codes = new Set<string>()
  const paths = new Set<string>()
  const pathOf = new Map<string, string>()
  const wrong: Wrong[] = []
  for (const [i, { code, name: own, parent }] of categories.entries()) {
    if (codes.has(code)) wrong.push({ i, part: 'code', message: 'used twice' })
    if (parent !== null && !codes.has(parent))
      wrong.push({ i, part: 'parent', message: 'must stand before it' })
    const above = parent === null ? null : (pathOf.get(parent) ?? null)
    const path = above === null ? own : above + LEVEL + own
    if (paths.has(path)) wrong.push({ i, part: 'name', message: 'used twice' })
    codes.add(code)
    paths.add(path)
    pathOf.set(code, path)
  }
  const aliases = new Set<string>()
  for (const [i, category] of categories.entries())
    for (const alias of category.aliases) {
      // What lies below a category is that category's; two names for one place would be two places for one name.
      if (aliases.has(alias) || ancestorsOf(alias).some((path) => paths.has(path)))
        wrong.push({ i, part: 'aliases', message: 'is a category already' })
      aliases.add(alias)
    }
  return wrong
}

/** '甲>乙>丙' → ['甲', '甲>乙', '甲>乙>丙']. */
export function ancestorsOf(path: string): readonly string[] {
  const levels = path.split(LEVEL)
  return levels.map((_, i) => levels.slice(0, i + 1).join(LEVEL))
}

/** Paths by code, in the order of the tree. */
export function pathsOf({ categories }: Pick<Tree, 'categories'>): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const { code, name: own, parent } of categories) {
    const above = parent === null ? undefined : paths.get(parent)
    paths.set(code, above === undefined ? own : above + LEVEL + own)
  }
  return paths
}

/** Where a path of a source belongs: itself, or below the category one of whose names it begins with. */
export function placer(tree: Pick<Tree, 'categories'>): (path: string) => string {
  const paths = pathsOf(tree)
  const places = new Map(
    tree.categories.flatMap(({ code, aliases }) => aliases.map((alias) => [alias, paths.get(code)!])),
  )
  return (path) => {
    const alias = ancestorsOf(path).findLast((prefix) => places.has(prefix))
    return alias === undefined ? path : places.get(alias)! + path.slice(alias.length)
  }
}

/** Every path of sources at or below which a record lies at or below this one. */
export function sourcesOf(tree: Pick<Tree, 'categories'>, path: string): readonly string[] {
  const paths = pathsOf(tree)
  const isWithin = (inner: string, outer: string) => inner === outer || inner.startsWith(outer + LEVEL)
  const others = tree.categories.flatMap(({ code, aliases }) => {
    const own = paths.get(code)!
    if (isWithin(own, path)) return aliases
    return isWithin(path, own) ? aliases.map((alias) => alias + path.slice(own.length)) : []
  })
  return [...new Set([path, ...others])]
}

export function treeOf({ trees }: Taxonomy, id: string): Pick<Tree, 'categories'> {
  return trees.find((tree) => tree.id === id) ?? { categories: [] }
}
