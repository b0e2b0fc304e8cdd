import Alert from '@mui/material/Alert'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { dayNumber, dayText } from '../../../core/day.ts'
import { assertNever } from '../../../core/errors.ts'
import { openSolutionChecks, type PlanRevision, type RevisionMove } from '../../../core/plan.ts'
import { useCommand } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { FormDialog } from '../../parts/FormDialog.tsx'
import { ApproverPicker } from '../../parts/pickers/ApproverPicker.tsx'

/** An approver has a week unless somebody says otherwise. */
const USUAL_DAYS = 7

export function MoveDialog(props: {
  readonly move: RevisionMove
  readonly revision: PlanRevision
  readonly today: string
  readonly onClose: () => void
}) {
  const say = useSay()
  const { revision, today, onClose } = props
  const move = props.move as Exclude<RevisionMove, 'supersede'>
  const submit = useCommand('submitPlanRevision')
  const approve = useCommand('approvePlanRevision')
  const changes = useCommand('requestPlanChanges')
  const recall = useCommand('recallPlanRevision')
  const discard = useCommand('discardPlanRevision')
  const put = useCommand('putPlanInForce')
  const commands = { submit, approve, requestChanges: changes, recall, discard, putInForce: put }
  const isReasoned = move === 'requestChanges' || move === 'discard'
  const [approver, setApprover] = useState(revision.approver ?? '')
  const [deadlineOn, setDeadlineOn] = useState(dayText(dayNumber(today) + USUAL_DAYS))
  const [reason, setReason] = useState('')
  const claim = { planId: revision.planId, number: revision.number, revision: revision.revision }
  const done = { onSuccess: onClose }
  const go = () => {
    switch (move) {
      case 'submit':
        return submit.mutate({ ...claim, approver, deadlineOn }, done)
      case 'approve':
        return approve.mutate(claim, done)
      case 'requestChanges':
        return changes.mutate({ ...claim, reason }, done)
      case 'recall':
        return recall.mutate(claim, done)
      case 'discard':
        return discard.mutate({ ...claim, reason }, done)
      case 'putInForce':
        return put.mutate(claim, done)
      default:
        return assertNever(move)
    }
  }
  const openChecks = openSolutionChecks(revision.basis)
  const isComplete =
    (move !== 'submit' || (approver.trim() !== '' && deadlineOn !== '')) &&
    (!isReasoned || reason.trim() !== '')
  return (
    <FormDialog
      title={say(`plan.move-${move}`)}
      about={say(`plan.will-${move}`, { number: revision.number })}
      saveLabel={say(`plan.move-${move}`)}
      canSave={isComplete}
      busy={commands[move].isPending}
      error={commands[move].error}
      onClose={onClose}
      onSave={go}
    >
      {move === 'approve' && openChecks.length > 0 && (
        <Alert severity="warning">
          {say('plan.solutionOpen', {
            checks: openChecks.map((check) => say(`plan.solution-${check}`)).join(say('plan.comma')),
          })}
        </Alert>
      )}
      {move === 'submit' && (
        <>
          <ApproverPicker
            required
            label={say('plan.approver')}
            help={say('plan.approverAbout')}
            planId={revision.planId}
            number={revision.number}
            value={approver}
            onChange={setApprover}
          />
          <TextField
            required
            type="date"
            label={say('plan.deadline')}
            value={deadlineOn}
            onChange={(event) => setDeadlineOn(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        </>
      )}
      {isReasoned && (
        <TextField
          required
          multiline
          minRows={2}
          label={say('plan.reason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      )}
    </FormDialog>
  )
}
