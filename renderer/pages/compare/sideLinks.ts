// Where the figures of one side lead: the records behind a count, and why a figure is what it is.
import type { FigurePart } from '../../../core/ledger.ts'
import type { Kpi } from '../../../core/scheme.ts'
import type { Grouping } from '../../../core/scorecard.ts'
import { figureAddress, LEDGER } from '../../parts/figureSource.tsx'
import { withPeriod } from '../../period.tsx'
import type { Side } from './comparison.ts'

interface OneFigure {
  readonly kpi: string
  readonly part: FigurePart
}

export function recordsPath(
  { source, name }: Side,
  by: Grouping,
  figure: OneFigure,
  of: Pick<Kpi, 'measure'>,
): string {
  const named = { by, ...figure, ...(name === '' ? {} : { name }) }
  if (source.kind === 'period') return figureAddress(LEDGER, source.key, named, of)
  return figureAddress({ ...source, scope: null }, '', named, of)
}

export function whyPath({ source, name }: Side, by: Grouping, kpi: string): string {
  const search = new URLSearchParams({ why: kpi })
  if (source.kind === 'edition') {
    search.set('edition', String(source.edition))
    search.set('by', by)
    if (name !== '') search.set('of', name)
    return `/assessments/${source.assessmentId}?${search}`
  }
  if (name === '' && by === 'handler') search.set('by', by)
  return withPeriod(`${name === '' ? '/' : `/${by}s/${encodeURIComponent(name)}`}?${search}`, source.key)
}
