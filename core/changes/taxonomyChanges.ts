// What differs between two classifications, each difference in words.
import { type Category, pathsOf, type Taxonomy, type Tree } from '../taxonomy.ts'
import type { Say } from '../words.ts'
import { differenceOf } from './same.ts'

/** Empty where they say the same. */
export function taxonomyChanges(before: Taxonomy, after: Taxonomy, say: Say): readonly string[] {
  const trees = differenceOf(before.trees, after.trees, ({ id }) => id)
  const what = say('taxonomy.tree')
  return [
    ...(before.name === after.name
      ? []
      : [say('change.fromTo', { what: say('taxonomy.title'), before: before.name, after: after.name })]),
    ...trees.added.map(({ name }) => say('change.added', { what, text: name })),
    ...trees.removed.map(({ name }) => say('change.removed', { what, text: name })),
    ...trees.changed.flatMap(([old, next]) => treeChanges(old, next, say)),
  ]
}

function treeChanges(before: Tree, after: Tree, say: Say): readonly string[] {
  const [old, next] = [pathsOf(before), pathsOf(after)]
  const found = differenceOf(before.categories, after.categories, ({ code }) => code)
  const titled = (category: Category, paths: ReadonlyMap<string, string>) =>
    say('change.titled', { name: paths.get(category.code)!, text: category.code })
  const what = after.name
  return [
    ...(before.name === after.name
      ? []
      : [say('change.fromTo', { what: say('taxonomy.tree'), before: before.name, after: after.name })]),
    ...found.added.map((one) => say('change.added', { what, text: titled(one, next) })),
    ...found.removed.map((one) => say('change.removed', { what, text: titled(one, old) })),
    ...found.changed.flatMap(([was, is]) => categoryChanges(was, is, [old, next], say)),
    ...(found.reordered ? [say('change.order', { what })] : []),
  ]
}

function categoryChanges(
  before: Category,
  after: Category,
  [old, next]: readonly [ReadonlyMap<string, string>, ReadonlyMap<string, string>],
  say: Say,
): readonly string[] {
  const comma = say('change.comma')
  const names = ({ aliases }: Category) =>
    aliases.length === 0 ? say('change.nothing') : aliases.join(comma)
  const path = next.get(after.code)!
  return [
    ...(old.get(before.code) === path
      ? []
      : [say('change.fromTo', { what: after.code, before: old.get(before.code)!, after: path })]),
    ...(names(before) === names(after)
      ? []
      : [
          say('change.fromTo', {
            what: say('change.part', { what: path, part: say('taxonomy.aliases') }),
            before: names(before),
            after: names(after),
          }),
        ]),
  ]
}
