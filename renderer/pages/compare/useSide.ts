// One side of a comparison with all that its table shows: scores, and the KPIs of the scheme that made them.
import type { UseQueryResult } from '@tanstack/react-query'
import type { Kpi } from '../../../core/scheme.ts'
import { kpisIn } from '../../parts/kpisIn.ts'
import type { Grouping, Scorecard } from '../../../core/scorecard.ts'
import { useOperation } from '../../api.ts'
import type { Side } from './comparison.ts'

export interface SideData {
  readonly side: Side
  readonly scorecard: Scorecard
  /** Those switched on, in the scheme's order. */
  readonly kpis: readonly Kpi[]
}

export interface SideQuery {
  readonly data: SideData | undefined
  /** What went wrong, if anything. */
  readonly failed: UseQueryResult | undefined
}

export function useSide(side: Side, by: Grouping): SideQuery {
  const { source } = side
  const isPeriod = source.kind === 'period'
  const period = isPeriod ? source.key : ''
  const of = isPeriod ? { id: 1, edition: 1 } : { id: source.assessmentId, edition: source.edition }
  const card = useOperation('getScorecard', { period, by }, { enabled: isPeriod })
  const scheme = useOperation('getScheme', { period }, { enabled: isPeriod })
  const frozen = useOperation('getAssessmentScores', { ...of, by }, { enabled: !isPeriod })
  const edition = useOperation('getEdition', of, { enabled: !isPeriod })
  const scorecard = isPeriod ? card.data : frozen.data?.scorecard
  const scored = isPeriod ? scheme.data?.scheme : edition.data?.basis.scheme
  const asked: readonly UseQueryResult[] = isPeriod ? [card, scheme] : [frozen, edition]
  return {
    data: scorecard && scored && { side, scorecard, kpis: kpisIn(scorecard, scored) },
    failed: asked.find(({ isError }) => isError),
  }
}
