import type { Limit, Policy } from '../../../../core/policy.ts'
import { calendarName } from '../../../../core/names.ts'
import { useSay } from '../../../language.tsx'
import { ChoiceField, NumberField } from '../draft/fields.tsx'
import { withPart } from '../scheme/kpiDraft.ts'

type Kind = Limit['kind'] | 'none'
const KINDS = ['natural_hours', 'working_hours', 'working_days'] as const

/** How long, in which kind of time, on which calendar. */
export function LimitFields(props: {
  readonly at: string
  /** Tells the fields of one line from those of the others. */
  readonly name: string
  readonly limit: Limit | null
  readonly policy: Policy
  readonly mayBeNone?: boolean
  readonly onChange: (limit: Limit | null) => void
}) {
  const say = useSay()
  const { at, name, limit, policy, onChange } = props
  const kinds: readonly Kind[] = props.mayBeNone ? [...KINDS, 'none'] : KINDS
  return (
    <>
      {limit && (
        <NumberField
          at={`${at}.n`}
          label={`${name} ${say('settings.limit')}`}
          bare
          value={limit.n}
          onChange={(n) => onChange({ ...limit, n })}
          width={76}
        />
      )}
      <ChoiceField
        at={at}
        label={`${name} ${say('deadlineEditor.unit')}`}
        bare
        value={limit?.kind ?? 'none'}
        onChange={(kind) => onChange(kind === 'none' ? null : { n: limit?.n ?? 24, ...limit, kind })}
        options={kinds.map((value) => ({ value, text: say(`deadlineEditor.unit-${value}`) }))}
        width={140}
      />
      {limit && limit.kind !== 'natural_hours' && (
        <ChoiceField
          at={`${at}.calendar`}
          label={`${name} ${say('settings.calendar')}`}
          bare
          value={limit.calendar ?? ''}
          onChange={(key) => onChange(withPart(limit, 'calendar', key === '' ? undefined : key))}
          options={[
            { value: '', text: say('deadlineEditor.usualCalendar') },
            ...Object.entries(policy.calendars).map(([value, def]) => ({
              value,
              text: calendarName(def.name, say),
            })),
          ]}
          width={200}
        />
      )}
    </>
  )
}
