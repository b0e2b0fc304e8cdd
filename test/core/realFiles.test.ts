// Public files nobody here wrote, the whole way from bytes to records, where they are present.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openTable } from '../../intake/openTable.ts'
import type { Staged } from './reading/table.ts'
import { stageTable } from './reading/table.ts'

const records = new URL('../../../shared/data/records/', import.meta.url)

async function stageFile(name: string): Promise<Staged> {
  return stageTable(await openTable(fileURLToPath(new URL(name, records))))
}

interface Counts {
  n: number
  timely: number
  disputed: number
  satisfied: number
  closed: number
}

function countByDepartment({ rows }: Staged): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>()
  for (const { feedback } of rows) {
    if (!feedback) continue
    const of = counts.get(feedback.department) ?? { n: 0, timely: 0, disputed: 0, satisfied: 0, closed: 0 }
    counts.set(feedback.department, of)
    of.n++
    if (feedback.declaredResponseOnTime) of.timely++
    if (feedback.satisfaction === 'dissatisfied') of.disputed++
    if (feedback.satisfaction === 'satisfied') of.satisfied++
    if (feedback.closedAt !== null) of.closed++
  }
  return counts
}

const issuesOf = ({ rows }: Staged) => rows.flatMap(({ issues }) => issues)

describe.runIf(existsSync(records))('real files', () => {
  test('consumer complaints without ticket numbers, dated month first', async () => {
    const staged = await stageFile('cfpb-2016.csv')
    expect(staged.survey).toMatchObject({ rows: 3186, headerRow: 1, unmapped: [], ambiguousDates: [] })
    expect(staged.rows.filter(({ feedback }) => feedback)).toHaveLength(3186)
    const counts = countByDepartment(staged)
    expect(counts.size).toBe(491)
    const expected = {
      Equifax: [228, 228, 47, 180],
      'Wells Fargo & Company': [220, 209, 44, 172],
      'Bank of America': [217, 216, 45, 172],
      Experian: [210, 210, 21, 188],
      'JPMorgan Chase & Co.': [176, 176, 37, 139],
    }
    for (const [name, figures] of Object.entries(expected)) {
      const { n, timely, disputed, satisfied } = counts.get(name)!
      expect([n, timely, disputed, satisfied], name).toEqual(figures)
    }
    const total = [...counts.values()].reduce((sum, { timely }) => sum + timely, 0)
    expect(total).toBe(3093)
    const issues = issuesOf(staged)
    expect(issues.length).toBeGreaterThan(0)
    expect(new Set(issues.map(({ code, field }) => `${code} ${field}`))).toEqual(
      new Set(['beforeReceived assignedAt']),
    )
    const { feedback } = staged.rows[0]!
    expect(feedback).toMatchObject({
      ticketNo: 'F0123456789-2',
      receivedAt: Date.parse('2013-07-29T00:00+08:00'),
      assignedAt: Date.parse('2013-07-30T00:00+08:00'),
      firstRespondedAt: null,
      category: 'Consumer Loan>Vehicle loan>Managing the loan or lease',
      channel: 'servicePhone',
      region: 'VA',
    })
  })

  test('the same with ticket numbers', async () => {
    const staged = await stageFile('cfpb-full-header.csv')
    expect(issuesOf(staged)).toEqual([])
    expect(new Set(staged.rows.map(({ feedback }) => feedback!.ticketNo)).size).toBe(349)
    expect(staged.rows.filter(({ feedback }) => feedback!.satisfaction === 'dissatisfied')).toHaveLength(41)
  })

  test('service requests of a city', async () => {
    const staged = await stageFile('nyc-311.csv')
    expect(staged.survey.rows).toBe(1000)
    expect(issuesOf(staged)).toEqual([])
    const counts = countByDepartment(staged)
    expect(counts.get('NYPD')).toMatchObject({ n: 500, closed: 284 })
    expect(counts.get('HPD')).toMatchObject({ n: 370, closed: 0 })
    expect([...counts.values()].reduce((sum, { closed }) => sum + closed, 0)).toBe(292)
    expect(
      staged.rows.filter(({ feedback }) => feedback!.status === 'closed' && feedback!.closedAt === null),
    ).toHaveLength(1)
    expect(staged.rows[0]!.feedback!.extras).toHaveProperty('community_board')
  })
})
