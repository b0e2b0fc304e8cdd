// Categories that a source keeps in several columns, one a level, from broad to narrow.
import { listed, wordKey } from '../reading/plain.ts'
import type { ColumnSurvey } from '../survey.ts'

/** Columns known to be levels of one another; `needs`: those of them that must be there for it to be so. */
const KNOWN_LEVELS: readonly { readonly levels: readonly string[]; readonly needs: readonly string[] }[] = [
  { levels: listed('product, subproduct, issue, subissue'), needs: ['product', 'issue'] },
  { levels: listed('complainttype, descriptor'), needs: ['complainttype', 'descriptor'] },
  { levels: listed('category, subcategory, subsubcategory'), needs: ['category', 'subcategory'] },
  { levels: listed('issuecategory, subcategory'), needs: ['issuecategory', 'subcategory'] },
  { levels: listed('issuecategory, issuesubcategory'), needs: ['issuecategory', 'issuesubcategory'] },
  { levels: listed('category, requesttype'), needs: ['category', 'requesttype'] },
  { levels: listed('type, subtype'), needs: ['type', 'subtype'] },
  { levels: listed('分类, 子分类'), needs: ['分类', '子分类'] },
  { levels: listed('问题大类, 问题小类'), needs: ['问题大类', '问题小类'] },
]

const ORDINALS = '一二三四五六'
const NAMED_SIZES = ['大类', '中类', '小类', '细类']
const LEVELLED =
  /^(?:(.*?)([一二三四五六])级(.*)|(.*?)(大类|中类|小类|细类)|(.*?)(分类|类别|category|level|tier|类型)([1-6]))$/

/** The names of the columns of the longest such group; fewer than two where there is none. */
export function categoryLevels(columns: readonly ColumnSurvey[]): readonly string[] {
  const texts = columns.filter(
    (column) => column.dateShare < 0.5 && column.samples.every((text) => text.length <= 120),
  )
  const byKey = new Map(texts.map((column) => [wordKey(column.name), column.name]))
  for (const { levels, needs } of KNOWN_LEVELS) {
    if (needs.every((key) => byKey.has(key))) return levels.flatMap((key) => byKey.get(key) ?? [])
  }
  const groups = new Map<string, { at: number; name: string }[]>()
  for (const [key, name] of byKey) {
    const level = levelOf(key)
    if (level) groups.set(level.group, [...(groups.get(level.group) ?? []), { at: level.at, name }])
  }
  const longest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? []
  return longest.sort((a, b) => a.at - b.at).map(({ name }) => name)
}

function levelOf(key: string): { group: string; at: number } | null {
  const found = LEVELLED.exec(key)
  if (!found) return null
  const [, before, ordinal, after, sizePrefix, size, prefix, noun, number] = found
  if (ordinal !== undefined) return { group: `${before}级${after}`, at: ORDINALS.indexOf(ordinal) }
  if (size !== undefined) return { group: `${sizePrefix}类`, at: NAMED_SIZES.indexOf(size) }
  return { group: `${prefix}${noun}`, at: Number(number) }
}
