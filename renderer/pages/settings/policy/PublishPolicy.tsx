import Typography from '@mui/material/Typography'
import { useMemo } from 'react'
import { formatCount } from '../../../../core/format.ts'
import { policyName } from '../../../../core/names.ts'
import type { Policy } from '../../../../core/policy.ts'
import { useInstallation } from '../../../installation.tsx'
import { useJob } from '../../../jobs.tsx'
import { useSay } from '../../../language.tsx'
import { PublishDialog } from '../draft/PublishDialog.tsx'

/** The draft put in force: every record is judged again, and what its dates leave alone stays as it is. */
export function PublishPolicy(props: {
  readonly policy: Policy
  readonly version: number
  readonly changes: readonly string[]
  readonly onDone: () => void
  readonly onClose: () => void
}) {
  const say = useSay()
  const { records } = useInstallation()
  const publish = useJob('publishPolicy', { onPage: true })
  const { policy, version } = props
  const rules = useMemo(() => ({ policy }), [policy])
  const go = async (reason: string) => {
    if (await publish.start({ policy, version, reason })) props.onDone()
  }
  return (
    <PublishDialog
      title={say('settings.publishPolicy', { name: policyName(policy.name, say) })}
      changes={props.changes}
      rules={rules}
      ready
      publishing={publish.running}
      job={publish.job}
      error={publish.error}
      onPublish={(reason) => void go(reason)}
      onClose={props.onClose}
    >
      <Typography>
        {say('settings.policyConsequence', { count: records, n: formatCount(records) })}
      </Typography>
    </PublishDialog>
  )
}
