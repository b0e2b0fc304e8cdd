import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../../core/defaults/scheme.ts'
import { buildReport } from '../../core/report.ts'
import type { Block, Cell, Report, Table } from '../../core/report/document.ts'
import { CATALOGUE } from '../../core/words/catalogue.ts'
import { LANGUAGES } from '../../core/words.ts'
import { makeInput } from '../reports/input.ts'
import { tally } from './tallies.ts'

function tableOf(report: Report, id: string): Table {
  const found = report.sections.flatMap((s) => s.blocks).find((b) => b.kind === 'table' && b.id === id)
  if (found?.kind !== 'table') throw new Error(`no table ${id}`)
  return found
}

function column(table: Table, id: string): readonly Cell[] {
  const at = table.columns.findIndex((c) => c.id === id)
  return table.rows.map((r) => r.cells[at]!)
}

const texts = (cells: readonly Cell[]): readonly string[] => cells.map((c) => c.text)
const sum = (cells: readonly Cell[]): number =>
  Math.round(cells.reduce((n, c) => n + (c.value ?? 0), 0) * 100) / 100
const paragraphs = (
  report: Report,
  id: Report['sections'][number]['id'],
): readonly Extract<Block, { kind: 'paragraph' }>[] =>
  report.sections.find((s) => s.id === id)!.blocks.filter((b) => b.kind === 'paragraph')

/** The departments of scoring §9. */
const GOLDEN = [
  tally('甲部', '196/200 180/200 171/190 176/190 160/190 140/176 81/96 6/15'),
  tally('乙部', '12/12 11/12 10/11 10/11 9/11 8/10 3/4 0/0'),
  tally('丙部', '40/50 35/50 36/48 30/48 28/48 18/30 14/20 1/6'),
]
const golden = (): Report =>
  buildReport(makeInput({ departments: ['甲部', '乙部', '丙部'], tallies: GOLDEN }))

describe('departments in peer groups', () => {
  const peerGroups = [{ name: '窗口单位', departments: ['丙部'] }]
  const grouped = (): Report =>
    buildReport(
      makeInput({
        departments: ['甲部', '乙部', '丙部'],
        tallies: GOLDEN,
        scheme: { ...defaultScheme(), peerGroups },
      }),
    )

  test('stand below the head of their group, each with a rank of its own', () => {
    const ranking = tableOf(grouped(), 'ranking')
    expect(ranking.rows.every((r) => r.cells.length === ranking.columns.length)).toBe(true)
    expect(texts(column(ranking, 'name'))).toEqual([
      '窗口单位（1 个单位）',
      '丙部',
      '其他单位（2 个单位）',
      '甲部',
      '乙部',
      '全体',
    ])
    expect(texts(column(ranking, 'rank'))).toEqual(['', '1', '', '1', '2', '—'])
    expect(ranking.notes.join('')).toContain('各考核分组分别排名')
  })

  test('are told apart in the summary and in the titles', () => {
    const report = grouped()
    const summary = JSON.stringify(report.sections[0])
    expect(summary).toContain('窗口单位居首的是丙部')
    expect(summary).toContain('其他单位居首的是甲部')
    expect(tableOf(report, 'kpis-丙部').title).toContain('丙部 · 窗口单位　第 1 名')
  })
})

