import { formatChange, NO_VALUE } from '../../core/format.ts'
import { useSay } from '../language.tsx'
import { Sparkline } from './Sparkline.tsx'
import './figures.css'

interface ChangeProps {
  readonly before: string | null
  readonly after: string | null
  /** Values to draw; before and after where left out. */
  readonly trail?: readonly (number | null)[]
}

/** A change against the previous period: a signed figure and a small line, never colour alone. */
export function Change({ before, after, trail }: ChangeProps) {
  const say = useSay()
  if (before === null || after === null) {
    return (
      <span className="fig-none" title={say('figure.noChange')}>
        {NO_VALUE}
      </span>
    )
  }
  const change = Number(after) - Number(before)
  return (
    <span className="fig-change" title={say('figure.changeHint', { before, after })}>
      <Sparkline values={trail ?? [Number(before), Number(after)]} />
      <span className={change < 0 ? 'fig-fell' : change > 0 ? 'fig-rose' : ''}>
        {formatChange(before, after)}
      </span>
    </span>
  )
}
