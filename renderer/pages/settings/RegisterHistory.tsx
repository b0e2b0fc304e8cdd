import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { formatInstant } from '../../../core/format.ts'
import type { Register } from '../../../core/register.ts'
import { zoneOf } from '../../../core/zone.ts'
import { useOperation } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { PublishRegister } from './PublishRegister.tsx'

const SHOWN = 50

/** Every version that was in force; an earlier one can be taken up again, as a new version. */
export function RegisterHistory({ version }: { readonly version: number }) {
  const say = useSay()
  const { organisation } = useInstallation()
  const zone = zoneOf(organisation.timeZone)
  const { data } = useOperation('listRegisterVersions', { offset: 0, limit: SHOWN })
  const [taken, setTaken] = useState<Register | null>(null)
  if (!data || data.total === 0) return null
  return (
    <Panel label={say('register.history')}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {say('register.history')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {data.rows.map((one) => (
          <li key={one.version}>
            {say('register.historyLine', {
              version: one.version,
              count: one.register.entries.length,
              entries: one.register.entries.length,
              actor: one.actor,
              at: formatInstant(one.createdAt, zone),
            })}
            {one.version !== version && (
              <Button sx={{ ml: 1 }} onClick={() => setTaken(one.register)}>
                {say('register.takeUp')}
              </Button>
            )}
          </li>
        ))}
      </Box>
      {taken && <PublishRegister register={taken} version={version} onClose={() => setTaken(null)} />}
    </Panel>
  )
}