describe('the golden departments', () => {
  test('are ranked with the scores, grades and coefficients of the worked examples', () => {
    const ranking = tableOf(golden(), 'ranking')
    expect(texts(column(ranking, 'name')).slice(0, 3)).toEqual(['甲部', '乙部', '丙部'])
    expect(texts(column(ranking, 'score')).slice(0, 3)).toEqual(['94.72', '90.26', '65.84'])
    expect(texts(column(ranking, 'grade')).slice(0, 3)).toEqual(['A 优秀', 'A 优秀', 'D 基本合格'])
    expect(texts(column(ranking, 'coefficient')).slice(0, 3)).toEqual(['1.10', '1.10', '0.80'])
  })

  test('have KPI tables whose points add up to the printed score', () => {
    const report = golden()
    for (const name of ['甲部', '乙部', '丙部']) {
      const points = column(tableOf(report, `kpis-${name}`), 'points')
      expect(sum(points.slice(0, -1))).toBe(points.at(-1)!.value)
    }
    expect(texts(column(tableOf(report, 'kpis-甲部'), 'points'))).toEqual([
      '5.00',
      '9.00',
      '13.80',
      '15.00',
      '9.23',
      '9.94',
      '27.75',
      '5.00',
      '94.72',
    ])
  })

  test('show counts, rate, interval, target and score as they were scored, and what does not apply as a dash', () => {
    const table = tableOf(golden(), 'kpis-乙部')
    const k7 = texts(table.rows[6]!.cells)
    expect(k7.slice(0, 8)).toEqual([
      'K7 用户满意率',
      '3/4',
      '75.00%',
      '30.1–95.4%',
      '90%',
      '80.0000',
      '35',
      '28.00',
    ])
    expect(table.rows[6]!.cells[1]!.marks).toEqual(['small'])
    expect(texts(table.rows[7]!.cells).slice(1, 8)).toEqual(['—', '—', '—', '35%', '—', '—', '—'])
  })
})

test('the dimension columns of the ranking add up to the score', () => {
  const ranking = tableOf(buildReport(makeInput({ departments: 20 })), 'ranking')
  const [scores, ...dimensions] = ['score', 'timeliness', 'resolution', 'satisfaction'].map((id) =>
    column(ranking, id),
  )
  for (const [i, score] of scores!.entries())
    expect(sum(dimensions.map((cells) => cells[i]!))).toBe(score.value)
})

test('the changes of the KPI points add up to the change of the score', () => {
  const comparison = tableOf(buildReport(makeInput({ departments: 20 })), 'comparison')
  for (const { cells } of comparison.rows) expect(sum(cells.slice(4))).toBe(cells[3]!.value)
})

test('charts show the figures of the tables', () => {
  const report = buildReport(makeInput({ departments: 8 }))
  const blocks = report.sections.find((s) => s.id === 'charts')!.blocks
  const bars = blocks.find((b) => b.kind === 'bars')!
  const heat = blocks.find((b) => b.kind === 'heat')!
  expect(bars.bars.map((b) => b.value)).toEqual(
    column(tableOf(report, 'ranking'), 'score').map((c) => c.value),
  )
  for (const { label, cells } of heat.rows.slice(0, -1)) {
    const values = texts(column(tableOf(report, `kpis-${label}`), 'value')).slice(0, cells.length)
    expect(cells.map((c) => c.text)).toEqual(values.map((v) => v.replace('%', '')))
  }
})

test('KPIs that nothing supplies are named before any figure, in the summary and under data quality', () => {
  const tallies = GOLDEN.map((t) => ({
    ...t,
    counts: t.counts.map((c) => (c.kpi === 'K5' ? { ...c, hit: 0, missed: 0, notMeasured: 9 } : c)),
  }))
  const report = buildReport(makeInput({ departments: ['甲部', '乙部', '丙部'], tallies }))
  for (const id of ['summary', 'quality'] as const) {
    const first = report.sections.find((s) => s.id === id)!.blocks[0]
    expect(first).toMatchObject({ kind: 'paragraph', tone: 'warning' })
    expect(first).toHaveProperty('text', expect.stringContaining('K5 闭环率'))
  }
  expect(() => tableOf(report, 'kpis-甲部').rows.map((r) => r.cells[0]!.text)).not.toThrow()
  expect(texts(column(tableOf(report, 'kpis-甲部'), 'kpi'))).not.toContain('K5 闭环率')
  expect(texts(column(tableOf(report, 'leftOut'), 'notMeasured'))[4]).toBe('27')
})

test('a department that took out more than a tenth of its cohort is named in a warning', () => {
  const [warning] = paragraphs(buildReport(makeInput({ departments: 8 })), 'exclusions')
  expect(warning?.tone).toBe('warning')
  expect(warning?.text).toMatch(/技术支持部剔除 40 件，占应考核 \d+ 件的 \d+\.\d%，超过 10%/)
  expect(warning?.text).not.toContain('客户服务部')
})

test('without a previous period nothing is compared and nothing is invented', () => {
  const report = buildReport(makeInput({ departments: 3, previous: false }))
  expect(paragraphs(report, 'comparison').map((p) => p.text)).toEqual(['没有可比的上期数据。'])
  expect(new Set(texts(column(tableOf(report, 'ranking'), 'change')))).toEqual(new Set(['—']))
})

