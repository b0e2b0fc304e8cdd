import { describe, expect, it } from 'vitest'
import { parsePeriod } from '../../core/period.ts'
import { zoneOf } from '../../core/zone.ts'
import {
  type Comparison,
  comparePath,
  readComparison,
  writeComparison,
} from '../../renderer/pages/compare/comparison.ts'
import { recordsPath, whyPath } from '../../renderer/pages/compare/sideLinks.ts'

const ZONE = zoneOf('Asia/Shanghai')
const read = (query: string): Comparison =>
  readComparison(new URLSearchParams(query), parsePeriod('2026-Q3', ZONE), ZONE)

describe('the address of a comparison', () => {
  it('holds the period shown against the one before where it names nothing', () => {
    expect(read('')).toEqual({
      by: 'department',
      left: { source: { kind: 'period', key: '2026-Q2' }, name: '' },
      right: { source: { kind: 'period', key: '2026-Q3' }, name: '' },
    })
    expect(read(comparePath('handler', '王敏').split('?')[1]!)).toMatchObject({
      by: 'handler',
      left: { name: '王敏' },
      right: { name: '王敏' },
    })
  })

  it('says all that was chosen, and nothing that was not', () => {
    const comparison: Comparison = {
      by: 'handler',
      left: { source: { kind: 'edition', assessmentId: 12, edition: 2 }, name: '' },
      right: { source: { kind: 'period', key: '2026-02-03..2026-02-09' }, name: '王 & 敏' },
    }
    const search = new URLSearchParams('period=2026-Q3&leftOf=x')
    writeComparison(search, comparison)
    expect(read(search.toString())).toEqual(comparison)
    expect(search.get('period')).toBe('2026-Q3')
  })

  it.each(['left=frozen-0-1', 'left=frozen-1', 'left=2026-Q5', 'left='])('reads %s as not said', (query) => {
    expect(read(query).left.source).toEqual({ kind: 'period', key: '2026-Q2' })
  })
})

describe('a figure of one side', () => {
  const live = { source: { kind: 'period', key: '2026-Q2' }, name: '客服部' } as const
  const frozen = { source: { kind: 'edition', assessmentId: 3, edition: 2 }, name: '' } as const
  const figure = { kpi: 'K3', part: 'denominator' } as const
  const K3 = { measure: 'handlingOnTime' } as const

  it('opens the records of its own period or edition', () => {
    const search = new URLSearchParams(recordsPath(live, 'department', figure, K3).split('?')[1])
    expect(Object.fromEntries(search)).toEqual({
      period: '2026-Q2',
      by: 'department',
      name: '客服部',
      ...figure,
    })
    expect(recordsPath(frozen, 'handler', figure, K3)).toBe(
      '/assessments/3/records?edition=2&kpi=K3&part=denominator&by=handler',
    )
  })

  it('is explained on the page it comes from', () => {
    expect(whyPath(live, 'department', 'K3')).toBe(
      `/departments/${encodeURIComponent('客服部')}?why=K3&period=2026-Q2`,
    )
    expect(whyPath({ ...live, name: '' }, 'handler', 'K3')).toBe('/?why=K3&by=handler&period=2026-Q2')
    expect(whyPath(frozen, 'department', 'K3')).toBe('/assessments/3?why=K3&edition=2&by=department')
  })
})
