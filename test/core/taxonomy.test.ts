// Trees of categories: whether one holds together, and where the paths of sources belong in it.
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { categoryCounts } from '../../core/categoryCounts.ts'
import { taxonomyChanges } from '../../core/changes/taxonomyChanges.ts'
import { defaultTaxonomy } from '../../core/defaults/taxonomy.ts'
import { AppError } from '../../core/errors.ts'
import { type Category, parseTaxonomy, placer, sourcesOf, type Taxonomy } from '../../core/taxonomy.ts'
import { readTaxonomyTable, taxonomyCsv } from '../../core/taxonomyTable.ts'
import { sayIn } from '../../core/words.ts'

const say = sayIn('zh-CN')
const category = (
  code: string,
  name: string,
  parent: string | null = null,
  ...aliases: string[]
): Category => ({
  code,
  name,
  parent,
  aliases,
})
const CATEGORIES = [
  category('A', '城乡建设', null, '城建'),
  category('A1', '施工管理', 'A', '工地'),
  category('A11', '施工扰民', 'A1', '施工噪音', '夜间施工'),
  category('B', '环境'),
]
const of = (categories: readonly Category[]): Taxonomy => ({
  name: '分类',
  trees: [{ id: 'category', name: '意见分类', categories: [...categories] }],
})

test('the classification to start with holds together, in every tree', () => {
  expect(parseTaxonomy(defaultTaxonomy()).trees.map(({ id, categories }) => [id, categories.length])).toEqual(
    [
      ['category', 17],
      ['problem', 10],
      ['cause', 20],
    ],
  )
})

it.each<[string, string, Category[]]>([
  ['a code twice', '0.1.code', [category('A', '甲'), category('A', '乙')]],
  ['a parent that comes later', '0.0.parent', [category('A1', '甲', 'A'), category('A', '乙')]],
  ['two of one name in one place', '0.1.name', [category('A', '甲'), category('B', '甲')]],
  ['a name with the sign that parts levels', '0.0.name', [category('A', '甲>乙')]],
  ['another name that is a category', '0.0.aliases', [category('A', '甲', null, '乙'), category('B', '乙')]],
  ['another name below a category', '0.0.aliases', [category('A', '甲', null, '乙>丙'), category('B', '乙')]],
  [
    'one other name of two',
    '0.1.aliases',
    [category('A', '甲', null, '丙'), category('B', '乙', null, '丙')],
  ],
])('refuses %s', (_, at, categories) => {
  const [, i = '', part = ''] = at.split('.')
  try {
    parseTaxonomy(of(categories))
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).detail.at).toMatch(new RegExp(`^trees\\.0\\.categories\\.${i}\\.${part}`))
  }
})

describe('paths of sources', () => {
  const tree = { categories: CATEGORIES }
  it.each([
    ['施工噪音', '城乡建设>施工管理>施工扰民'],
    ['施工噪音>夜间', '城乡建设>施工管理>施工扰民>夜间'],
    ['城建>施工管理', '城乡建设>施工管理'],
    ['工地', '城乡建设>施工管理'],
    ['环境>水', '环境>水'],
    ['施工噪音大', '施工噪音大'],
  ])('%s belongs at %s', (source, place) => expect(placer(tree)(source)).toBe(place))

  it('are found from a category exactly where they belong at it or below', () => {
    const place = placer(tree)
    const level = fc.constantFrom(
      '城乡建设',
      '施工管理',
      '施工扰民',
      '城建',
      '工地',
      '施工噪音',
      '环境',
      '水',
    )
    const path = fc.array(level, { minLength: 1, maxLength: 4 }).map((levels) => levels.join('>'))
    const within = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}>`)
    fc.assert(
      fc.property(path, fc.constantFrom('城乡建设', '城乡建设>施工管理', '环境'), (source, asked) => {
        const found = sourcesOf(tree, asked).some((one) => within(source, one))
        expect(found).toBe(within(place(source), asked))
      }),
    )
  })
})

test('a tree goes out as a table and comes back as it was', () => {
  const csv = taxonomyCsv(of(CATEGORIES).trees[0]!, say)
  const rows = csv
    .slice(1)
    .trimEnd()
    .split('\r\n')
    .map((line, i) => ({ number: i + 1, cells: line.split(',') }))
  expect(readTaxonomyTable(rows)).toEqual(CATEGORIES)
  expect(() => readTaxonomyTable([{ number: 1, cells: ['名称'] }])).toThrow('columnMissing')
})

test('what was changed is told by the path people know', () => {
  const after = of([
    CATEGORIES[0]!,
    { ...CATEGORIES[1]!, name: '工程管理' },
    { ...CATEGORIES[2]!, aliases: ['施工噪音'] },
    category('C', '交通'),
  ])
  expect(taxonomyChanges(of(CATEGORIES), after, say)).toEqual([
    '新增意见分类：交通（C）',
    '删除意见分类：环境（B）',
    'A1：城乡建设>施工管理 → 城乡建设>工程管理',
    'A11：城乡建设>施工管理>施工扰民 → 城乡建设>工程管理>施工扰民',
    '城乡建设>工程管理>施工扰民 别名：施工噪音、夜间施工 → 施工噪音',
  ])
})

test('counts of sources are gathered under the categories they belong to, the fullest first', () => {
  const values = [
    { value: '施工噪音', count: 3 },
    { value: '城乡建设>道路', count: 4 },
    { value: '环境', count: 9 },
    { value: '城建', count: 1 },
    { value: null, count: 5 },
  ]
  const gathered = categoryCounts(values, placer({ categories: CATEGORIES }))
  expect(gathered.map(({ path, depth, count }) => [path, depth, count])).toEqual([
    ['环境', 0, 9],
    ['城乡建设', 0, 8],
    ['城乡建设>道路', 1, 4],
    ['城乡建设>施工管理', 1, 3],
    ['城乡建设>施工管理>施工扰民', 2, 3],
  ])
})
