// Decides an appeal: the outcome in words, and what follows at once from upholding it.
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { ADJUSTMENTS } from '../../../core/adjust.ts'
import type { Appeal, AppealConsequence } from '../../../core/appeal.ts'
import type { RecordDetail } from '../../../core/ledger.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useZone } from '../../installation.tsx'
import { useLanguage, useSay } from '../../language.tsx'
import { EffectTable } from '../../parts/EffectTable.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { RowSkeletons } from '../../parts/RowSkeletons.tsx'
import { Field, type FieldsProps, KindFields } from '../record/DecisionFields.tsx'
import { DECISION_KINDS, type DecisionForm, EMPTY_FORM, readDraftForm } from '../record/decisionForm.ts'
import { askedText } from '../requests/requestText.ts'

type Kind = AppealConsequence['kind']
const GIVEN = ADJUSTMENTS.filter((kind) => kind !== 'carriedOver')

export function AppealVerdict({ appeal }: { readonly appeal: Appeal }) {
  const say = useSay()
  const zone = useZone()
  const language = useLanguage()
  const recordId = appeal.about.kind === 'record' ? appeal.about.recordId : null
  const record = useOperation('getRecord', { id: recordId ?? 0 }, { enabled: recordId !== null }).data
  const decide = useCommand('decideAppeal')
  const [outcome, setOutcome] = useState('')
  const [kind, setKind] = useState<Kind>('none')
  const [form, setForm] = useState<DecisionForm>(EMPTY_FORM)
  const [decisionId, setDecisionId] = useState<number | null>(null)
  const [adjustment, setAdjustment] = useState<(typeof GIVEN)[number]>('complaintUpheld')
  const [tried, setTried] = useState<AppealConsequence | null>(null)
  const { decision } = readDraftForm({ ...form, reason: outcome }, zone, true)
  const consequence = ((): AppealConsequence | null => {
    if (kind === 'none') return { kind }
    if (kind === 'adjustment') return { kind, adjustment }
    if (kind === 'revocation') return decisionId === null ? null : { kind, decisionId }
    return decision && { kind, decision }
  })()
  const said = outcome.trim() !== ''
  const answer = (uphold: boolean) => {
    const follows = uphold ? consequence : ({ kind: 'none' } as const)
    if (follows)
      decide.mutate({ appealId: appeal.id, revision: appeal.revision, uphold, outcome, consequence: follows })
  }
  const kinds: readonly Kind[] =
    recordId === null ? ['none', 'adjustment'] : ['none', 'decision', 'revocation', 'adjustment']
  const fields: FieldsProps = {
    form,
    change: (patch) => setForm({ ...form, ...patch }),
    problemOf: () => null,
  }
  return (
    <Stack sx={{ gap: 2, mt: 2 }}>
      <TextField
        label={say('appeal.outcome')}
        helperText={say('appeal.outcomeAbout')}
        value={outcome}
        multiline
        minRows={2}
        onChange={(event) => setOutcome(event.target.value)}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextField
          select
          label={say('appeal.consequence')}
          value={kind}
          onChange={(event) => setKind(event.target.value as Kind)}
        >
          {kinds.map((each) => (
            <MenuItem key={each} value={each}>
              {say(`appeal.consequence.${each}`)}
            </MenuItem>
          ))}
        </TextField>
        {kind === 'adjustment' && (
          <TextField
            select
            label={say('appeal.adjustment')}
            value={adjustment}
            onChange={(event) => setAdjustment(event.target.value as typeof adjustment)}
          >
            {GIVEN.map((each) => (
              <MenuItem key={each} value={each}>
                {say(`review.adjustment-${each}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {kind === 'revocation' && (
          <TextField
            select
            label={say('appeal.revoked')}
            value={decisionId ?? ''}
            onChange={(event) => setDecisionId(Number(event.target.value))}
          >
            {inForce(record).map((stored) => (
              <MenuItem key={stored.id} value={stored.id}>
                {askedText(stored.decision, say, language, zone)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {kind === 'decision' && (
          <>
            <Field {...fields} field="kind" label={say('record.kind')} select>
              {DECISION_KINDS.map((each) => (
                <MenuItem key={each} value={each}>
                  {say(`record.kind.${each}`)}
                </MenuItem>
              ))}
            </Field>
            <KindFields {...fields} />
          </>
        )}
      </Box>
      <Box>
        <Button variant="outlined" disabled={!consequence} onClick={() => setTried(consequence)}>
          {say('appeal.tryEffect')}
        </Button>
        {tried && <Tried appealId={appeal.id} consequence={tried} />}
      </Box>
      {decide.error && <ErrorNote error={decide.error} />}
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
          {say('appeal.final')}
        </Typography>
        <Button
          variant="outlined"
          color="error"
          disabled={!said}
          loading={decide.isPending}
          onClick={() => answer(false)}
        >
          {say('appeal.reject')}
        </Button>
        <Button
          variant="contained"
          disabled={!said || !consequence}
          loading={decide.isPending}
          onClick={() => answer(true)}
        >
          {say('appeal.uphold')}
        </Button>
      </Stack>
    </Stack>
  )
}

function inForce(record: RecordDetail | undefined) {
  return (record?.decisions ?? []).filter(({ revokedAt }) => revokedAt === null)
}

function Tried(props: { readonly appealId: number; readonly consequence: AppealConsequence }) {
  const effect = useOperation('previewAppeal', props)
  return (
    <Loaded query={effect} skeleton={<RowSkeletons rows={2} />}>
      {(found) => <EffectTable effect={found} />}
    </Loaded>
  )
}
