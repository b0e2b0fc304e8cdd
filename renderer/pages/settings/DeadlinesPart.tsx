import { ClockRulesEditor } from './deadlines/ClockRulesEditor.tsx'
import { DeadlinesView } from './deadlines/DeadlinesView.tsx'
import { HandOverEditor } from './deadlines/HandOverEditor.tsx'
import { RulesEditor } from './deadlines/RulesEditor.tsx'
import { type PolicyEditorProps, PolicyScreen } from './policy/PolicyScreen.tsx'

/** How long each record may take: the rules of both clocks, limits between departments, what stops a clock. */
export function DeadlinesPart() {
  return <PolicyScreen withFile View={DeadlinesView} Editor={DeadlinesEditor} />
}

function DeadlinesEditor(props: PolicyEditorProps) {
  return (
    <>
      <RulesEditor clock="handling" {...props} />
      <RulesEditor clock="response" {...props} />
      <HandOverEditor {...props} />
      <ClockRulesEditor {...props} />
    </>
  )
}
