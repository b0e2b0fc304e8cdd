// How a list is searched for a text: from what the index finds where that is little, else along the list, which then
// soon fills a page, while the index counts.
import type { Db } from './database.ts'
import type { Restriction } from './recordFilter.ts'
import { findText } from './textIndex.ts'

/** So few ids that a list can be made of them. */
export const FEW = 5000

export interface Search {
  /** What to page through, and what to count. */
  readonly page: Restriction
  readonly count: Restriction
  /** Whether counting reads no more than indexes. */
  readonly cheap: boolean
  /** Where the index has counted them already. */
  readonly total?: number
}

/** null where the index cannot help. */
export async function searchText(db: Db, { filter, asOf }: Restriction): Promise<Search | null> {
  const finding = filter.text === undefined ? null : findText(db, filter.text)
  if (!finding) return null
  const { text, ...others } = filter
  if (finding.exact && isEverything(others)) {
    const { total } = await db.from(finding.ids().as('f')).count({ total: '*' }).first<{ total: number }>()
    const list = { filter, asOf }
    if (total > FEW) return { page: list, count: list, cheap: true, total }
  }
  const some: { id: number }[] = await finding.ids().limit(FEW + 1)
  if (some.length <= FEW) {
    const found = some.map(({ id }) => id)
    const narrowed = { filter: { ...(finding.exact ? others : filter), found }, asOf }
    return { page: narrowed, count: narrowed, cheap: false }
  }
  const counted = { ...(finding.exact ? others : filter), holding: text! }
  return { page: { filter, asOf }, count: { filter: counted, asOf }, cheap: finding.exact }
}

function isEverything({ fields, ...others }: Restriction['filter']): boolean {
  return [...Object.values(fields ?? {}), ...Object.values(others)].every((one) => one === undefined)
}
