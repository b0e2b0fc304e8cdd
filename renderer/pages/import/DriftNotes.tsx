import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'
import type { FileSurvey, TemplateProposal } from '../../../app/contract.ts'
import type { FieldName } from '../../../core/fields.ts'
import type { Mapping } from '../../../core/mapping.ts'
import { readRenamed } from '../../../core/templateDrift.ts'
import { driftSentences } from '../../../core/templateText.ts'
import { useSay } from '../../language.tsx'

/** What is new or gone since the template was made: what is not read for it stands out, the rest is one quiet line. */
export function DriftNotes(props: {
  readonly template: TemplateProposal
  readonly found: FileSurvey
  readonly columns: readonly string[]
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}) {
  const say = useSay()
  const { template, found, columns, mapping, onChange } = props
  const { added, vanished, renamed } = template.drift
  const isUnread = (fields: readonly FieldName[]): boolean => fields.some((field) => !mapping.fields[field])
  const lost = vanished.filter(({ fields }) => isUnread(fields))
  const moved = renamed.filter(({ fields }) => isUnread(fields))
  const likely = added.flatMap(({ column, suggests }) =>
    suggests !== null && !mapping.fields[suggests] ? { column, field: suggests } : [],
  )
  const quiet = driftSentences(
    {
      added,
      vanished: vanished.filter(({ fields }) => fields.length === 0),
      renamed: renamed.filter(({ fields }) => fields.length === 0),
    },
    say,
  )
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {quiet.length > 0
          ? quiet.join(say('notice.list'))
          : lost.length + moved.length === 0 && say('template.same')}
      </Typography>
      {lost.length > 0 && (
        <Alert severity="warning" variant="outlined">
          {driftSentences({ added: [], vanished: lost, renamed: [] }, say).map((text) => (
            <div key={text}>{text}</div>
          ))}
        </Alert>
      )}
      {moved.map((pair) => (
        <Note
          key={pair.from}
          text={say('template.renamed', { from: pair.from, to: pair.to })}
          action={say('template.useRenamed')}
          onUse={() => onChange(readRenamed(mapping, template.mapping, columns, pair))}
        />
      ))}
      {likely.map(({ column, field }) => (
        <Note
          key={column}
          quiet
          text={say('template.looksLike', { column, field: say(`field.${field}`) })}
          action={say('template.useSuggested', { field: say(`field.${field}`) })}
          onUse={() =>
            onChange({ ...mapping, fields: { ...mapping.fields, [field]: found.guess.fields[field] } })
          }
        />
      ))}
    </>
  )
}

function Note(props: {
  readonly text: ReactNode
  readonly action: string
  readonly quiet?: boolean
  readonly onUse: () => void
}) {
  return (
    <Alert severity={props.quiet ? 'info' : 'warning'} variant="outlined" sx={{ py: 0 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2 }}>
        <span>{props.text}</span>
        <Button onClick={props.onUse}>{props.action}</Button>
      </Stack>
    </Alert>
  )
}
