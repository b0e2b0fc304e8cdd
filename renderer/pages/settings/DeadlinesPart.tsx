import { ClockRulesEditor } from './deadlines/ClockRulesEditor.tsx'
import { DeadlinesView } from './deadlines/DeadlinesView.tsx'
import { HandOverEditor } from './deadlines/HandOverEditor.tsx'
import { RulesEditor } from './deadlines/RulesEditor.tsx'
import { PolicyScreen } from './policy/PolicyScreen.tsx'

/** How long each record may take: the rules of both clocks, limits between departments, what stops a clock. */
export function DeadlinesPart() {
  return (
    <PolicyScreen
      withFile
      view={(policy, version, action) => <DeadlinesView policy={policy} version={version} action={action} />}
      editor={(policy, onChange) => {
        const part = { policy, onChange }
        return (
          <>
            <RulesEditor clock="handling" {...part} />
            <RulesEditor clock="response" {...part} />
            <HandOverEditor {...part} />
            <ClockRulesEditor {...part} />
          </>
        )
      }}
    />
  )
}
