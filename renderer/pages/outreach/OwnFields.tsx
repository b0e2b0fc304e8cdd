import Stack from '@mui/material/Stack'
import { assertNever } from '../../../core/errors.ts'
import { type OutreachKind, PARTNER_KINDS } from '../../../core/outreach.ts'
import { useSay } from '../../language.tsx'
import { ChoiceBox, TextBox } from '../../parts/InputFields.tsx'
import { RecordPicker } from '../../parts/pickers/RecordPicker.tsx'
import { channelChoices } from './OutreachFilters.tsx'
import type { OutreachDraft } from './outreachForm.ts'

/** The fields that a kind of outreach has for itself. */
export function OwnFields(props: {
  readonly kind: OutreachKind
  readonly draft: OutreachDraft
  readonly onChange: (changes: Partial<OutreachDraft>) => void
}) {
  const say = useSay()
  const { kind, draft, onChange } = props
  switch (kind) {
    case 'cooperation':
      return (
        <>
          <Stack direction="row" sx={{ gap: 2, '& > :last-child': { maxWidth: 200 } }}>
            <TextBox
              label={say('outreach.partner')}
              value={draft.partner}
              onChange={(partner) => onChange({ partner })}
            />
            <ChoiceBox
              label={say('outreach.partnerKind')}
              value={draft.partnerKind}
              choices={PARTNER_KINDS.map((each) => [each, say(`outreach.partner-${each}`)])}
              onChange={(partnerKind) => onChange({ partnerKind })}
            />
          </Stack>
          <TextBox
            label={say('outreach.outcome')}
            value={draft.outcome}
            lines={3}
            most={2000}
            onChange={(outcome) => onChange({ outcome })}
          />
        </>
      )
    case 'publicity':
      return (
        <>
          <Stack direction="row" sx={{ gap: 2, '& > :first-of-type': { maxWidth: 240 } }}>
            <ChoiceBox
              label={say('outreach.channel')}
              value={draft.channel}
              choices={channelChoices(say)}
              onChange={(channel) => onChange({ channel })}
            />
            <TextBox
              label={say('outreach.audience')}
              value={draft.audience}
              onChange={(audience) => onChange({ audience })}
            />
          </Stack>
          <TextBox
            label={say('outreach.link')}
            help={say('outreach.linkHelp')}
            value={draft.link}
            most={500}
            onChange={(link) => onChange({ link })}
          />
        </>
      )
    case 'story':
      return (
        <>
          <TextBox
            label={say('outreach.text')}
            help={say('outreach.textHelp')}
            value={draft.text}
            lines={5}
            most={5000}
            onChange={(text) => onChange({ text })}
          />
          <RecordPicker
            label={say('outreach.ticket')}
            value={draft.recordId}
            onChange={(recordId) => onChange({ recordId })}
          />
          <TextBox
            label={say('outreach.consent')}
            help={say('outreach.consentHelp')}
            value={draft.consent}
            onChange={(consent) => onChange({ consent })}
          />
        </>
      )
    default:
      return assertNever(kind)
  }
}
