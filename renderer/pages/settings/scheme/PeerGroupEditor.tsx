import Autocomplete from '@mui/material/Autocomplete'
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import type { Scheme } from '../../../../core/scheme.ts'
import { useInstallation } from '../../../installation.tsx'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { FaultOf } from '../draft/faults.tsx'
import { WordField } from '../draft/fields.tsx'
import { lineKey, removed, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { withPart } from './kpiDraft.ts'

/** Departments that are compared with each other alone. */
export function PeerGroupEditor(props: {
  readonly scheme: Scheme
  readonly onChange: (scheme: Scheme) => void
}) {
  const say = useSay()
  const { departments } = useInstallation()
  const { scheme, onChange } = props
  const groups = scheme.peerGroups ?? []
  const put = (next: typeof groups) =>
    onChange(withPart(scheme, 'peerGroups', next.length === 0 ? undefined : next))
  return (
    <Panel label={say('schemeEditor.groups')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('schemeEditor.groups')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('schemeEditor.groupsAbout')}
      </Typography>
      <Stack sx={{ gap: 1.5, mt: 1.5 }}>
        {groups.map((group, i) => (
          <Stack key={lineKey('peerGroups', i)} direction="row" sx={{ gap: 1, alignItems: 'start' }}>
            <WordField
              at={`peerGroups.${i}.name`}
              label={say('schemeEditor.groupName')}
              value={group.name}
              onChange={(name) => put(replaced(groups, i, { ...group, name }))}
              width={200}
            />
            <Stack sx={{ flex: 1 }}>
              <Autocomplete
                multiple
                freeSolo
                size="small"
                options={departments.filter(
                  (name) => !groups.some((other) => other !== group && other.departments.includes(name)),
                )}
                value={group.departments}
                onChange={(_, names) => put(replaced(groups, i, { ...group, departments: names }))}
                renderInput={(params) => (
                  <TextField {...params} label={say('schemeEditor.groupDepartments')} />
                )}
              />
              <FaultOf at={`peerGroups.${i}.departments`} inside />
            </Stack>
            <RemoveButton what={group.name} onClick={() => put(removed(groups, i))} />
          </Stack>
        ))}
        <div>
          <Button onClick={() => put([...groups, { name: '', departments: [] }])}>
            {say('schemeEditor.addGroup')}
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}
