// What the revision rests on, what it changes, how it meets the four principles, and how good it is found.
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import {
  CHANGE_AREAS,
  PRINCIPLES,
  type RevisionBasis,
  type RevisionDraft,
  TRIGGERS,
} from '../../../core/plan.ts'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'
import {
  AccountabilityPicker,
  AssessmentPicker,
  FindingPicker,
} from '../../parts/pickers/EvidencePickers.tsx'
import { RecordsPicker } from '../../parts/pickers/RecordPicker.tsx'
import { useMay } from '../../usePerson.ts'
import { Rows } from '../../parts/Rows.tsx'

import { RiskFields } from './RiskFields.tsx'

const EMPTY_CHANGE: RevisionBasis['changes'][number] = { area: 'process', text: '' }
const WIDE = { gridColumn: '1 / -1' } as const

export function BasisFields(props: {
  readonly basis: RevisionBasis
  readonly effectiveOn: string | null
  readonly onChange: (patch: Partial<RevisionDraft>) => void
}) {
  const say = useSay()
  const maySeeCases = useMay('supervisor', 'hr')
  const { basis, effectiveOn, onChange } = props
  const change = (patch: Partial<RevisionBasis>) => onChange({ basis: { ...basis, ...patch } })
  const evidence = (patch: Partial<RevisionBasis['evidence']>) =>
    change({ evidence: { ...basis.evidence, ...patch } })
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: '1fr 1fr', alignItems: 'start' }}>
      <Panel label={say('plan.basis')} sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <Typography component="h2" variant="h3" sx={WIDE}>
          {say('plan.basis')}
        </Typography>
        <TextField
          select
          label={say('plan.trigger')}
          value={basis.trigger.kind}
          onChange={(event) =>
            change({
              trigger: { ...basis.trigger, kind: TRIGGERS.find((kind) => kind === event.target.value)! },
            })
          }
        >
          {TRIGGERS.map((kind) => (
            <MenuItem key={kind} value={kind}>
              {say(`plan.trigger-${kind}`)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          label={say('plan.reference')}
          value={basis.trigger.reference}
          onChange={(event) => change({ trigger: { ...basis.trigger, reference: event.target.value } })}
        />
        <TextField
          multiline
          label={say('plan.evidence')}
          value={basis.evidence.text}
          onChange={(event) => evidence({ text: event.target.value })}
          sx={WIDE}
        />
        <Box sx={WIDE}>
          <RecordsPicker
            label={say('plan.recordIds')}
            value={basis.evidence.recordIds}
            onChange={(recordIds) => evidence({ recordIds })}
          />
        </Box>
        <AssessmentPicker
          label={say('plan.assessmentId')}
          value={basis.evidence.assessmentId}
          onChange={(assessmentId) => evidence({ assessmentId })}
        />
        <FindingPicker
          label={say('plan.findingId')}
          value={basis.evidence.findingId}
          onChange={(findingId) => evidence({ findingId })}
        />
        {maySeeCases && (
          <AccountabilityPicker
            label={say('plan.accountabilityId')}
            value={basis.evidence.accountabilityId}
            onChange={(accountabilityId) => evidence({ accountabilityId })}
          />
        )}
        <TextField
          type="date"
          label={say('plan.effectiveOn')}
          helperText={say('plan.effectiveOnAbout')}
          value={effectiveOn ?? ''}
          onChange={(event) => onChange({ effectiveOn: event.target.value || null })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Box sx={WIDE}>
          <Rows
            label={say('plan.changes')}
            rows={basis.changes}
            empty={EMPTY_CHANGE}
            onChange={(changes) => change({ changes })}
            addLabel={say('plan.addChange')}
            removeLabel={(n) => say('plan.removeChange', { n })}
          >
            {(row, update, n) => (
              <>
                <TextField
                  select
                  label={say('plan.area')}
                  value={row.area}
                  onChange={(event) =>
                    update({ ...row, area: CHANGE_AREAS.find((area) => area === event.target.value)! })
                  }
                  sx={{ minWidth: 120 }}
                >
                  {CHANGE_AREAS.map((area) => (
                    <MenuItem key={area} value={area}>
                      {say(`plan.area-${area}`)}
                    </MenuItem>
                  ))}
                </TextField>
                <TextField
                  multiline
                  label={say('plan.changeText', { n })}
                  value={row.text}
                  onChange={(event) => update({ ...row, text: event.target.value })}
                  sx={{ flex: 1 }}
                />
              </>
            )}
          </Rows>
        </Box>
      </Panel>
      <Panel label={say('plan.principles')} sx={{ display: 'grid', gap: 2 }}>
        <Typography component="h2" variant="h3">
          {say('plan.principles')}
        </Typography>
        {PRINCIPLES.map((principle) => (
          <TextField
            key={principle}
            multiline
            label={say(`plan.principle-${principle}`)}
            value={basis.principles[principle]}
            onChange={(event) =>
              change({ principles: { ...basis.principles, [principle]: event.target.value } })
            }
          />
        ))}
        {(['applicability', 'effectiveness'] as const).map((field) => (
          <TextField
            key={field}
            multiline
            label={say(`plan.${field}`)}
            value={basis[field]}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        ))}
      </Panel>
      <Box sx={{ ...WIDE, display: 'grid', gap: 2 }}>
        <RiskFields basis={basis} onChange={change} />
      </Box>
    </Box>
  )
}
