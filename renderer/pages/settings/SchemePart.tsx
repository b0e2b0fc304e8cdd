import Alert from '@mui/material/Alert'
import Button from '@mui/material/Button'
import { useState } from 'react'
import { schemeChanges } from '../../../core/changes/schemeChanges.ts'
import { parseScheme, type Scheme, schemeSchema } from '../../../core/scheme.ts'
import { call, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { DraftBar } from './draft/DraftBar.tsx'
import { RulesHistory } from './draft/RulesHistory.tsx'
import { useDraft } from './draft/useDraft.ts'
import { useMayPublish } from './draft/useMayPublish.ts'
import { RulesFile } from './RulesFile.tsx'
import { PublishScheme } from './scheme/PublishScheme.tsx'
import { SchemeEditor } from './scheme/SchemeEditor.tsx'
import { SchemeView } from './scheme/SchemeView.tsx'

/** The scheme: how it is, changed as a draft, and every version there was. */
export function SchemePart() {
  const query = useOperation('getScheme', {})
  return (
    <Loaded query={query}>
      {({ scheme, version }) => <Screen key={version} scheme={scheme} version={version} />}
    </Loaded>
  )
}

function Screen({ scheme, version }: { readonly scheme: Scheme; readonly version: number }) {
  const say = useSay()
  const mayPublish = useMayPublish()
  const draft = useDraft(scheme, schemeSchema, schemeChanges)
  const [looked, setLooked] = useState<number | null>(null)
  const [reviewing, setReviewing] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const takeUp = async (from: number) => {
    setError(null)
    try {
      draft.begin((await call('getSchemeVersion', { version: from })).scheme)
      setLooked(null)
    } catch (refused) {
      setError(refused as Error)
    }
  }
  if (draft.value !== null)
    return (
      <>
        <SchemeEditor draft={draft} scheme={draft.value} />
        <DraftBar draft={draft} version={version} onReview={() => setReviewing(true)} />
        {reviewing && (
          <PublishScheme
            scheme={draft.value}
            version={version}
            changes={draft.changes}
            onDone={draft.discard}
            onClose={() => setReviewing(false)}
          />
        )}
      </>
    )
  return (
    <>
      {error && <ErrorNote error={error} onClose={() => setError(null)} />}
      {looked === null ? (
        <SchemeView
          scheme={scheme}
          version={version}
          action={
            mayPublish && (
              <Button variant="outlined" onClick={() => draft.begin(scheme)}>
                {say('draft.edit')}
              </Button>
            )
          }
        />
      ) : (
        <OldScheme version={looked} onBack={() => setLooked(null)} />
      )}
      {mayPublish && looked === null && (
        <RulesFile
          about={say('settings.schemeFileAbout')}
          fileName={`scheme-${version}.json`}
          rules={scheme}
          parse={parseScheme}
          onRead={draft.begin}
        />
      )}
      <RulesHistory
        of="listSchemeVersions"
        onLook={(one) => setLooked(one === version ? null : one)}
        {...(mayPublish && { onTakeUp: (from: number) => void takeUp(from) })}
      />
    </>
  )
}

function OldScheme({ version, onBack }: { readonly version: number; readonly onBack: () => void }) {
  const say = useSay()
  const query = useOperation('getSchemeVersion', { version })
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
      <Loaded query={query}>{(old) => <SchemeView scheme={old.scheme} version={version} />}</Loaded>
    </>
  )
}
