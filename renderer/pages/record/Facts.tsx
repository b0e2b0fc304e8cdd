// Everything the record itself says: words, facts, times, and the columns no field takes.
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { Feedback } from '../../../core/feedback.ts'
import { FIELDS, type FieldName, SUPPLIED_FIELDS, suppliedMask } from '../../../core/fields.ts'
import { useZone } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { fieldText } from '../../parts/fieldText.ts'
import { Panel } from '../../parts/Panel.tsx'

const FACTS = [
  'department',
  'handler',
  'nature',
  'urgency',
  'complex',
  'channel',
  'sourceParty',
  'category',
  'problemClass',
  'rootCause',
  'scope',
  'customerName',
  'customerContact',
  'region',
  'event',
  'status',
  'resolution',
  'satisfaction',
  'selfRated',
  'reratedSatisfaction',
  'reopenCount',
  'transferCount',
  'declaredResponseOnTime',
  'declaredHandlingOnTime',
] as const satisfies readonly FieldName[]

const TIMES = [
  'receivedAt',
  'registeredAt',
  'assignedAt',
  'firstRespondedAt',
  'closedAt',
  'resultSentAt',
  'revisitedAt',
  'reratedAt',
] as const satisfies readonly FieldName[]

export function Said({ feedback }: { readonly feedback: Feedback }) {
  const say = useSay()
  return (
    <Panel>
      <Words title={say('record.said')} text={feedback.content} none={say('record.saidNone')} />
      <Box sx={{ mt: 2 }}>
        <Words title={say('record.replied')} text={feedback.reply} none={say('record.repliedNone')} />
      </Box>
    </Panel>
  )
}

function Words(props: { readonly title: string; readonly text: string | null; readonly none: string }) {
  return (
    <section>
      <Typography component="h2" variant="h3">
        {props.title}
      </Typography>
      <Typography
        sx={{
          whiteSpace: 'pre-line',
          overflowWrap: 'anywhere',
          maxWidth: '56em',
          color: props.text ? undefined : 'text.secondary',
        }}
      >
        {props.text?.trim() || props.none}
      </Typography>
    </section>
  )
}

export function Facts({ feedback }: { readonly feedback: Feedback }) {
  const say = useSay()
  return (
    <Panel label={say('record.facts')}>
      <FactList title={say('record.facts')} feedback={feedback} fields={FACTS} />
      <Box sx={{ mt: 2 }}>
        <FactList title={say('record.times')} feedback={feedback} fields={TIMES} />
      </Box>
    </Panel>
  )
}

interface FactListProps {
  readonly title: string
  readonly feedback: Feedback
  readonly fields: readonly FieldName[]
}

function FactList({ title, feedback, fields }: FactListProps) {
  const say = useSay()
  const zone = useZone()
  // A blank fact matters where the rules ask for it; other blank fields would only be noise.
  const shown = fields.filter((field) => feedback[field] !== null || matters(field))
  return (
    <>
      <Typography component="h2" variant="h3">
        {title}
      </Typography>
      <DefinitionList>
        {shown.map((field) => {
          const text = fieldText(feedback, field, zone, say)
          return (
            <Fact key={field} name={say(`field.${field}`)}>
              {text === '' ? <Blank feedback={feedback} field={field} /> : text}
            </Fact>
          )
        })}
      </DefinitionList>
    </>
  )
}

/** A declared fact only stands in for times: its absence says nothing. */
function matters(field: FieldName): boolean {
  return (SUPPLIED_FIELDS as readonly FieldName[]).includes(field) && !field.startsWith('declared')
}

/** Blank, or not even a column of the source: the two are judged differently (scoring §2). */
function Blank({ feedback, field }: { readonly feedback: Feedback; readonly field: FieldName }) {
  const say = useSay()
  const supplied = (feedback.supplied & suppliedMask([field])) !== 0
  return (
    <Box component="span" sx={{ color: 'text.disabled' }}>
      {say(supplied ? 'record.blank' : 'record.notSupplied')}
    </Box>
  )
}

export function Extras({ feedback }: { readonly feedback: Feedback }) {
  const say = useSay()
  const extras = Object.entries(feedback.extras)
  if (extras.length === 0) return null
  return (
    <Panel label={say('record.extras')}>
      <Typography component="h2" variant="h3">
        {say('record.extras')}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {say('record.extrasAbout')}
      </Typography>
      <DefinitionList>
        {extras.map(([column, value]) => (
          <Fact key={column} name={column in FIELDS ? say(`field.${column as FieldName}`) : column}>
            {value}
          </Fact>
        ))}
      </DefinitionList>
    </Panel>
  )
}

function DefinitionList({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        mt: 0.5,
        display: 'grid',
        gridTemplateColumns: 'minmax(96px, auto) minmax(0, 1fr)',
        columnGap: 2,
        rowGap: 0.5,
        '& dt': { color: 'text.secondary' },
        '& dd': { m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
      }}
    >
      {children}
    </Box>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
