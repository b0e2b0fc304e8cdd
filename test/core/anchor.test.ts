import { expect, it } from 'vitest'
import { anchorInstant } from '../../core/anchor.ts'
import { scheme } from './tallies.ts'

const judgement = { receivedAt: 1, responseDueAt: 2, dueAt: 3, closedAt: 4, ratedAt: 5 }
const kpi = (id: string) => scheme().kpis.find((one) => one.id === id)!

it.each([
  ['K1', 1],
  ['K2', 2],
  ['K3', 3],
  ['K6', 3],
  ['K8', 5],
])('%s counts a record in the period of its own instant', (id, at) => {
  expect(anchorInstant(kpi(id), scheme(), judgement)).toBe(at)
})

it('goes by the cohort of the scheme, and by the own one of a KPI before that', () => {
  expect(anchorInstant(kpi('K3'), scheme({ cohort: 'received_in_period' }), judgement)).toBe(1)
  const own = { ...kpi('K3'), cohort: 'closed_in_period' as const }
  expect(anchorInstant(own, scheme(), judgement)).toBe(4)
  expect(anchorInstant(own, scheme(), { ...judgement, closedAt: null })).toBeNull()
})
