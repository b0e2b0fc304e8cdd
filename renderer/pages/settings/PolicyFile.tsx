import { useMemo, useState } from 'react'
import { formatCount } from '../../../core/format.ts'
import { policyName } from '../../../core/names.ts'
import { parsePolicy, type Policy } from '../../../core/policy.ts'
import { useInstallation } from '../../installation.tsx'
import { useJob } from '../../jobs.tsx'
import { useSay } from '../../language.tsx'
import { policyChanges } from './changedParts.ts'
import { PublishDialog } from './PublishDialog.tsx'
import { RulesFile } from './RulesFile.tsx'

/** The deadline policy as a file; a new one judges every record again. */
export function PolicyFile({ policy, version }: { readonly policy: Policy; readonly version: number }) {
  const say = useSay()
  const [next, setNext] = useState<Policy | null>(null)
  return (
    <>
      <RulesFile
        about={say('settings.policyFileAbout')}
        fileName={`policy-${version}.json`}
        rules={policy}
        parse={parsePolicy}
        onRead={setNext}
      />
      {next && <PublishPolicy policy={policy} next={next} version={version} onClose={() => setNext(null)} />}
    </>
  )
}

function PublishPolicy(props: {
  readonly policy: Policy
  readonly next: Policy
  readonly version: number
  readonly onClose: () => void
}) {
  const say = useSay()
  const { records } = useInstallation()
  const publish = useJob('publishPolicy', { onPage: true })
  const { policy, next } = props
  const rules = useMemo(() => ({ policy: next }), [next])
  const names = policyChanges(policy, next).map((key) => say(`settings.policy-${key}`))
  const go = async () => {
    if (await publish.start({ policy: next, version: props.version })) props.onClose()
  }
  return (
    <PublishDialog
      title={say('settings.publishPolicy', { name: policyName(next.name, say) })}
      differs={
        names.length === 0
          ? say('settings.nothingDiffers')
          : say('settings.differs', { count: names.length, parts: names.join(say('import.listComma')) })
      }
      consequence={say('settings.policyConsequence', { count: records, n: formatCount(records) })}
      rules={rules}
      publishing={publish.running}
      job={publish.job}
      error={publish.error}
      onPublish={() => void go()}
      onClose={props.onClose}
    />
  )
}
