import type { Scheme } from '../../../../core/scheme.ts'
import { FaultsContext } from '../draft/faults.tsx'
import type { Draft } from '../draft/useDraft.ts'
import { GovernanceEditor } from './GovernanceEditor.tsx'
import { GradeEditor } from './GradeEditor.tsx'
import { KpiEditor } from './KpiEditor.tsx'
import { PeerGroupEditor } from './PeerGroupEditor.tsx'
import { RoleEditor } from './RoleEditor.tsx'
import { SchemeRulesEditor } from './SchemeRulesEditor.tsx'

/** A scheme changed in place, as a draft. */
export function SchemeEditor(props: { readonly draft: Draft<Scheme>; readonly scheme: Scheme }) {
  const { draft, scheme } = props
  const part = { scheme, onChange: (next: Scheme) => draft.change(() => next) }
  return (
    <FaultsContext value={draft.faults}>
      <KpiEditor {...part} />
      <GovernanceEditor {...part} />
      <GradeEditor {...part} />
      <SchemeRulesEditor {...part} />
      <PeerGroupEditor {...part} />
      <RoleEditor {...part} />
    </FaultsContext>
  )
}
