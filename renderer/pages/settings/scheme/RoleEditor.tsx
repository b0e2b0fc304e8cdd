import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import type { Scheme } from '../../../../core/scheme.ts'
import { useSay } from '../../../language.tsx'
import { Panel } from '../../../parts/Panel.tsx'
import { FaultOf } from '../draft/faults.tsx'
import { OptionalNumberField, WordField } from '../draft/fields.tsx'
import { lineKey, removed, replaced } from '../draft/lists.ts'
import { RemoveButton } from '../draft/rowButtons.tsx'
import { withPart } from './kpiDraft.ts'

type Role = NonNullable<Scheme['roles']>[number]

/** What the KPIs weigh for persons of a staff role. */
export function RoleEditor(props: { readonly scheme: Scheme; readonly onChange: (scheme: Scheme) => void }) {
  const say = useSay()
  const { scheme, onChange } = props
  const roles = scheme.roles ?? []
  const put = (next: Role[]) => onChange(withPart(scheme, 'roles', next.length === 0 ? undefined : next))
  return (
    <Panel label={say('schemeEditor.roles')} sx={{ mt: 2 }}>
      <Typography variant="h2">{say('schemeEditor.roles')}</Typography>
      <Typography variant="body2" color="textSecondary">
        {say('schemeEditor.rolesAbout')}
      </Typography>
      <Stack sx={{ gap: 1.5, mt: 1.5 }}>
        {roles.map((role, i) => (
          <Stack
            key={lineKey('roles', i)}
            direction="row"
            sx={{ gap: 1, alignItems: 'start', flexWrap: 'wrap' }}
          >
            <WordField
              at={`roles.${i}.role`}
              label={say('schemeEditor.role')}
              value={role.role}
              onChange={(name) => put(replaced(roles, i, { ...role, role: name }))}
              width={180}
            />
            {scheme.kpis.map(({ id }) => (
              <OptionalNumberField
                key={id}
                at={weightPlace(role, i, id)}
                label={id}
                value={role.weights.find(({ kpi }) => kpi === id)?.weight}
                onChange={(weight) => put(replaced(roles, i, weighed(role, id, weight, scheme)))}
                width={72}
              />
            ))}
            <Typography sx={{ lineHeight: '36px' }}>
              {say('schemeEditor.roleSum', { sum: sumOf(role) })}
            </Typography>
            <RemoveButton what={role.role} onClick={() => put(removed(roles, i))} />
            <FaultOf at={`roles.${i}.weights`} />
          </Stack>
        ))}
        <div>
          <Button onClick={() => put([...roles, { role: '', weights: [] }])}>
            {say('schemeEditor.addRole')}
          </Button>
        </div>
      </Stack>
    </Panel>
  )
}

/** Weights stand in the order of the scheme's KPIs. */
function weighed(role: Role, id: string, weight: number | undefined, { kpis }: Scheme): Role {
  const others = role.weights.filter(({ kpi }) => kpi !== id)
  const all = weight === undefined ? others : [...others, { kpi: id, weight }]
  const place = new Map(kpis.map((kpi, i) => [kpi.id, i]))
  return { ...role, weights: all.toSorted((a, b) => (place.get(a.kpi) ?? 0) - (place.get(b.kpi) ?? 0)) }
}

function weightPlace({ weights }: Role, i: number, id: string): string {
  return `roles.${i}.weights.${weights.findIndex(({ kpi }) => kpi === id)}.weight`
}

function sumOf({ weights }: Role): number {
  const sum = weights.reduce((n, { weight }) => n + (Number.isNaN(weight) ? 0 : weight), 0)
  return Math.round(sum * 1e6) / 1e6
}
