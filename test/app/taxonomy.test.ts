// A classification with other names: what the ledger finds by a category, and what becomes of its versions.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Taxonomy } from '../../core/taxonomy.ts'
import { csvOf, type Desk, MAPPING, openDesk, ordinaryRows } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const TAXONOMY: Taxonomy = {
  name: '市分类',
  trees: [
    {
      id: 'category',
      name: '意见分类',
      categories: [
        { code: 'A', name: '城乡建设', parent: null, aliases: [] },
        { code: 'A1', name: '施工扰民', parent: 'A', aliases: ['噪音', '夜间>施工'] },
      ],
    },
  ],
}
const PATHS = [
  '城乡建设',
  '城乡建设>施工扰民',
  '城乡建设>道路',
  '城乡建设局',
  '噪音',
  '噪音>夜间',
  '夜间>施工',
  '夜间',
  '',
]

const found = async (...categories: (string | null)[]): Promise<readonly (string | null)[]> => {
  const filter = { fields: { category: { in: categories } } }
  const page = { filter, sort: 'ticketNo', descending: false, offset: 0, limit: 50 } as const
  return (await desk.run('listRecords', page)).rows.map(({ category }) => category)
}

test('a category finds what lies below it, and what sources call otherwise once that is published', async () => {
  const [head, ...lines] = csvOf(ordinaryRows(PATHS.length)).split('\r\n')
  const rows = [`${head},意见分类`, ...lines.map((line, i) => `${line},${PATHS[i]}`)]
  const fields = { ...MAPPING.fields, category: { column: '意见分类' } }
  await desk.importCsv('一.csv', rows.join('\r\n'), { ...MAPPING, fields })
  expect(await found('城乡建设')).toEqual(['城乡建设', '城乡建设>施工扰民', '城乡建设>道路'])
  expect(await found('夜间', null)).toEqual(['夜间>施工', '夜间', null])
  await desk.run('publishTaxonomy', { taxonomy: TAXONOMY, version: 0, reason: '市分类标准' })
  expect(await found('城乡建设')).toEqual([
    '城乡建设',
    '城乡建设>施工扰民',
    '城乡建设>道路',
    '噪音',
    '噪音>夜间',
    '夜间>施工',
  ])
  expect(await found('城乡建设>施工扰民>夜间')).toEqual(['噪音>夜间'])
  expect(await found('城乡建设>道路')).toEqual(['城乡建设>道路'])
})

test('every version is kept with its reason, and one on top of another is refused', async () => {
  await desk.run('publishTaxonomy', { taxonomy: TAXONOMY, version: 0, reason: '市分类标准' })
  await expect(desk.run('publishTaxonomy', { taxonomy: TAXONOMY, version: 0 })).rejects.toMatchObject({
    code: 'conflict',
  })
  const history = await desk.run('listTaxonomyVersions', { offset: 0, limit: 5, language: 'zh-CN' })
  expect(history.rows).toMatchObject([{ version: 1, reason: '市分类标准', changes: ['首个版本'] }])
  expect((await desk.run('getTaxonomyVersion', { version: 1 })).taxonomy).toEqual(TAXONOMY)
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true })
})
