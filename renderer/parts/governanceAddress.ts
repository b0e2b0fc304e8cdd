// What a governance figure counts, as an address: the list can be sent as a link.
import type { FigurePart } from '../../core/ledger.ts'
import { GOVERNANCE_MEASURES, type GovernanceMeasure } from '../../core/scheme.ts'
import { FIGURE_PARTS } from './recordsAddress.ts'

export interface GovernedFigure {
  readonly measure: GovernanceMeasure
  readonly part: FigurePart
  /** null: all. */
  readonly department: string | null
  /** All that have a score, rather than all there are. */
  readonly scored: boolean
}

export function governanceAddress(figure: GovernedFigure, period: string): string {
  return `/governance?${new URLSearchParams({ period, ...governanceParams(figure) })}`
}

export function governanceParams(figure: GovernedFigure): Readonly<Record<string, string>> {
  const { measure, part, department, scored } = figure
  return {
    measure,
    part: part === 'denominator' ? '' : part,
    department: department ?? '',
    scored: scored && department === null ? '1' : '',
  }
}

/** null where the address names none. */
export function readGovernedFigure(search: URLSearchParams): GovernedFigure | null {
  const measure = GOVERNANCE_MEASURES.find((each) => each === search.get('measure'))
  if (!measure) return null
  return {
    measure,
    part: FIGURE_PARTS.find((each) => each === search.get('part')) ?? 'denominator',
    department: search.get('department') || null,
    scored: search.get('scored') === '1',
  }
}
