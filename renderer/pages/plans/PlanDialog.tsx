// What a plan is, whom it concerns, and how often it is looked at.
import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { type Plan, PLAN_KINDS, type PlanContent } from '../../../core/plan.ts'
import { useCommand } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { NamePicker, PersonPicker } from '../../parts/pickers/PersonPicker.tsx'
import { Rows } from '../../parts/Rows.tsx'
import { EMPTY_PLAN, monthsOf } from './planForm.ts'

interface PlanDialogProps {
  /** null: a new one. */
  readonly plan: Plan | null
  readonly onClose: () => void
  readonly onSaved?: (plan: Plan) => void
}

export function PlanDialog({ plan, onClose, onSaved }: PlanDialogProps) {
  const say = useSay()
  const { departments } = useInstallation()
  const save = useCommand('savePlan')
  const [form, setForm] = useState<PlanContent>(plan ? contentOf(plan) : EMPTY_PLAN)
  const change = (patch: Partial<PlanContent>) => setForm({ ...form, ...patch })
  const isComplete = [form.code, form.name, form.owner].every((text) => text.trim() !== '')
  const go = async () => {
    const team = form.team.filter(({ person }) => person.trim() !== '')
    const resources = form.resources.filter(({ name }) => name.trim() !== '')
    const as = plan && { id: plan.id, revision: plan.revision }
    const saved = await save.mutateAsync({ as, plan: { ...form, team, resources } }).catch(() => null)
    if (!saved) return
    onClose()
    onSaved?.(saved)
  }
  const text = (field: 'code' | 'name') => (
    <TextField
      required
      label={say(`plan.${field}`)}
      value={form[field]}
      onChange={(event) => change({ [field]: event.target.value })}
    />
  )
  const title = say(plan ? 'plan.edit' : 'plan.new')
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" aria-labelledby="plan-title">
      <DialogTitle id="plan-title">{title}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2, pt: 1 }}>
          {text('code')}
          {text('name')}
          <TextField
            select
            label={say('plan.kind')}
            value={form.kind}
            onChange={(event) => change({ kind: PLAN_KINDS.find((kind) => kind === event.target.value)! })}
          >
            {PLAN_KINDS.map((kind) => (
              <MenuItem key={kind} value={kind}>
                {say(`plan.kind-${kind}`)}
              </MenuItem>
            ))}
          </TextField>
          <NamePicker
            required
            label={say('plan.owner')}
            value={form.owner}
            onChange={(owner) => change({ owner })}
          />
          <TextField
            type="number"
            label={say('plan.reviewEveryMonths')}
            value={form.reviewEveryMonths}
            onChange={(event) => change({ reviewEveryMonths: monthsOf(event.target.value) ?? 1 })}
            slotProps={{ htmlInput: { min: 1, max: 120 } }}
          />
          <TextField
            type="number"
            label={say('plan.drillEveryMonths')}
            helperText={say('plan.drillEveryMonthsAbout')}
            value={form.drillEveryMonths ?? ''}
            onChange={(event) => change({ drillEveryMonths: monthsOf(event.target.value) })}
            slotProps={{ htmlInput: { min: 1, max: 120 }, inputLabel: { shrink: true } }}
          />
          <Autocomplete
            multiple
            freeSolo
            autoSelect
            options={[...departments]}
            value={[...form.departments]}
            onChange={(_, value) => change({ departments: value })}
            renderInput={(field) => <TextField {...field} label={say('plan.departments')} />}
            sx={{ gridColumn: '1 / -1' }}
          />
          <Box sx={{ gridColumn: '1 / -1' }}>
            <Rows
              label={say('plan.team')}
              rows={form.team}
              empty={{ person: '', employeeNo: null, duty: '' }}
              onChange={(team) => change({ team })}
              addLabel={say('plan.addMember')}
              removeLabel={(n) => say('plan.removeMember', { n })}
            >
              {(member, update) => (
                <>
                  <Box sx={{ width: 240, flexShrink: 0 }}>
                    <PersonPicker
                      label={say('plan.person')}
                      value={{ name: member.person, employeeNo: member.employeeNo }}
                      onChange={({ name, employeeNo }) => update({ ...member, person: name, employeeNo })}
                    />
                  </Box>
                  <TextField
                    label={say('plan.duty')}
                    value={member.duty}
                    onChange={(event) => update({ ...member, duty: event.target.value })}
                    sx={{ flex: 1 }}
                  />
                </>
              )}
            </Rows>
          </Box>
          <Box sx={{ gridColumn: '1 / -1' }}>
            <Rows
              label={say('plan.resources')}
              rows={form.resources}
              empty={{ name: '', checkEveryMonths: null, checkedOn: null }}
              onChange={(resources) => change({ resources })}
              addLabel={say('plan.addResource')}
              removeLabel={(n) => say('plan.removeResource', { n })}
            >
              {(resource, update) => (
                <>
                  <TextField
                    label={say('plan.resource')}
                    value={resource.name}
                    onChange={(event) => update({ ...resource, name: event.target.value })}
                    sx={{ flex: 1 }}
                  />
                  <TextField
                    type="number"
                    label={say('plan.checkEveryMonths')}
                    value={resource.checkEveryMonths ?? ''}
                    onChange={(event) =>
                      update({ ...resource, checkEveryMonths: monthsOf(event.target.value) })
                    }
                    slotProps={{ inputLabel: { shrink: true } }}
                    sx={{ width: 150 }}
                  />
                  <TextField
                    type="date"
                    label={say('plan.checkedOn')}
                    value={resource.checkedOn ?? ''}
                    onChange={(event) => update({ ...resource, checkedOn: event.target.value || null })}
                    slotProps={{ inputLabel: { shrink: true } }}
                    sx={{ width: 160 }}
                  />
                </>
              )}
            </Rows>
          </Box>
        </Box>
        {save.error && <ErrorNote error={save.error} />}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {say('plan.cancel')}
        </Button>
        <Button variant="contained" disabled={!isComplete} loading={save.isPending} onClick={() => void go()}>
          {say('plan.save')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function contentOf(plan: Plan): PlanContent {
  const { code, name, kind, owner, departments, team, resources, reviewEveryMonths, drillEveryMonths } = plan
  return { code, name, kind, owner, departments, team, resources, reviewEveryMonths, drillEveryMonths }
}
