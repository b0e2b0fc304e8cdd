import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { type ComponentType, type ReactNode, useState } from 'react'
import { policyChanges } from '../../../../core/changes/policyChanges.ts'
import { parsePolicy, type Policy, policySchema } from '../../../../core/policy.ts'
import { call, useOperation } from '../../../api.ts'
import { useSay } from '../../../language.tsx'
import { ErrorNote } from '../../../parts/ErrorNote.tsx'
import { Loaded } from '../../../parts/Loaded.tsx'
import { DraftBar } from '../draft/DraftBar.tsx'
import { FaultsContext } from '../draft/faults.tsx'
import { RulesHistory } from '../draft/RulesHistory.tsx'
import { useDraft } from '../draft/useDraft.ts'
import { useMayPublish } from '../draft/useMayPublish.ts'
import { RulesFile } from '../RulesFile.tsx'
import { PublishPolicy } from './PublishPolicy.tsx'

export interface PolicyViewProps {
  readonly policy: Policy
  readonly version: number
  readonly action: ReactNode
}

export interface PolicyEditorProps {
  readonly policy: Policy
  readonly onChange: (policy: Policy) => void
}

interface Parts {
  readonly View: ComponentType<PolicyViewProps>
  readonly Editor: ComponentType<PolicyEditorProps>
  /** The whole policy as a file. */
  readonly withFile?: boolean
}

/** One part of the deadline policy: how it is, changed as a draft of the whole, and every version there was. */
export function PolicyScreen(props: Parts) {
  const query = useOperation('getPolicy', {})
  return (
    <Loaded query={query}>
      {({ policy, version }) => <Screen key={version} policy={policy} version={version} {...props} />}
    </Loaded>
  )
}

function Screen(props: Parts & { readonly policy: Policy; readonly version: number }) {
  const say = useSay()
  const { policy, version, View, Editor } = props
  const mayPublish = useMayPublish()
  const draft = useDraft(policy, policySchema, policyChanges)
  const [looked, setLooked] = useState<number | null>(null)
  const [reviewing, setReviewing] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const takeUp = async (from: number) => {
    setError(null)
    try {
      draft.begin((await call('getPolicyVersion', { version: from })).policy)
      setLooked(null)
    } catch (refused) {
      setError(refused as Error)
    }
  }
  if (draft.value !== null)
    return (
      <FaultsContext value={draft.faults}>
        <Editor policy={draft.value} onChange={(next) => draft.change(() => next)} />
        <DraftBar draft={draft} version={version} onReview={() => setReviewing(true)} />
        {reviewing && (
          <PublishPolicy
            policy={draft.value}
            version={version}
            changes={draft.changes}
            onDone={draft.discard}
            onClose={() => setReviewing(false)}
          />
        )}
      </FaultsContext>
    )
  const edit = mayPublish && (
    <Button variant="outlined" onClick={() => draft.begin(policy)}>
      {say('draft.edit')}
    </Button>
  )
  return (
    <>
      {error && <ErrorNote error={error} onClose={() => setError(null)} />}
      {looked === null ? (
        <View policy={policy} version={version} action={edit} />
      ) : (
        <OldPolicy version={looked} View={View} onBack={() => setLooked(null)} />
      )}
      {props.withFile && mayPublish && looked === null && (
        <RulesFile
          about={say('settings.policyFileAbout')}
          fileName={`policy-${version}.json`}
          rules={policy}
          parse={parsePolicy}
          onRead={draft.begin}
        />
      )}
      <RulesHistory
        of="listPolicyVersions"
        onLook={(one) => setLooked(one === version ? null : one)}
        {...(mayPublish && { onTakeUp: (from: number) => void takeUp(from) })}
      />
    </>
  )
}

function OldPolicy(props: Pick<Parts, 'View'> & { readonly version: number; readonly onBack: () => void }) {
  const say = useSay()
  const { version, View, onBack } = props
  const query = useOperation('getPolicyVersion', { version })
  return (
    <>
      <Alert
        severity="info"
        variant="outlined"
        sx={{ mb: 2 }}
        action={<Button onClick={onBack}>{say('draft.back')}</Button>}
      >
        {say('draft.old', { version })}
      </Alert>
      <Loaded query={query}>{(old) => <View policy={old.policy} version={version} action={null} />}</Loaded>
    </>
  )
}
