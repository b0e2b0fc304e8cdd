import { NO_VALUE } from '../../core/format.ts'
import type { Grade } from '../../core/scheme.ts'
import { useSay } from '../language.tsx'
import './figures.css'

/** A grade in a frame, with its word on hover; the two that call for action carry a state colour. */
export function GradeMark({
  grade,
  withWord = false,
}: {
  readonly grade: Grade | null
  readonly withWord?: boolean
}) {
  const say = useSay()
  if (grade === null) return NO_VALUE
  const word = say(`kpi.grade.${grade}`)
  return (
    <span className={`fig-grade fig-grade-${grade}`} title={word}>
      <b>{grade}</b>
      {withWord && word}
    </span>
  )
}
