import { useMemo, useState } from 'react'
import { kpiName, schemeName } from '../../../core/names.ts'
import { parseScheme, type Scheme } from '../../../core/scheme.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { schemeChanges } from './changedParts.ts'
import { PublishDialog } from './PublishDialog.tsx'
import { RulesFile } from './RulesFile.tsx'

/** The scheme as a file, and a new one put in force after seeing what it moves. */
export function SchemeFile({ scheme, version }: { readonly scheme: Scheme; readonly version: number }) {
  const say = useSay()
  const [next, setNext] = useState<Scheme | null>(null)
  return (
    <>
      <RulesFile
        about={say('settings.schemeFileAbout')}
        fileName={`scheme-${version}.json`}
        rules={scheme}
        parse={parseScheme}
        onRead={setNext}
      />
      {next && <PublishScheme scheme={scheme} next={next} version={version} onClose={() => setNext(null)} />}
    </>
  )
}

function PublishScheme(props: {
  readonly scheme: Scheme
  readonly next: Scheme
  readonly version: number
  readonly onClose: () => void
}) {
  const say = useSay()
  const publish = useCommand('publishScheme')
  const { scheme, next } = props
  const rules = useMemo(() => ({ scheme: next }), [next])
  const { kpis, settings } = schemeChanges(scheme, next)
  const byId = new Map([...scheme.kpis, ...next.kpis].map((kpi) => [kpi.id, kpi]))
  const names = [
    ...kpis.map((id) => {
      const kpi = byId.get(id)
      return kpi ? `${id} ${kpiName(kpi, say)}` : id
    }),
    ...settings.map((key) => say(`settings.scheme-${key}`)),
  ]
  return (
    <PublishDialog
      title={say('settings.publishScheme', { name: schemeName(next.name, say) })}
      differs={
        names.length === 0
          ? say('settings.nothingDiffers')
          : say('settings.differs', { count: names.length, parts: names.join(say('import.listComma')) })
      }
      consequence={say('settings.schemeConsequence')}
      rules={rules}
      publishing={publish.isPending}
      error={publish.error}
      onPublish={() => publish.mutate({ scheme: next, version: props.version }, { onSuccess: props.onClose })}
      onClose={props.onClose}
    />
  )
}
