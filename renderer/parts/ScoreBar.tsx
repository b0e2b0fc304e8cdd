import { NO_VALUE } from '../../core/format.ts'
import './figures.css'

/** A score of 0–100 with a bar from zero, so that rows can be compared at a glance. */
export function ScoreBar({ score }: { readonly score: string | null }) {
  return (
    <span className="fig-score">
      <b>{score ?? NO_VALUE}</b>
      <span className="fig-bar" aria-hidden>
        <span style={{ width: `${Math.min(100, Number(score ?? 0))}%` }} />
      </span>
    </span>
  )
}
