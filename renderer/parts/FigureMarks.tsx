import type { KpiScore } from '../../core/scorecard.ts'
import './figures.css'

export const SMALL_SAMPLE_SIGN = '◇'
export const DECLARED_SIGN = '†'

/** Signs for what weakens a figure; the legend says what they mean. */
export function FigureMarks({ score }: { readonly score: KpiScore }) {
  if (!score.smallSample && score.declared === 0) return null
  return (
    <span className="fig-marks" aria-hidden>
      {score.smallSample && <span>{SMALL_SAMPLE_SIGN}</span>}
      {score.declared > 0 && <span>{DECLARED_SIGN}</span>}
    </span>
  )
}