test('without records every section says so instead of showing an empty table', () => {
  const report = buildReport(makeInput({ departments: 0, language: 'en' }))
  expect(tableOf(report, 'ranking').rows).toEqual([])
  expect(tableOf(report, 'ranking').empty).toBe('There is no department to assess in this period.')
  expect(tableOf(report, 'suggestions').empty).toBe('There is nothing to analyse in this period.')
})

test('a department that appears or disappears is compared with nothing', () => {
  const input = makeInput({ departments: 3 })
  const scorecard = {
    ...input.scorecard,
    rows: input.scorecard.rows.map((r, i) => (i === 0 ? { ...r, name: '新设部' } : r)),
  }
  const comparison = tableOf(buildReport({ ...input, scorecard }), 'comparison')
  expect(texts(comparison.rows[0]!.cells).slice(0, 4)).toEqual([
    '新设部',
    '—',
    input.scorecard.rows[0]!.score,
    '—',
  ])
  expect(comparison.rows.find((r) => r.emphasis === 'faint')?.cells[0]?.text).toBe(
    input.scorecard.rows[0]!.name,
  )
})

test('only the first 30 of the overdue are listed, and the report says of how many', () => {
  const overdue = tableOf(buildReport(makeInput({ departments: 20 })), 'overdue')
  expect(overdue.rows).toHaveLength(30)
  expect(overdue.notes).toEqual(['共 72 件，列出超期最久的 30 件。'])
  const late = column(overdue, 'late').map((c) => c.value!)
  expect(late).toEqual([...late].sort((a, b) => b - a))
})

test('the method names every deadline, curve and rule in force', () => {
  const report = buildReport(makeInput({ departments: 3 }))
  expect(texts(column(tableOf(report, 'deadlines'), 'limit'))).toContain('48 小时')
  expect(texts(column(tableOf(report, 'scheme'), 'weight'))).toEqual([
    '5',
    '10',
    '15',
    '15',
    '10',
    '10',
    '30',
    '5',
  ])
  const rules = report.sections
    .find((s) => s.id === 'method')!
    .blocks.flatMap((b) => (b.kind === 'list' ? b.items : []))
  expect(rules.some((r) => r.includes('60 + 40 ×'))).toBe(true)
  expect(rules.some((r) => r.includes('2026-02-15 – 2026-02-23'))).toBe(true)
})

test('a report on handlers speaks of handlers', () => {
  const input = makeInput({ departments: 3 })
  const report = buildReport({ ...input, scorecard: { ...input.scorecard, by: 'handler' } })
  expect(tableOf(report, 'ranking').columns[1]!.title).toBe('办理人')
  expect(report.cover.facts[1]!.text).toBe('3 名办理人')
  expect(tableOf(report, 'overdue').columns.map((c) => c.id)).toContain('handler')
})

test.each(LANGUAGES)('every text of a %s report is words, never a key or a hole', (language) => {
  const scheme = { ...defaultScheme(), cohort: 'closed_in_period' as const, ties: 'dense' as const }
  const report = buildReport(makeInput({ departments: 12, language, scheme }))
  const said = textsOf(report.sections)
  const topics = Object.entries(CATALOGUE).flatMap(([topic, words]) =>
    Object.keys(words).map((key) => [key, `${topic}.${key}`]),
  )
  const keys = new Set(topics.flat().filter((key) => /[a-z][A-Z.]/.test(key)))
  expect(said.filter((text) => keys.has(text))).toEqual([])
  expect(said.filter((text) => /\{\{|undefined|NaN|null/.test(text))).toEqual([])
})

/** Every string of the sections but ids and kinds. */
function textsOf(node: unknown, key = ''): readonly string[] {
  if (typeof node === 'string') return ['id', 'kind', 'align', 'tone', 'emphasis'].includes(key) ? [] : [node]
  if (Array.isArray(node)) return key === 'marks' ? [] : node.flatMap((child) => textsOf(child, key))
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([name, child]) => textsOf(child, name))
}

test('the report is plain JSON: it comes back from text as it was', () => {
  const report = buildReport(makeInput({ departments: 3 }))
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
})
