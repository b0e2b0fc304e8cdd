import Box from '@mui/material/Box'
import { assertNever } from '../../../core/errors.ts'
import { CHANNELS, type OutreachKind, PARTNER_KINDS } from '../../../core/outreach.ts'
import { sideOf } from '../../../core/outreachText.ts'
import type { Say } from '../../../core/words.ts'
import { useSay } from '../../language.tsx'
import { ChoiceBox, TextBox } from '../../parts/InputFields.tsx'
import { useListPlace } from '../../parts/ListTable.tsx'

export function OutreachFilters({ kind }: { readonly kind: OutreachKind }) {
  const say = useSay()
  const place = useListPlace()
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '2fr 1fr 1fr', gap: 1.5, width: '100%', maxWidth: 760 }}>
      <TextBox
        label={say('outreach.search')}
        value={place.get('text')}
        onChange={(text) => place.set('text', text)}
      />
      <ChoiceBox
        label={narrowedBy(kind, say)}
        value={place.get('of')}
        choices={[['', say('outreach.all')], ...choicesOf(kind, say)]}
        onChange={(of) => place.set('of', of)}
      />
      <ChoiceBox
        label={say('outreach.shown')}
        value={place.get('shown')}
        choices={[
          ['', say('outreach.current')],
          ['archived', say('outreach.archived')],
        ]}
        onChange={(shown) => place.set('shown', shown)}
      />
    </Box>
  )
}

function narrowedBy(kind: OutreachKind, say: Say): string {
  if (kind === 'story') return say('outreach.consent')
  return say(kind === 'cooperation' ? 'outreach.partnerKind' : 'outreach.channel')
}

function choicesOf(kind: OutreachKind, say: Say): readonly (readonly [string, string])[] {
  switch (kind) {
    case 'cooperation':
      return PARTNER_KINDS.map((each) => [each, say(`outreach.partner-${each}`)])
    case 'publicity':
      return channelChoices(say)
    case 'story':
      return [
        ['consented', say('outreach.consented')],
        ['notConsented', say('outreach.notConsented')],
      ]
    default:
      return assertNever(kind)
  }
}

/** Each channel after the side it is on. */
export function channelChoices(say: Say) {
  return CHANNELS.map(
    (each) =>
      [
        each,
        say('outreach.channelOf', { side: sideOf(each, say), channel: say(`outreach.channel-${each}`) }),
      ] as const,
  )
}
