import type { Dated } from '../../../../core/policy.ts'
import { useSay } from '../../../language.tsx'
import { WordField } from '../draft/fields.tsx'
import { withPart } from '../scheme/kpiDraft.ts'

/** From when until when a rule holds, by the day of receipt. */
export function DateFields<T extends Dated>(props: {
  readonly at: string
  readonly value: T
  readonly onChange: (value: T) => void
}) {
  const say = useSay()
  const { at, value, onChange } = props
  return (['from', 'to'] as const).map((bound) => (
    <WordField
      key={bound}
      type="date"
      at={`${at}.${bound}`}
      label={say(`deadlineEditor.${bound}`)}
      value={value[bound] ?? ''}
      onChange={(day) => onChange(withPart<T, 'from' | 'to'>(value, bound, day === '' ? undefined : day))}
      width={150}
    />
  ))
}
