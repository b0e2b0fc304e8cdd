// One training session: what it is, who came, how they did.
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useCommand, useOperation } from '../api.ts'
import { useInstallation } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { BackLink } from '../parts/BackLink.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { ChoiceBox } from '../parts/InputFields.tsx'
import { Loaded } from '../parts/Loaded.tsx'
import { PlanLink } from '../parts/PlanLink.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PaperMenu } from '../parts/PaperMenu.tsx'
import { usePeriod } from '../period.tsx'
import { useMay } from '../usePerson.ts'
import { AttendanceImport } from './training/AttendanceImport.tsx'
import { AttendancePart } from './training/AttendancePart.tsx'
import { SessionDialog } from './training/SessionDialog.tsx'
import { hoursText, shareText } from './training/trainingText.ts'

export function TrainingSessionPage() {
  const say = useSay()
  const id = Number(useParams().id)
  const edits = useMay('supervisor', 'hr')
  const { departments } = useInstallation()
  const { linkTo } = usePeriod()
  const session = useOperation('getSession', { id })
  const invite = useCommand('inviteToSession')
  const [department, setDepartment] = useState('')
  const [editing, setEditing] = useState(false)
  return (
    <Loaded query={session}>
      {(data) => (
        <>
          <BackLink to={linkTo('/training')}>{say('training.back')}</BackLink>
          <PageTitle
            title={say('training.sessionOf', { course: data.course, on: data.heldOn })}
            about={
              <>
                {data.plan && <PlanLink plan={data.plan} />}
                {[
                  say(`training.method-${data.method}`),
                  data.trainer,
                  `${say('training.hours')} ${hoursText(data.minutes)}`,
                  `${say('training.present')} ${shareText(data.attended, data.invited)}`,
                  data.exam
                    ? `${say('training.passed')} ${shareText(data.passed, data.examined)} · ${say('training.passMark')} ${data.passMark}`
                    : say('training.noExam'),
                ].join(' · ')}
              </>
            }
            action={
              edits && (
                <>
                  {(data.exam ? data.passed : data.attended) > 0 && (
                    <PaperMenu
                      papers={[
                        {
                          operation: 'exportCertificates',
                          name: say('paper.certificates'),
                          about: { sessionId: id },
                          formats: ['pdf'],
                        },
                      ]}
                    />
                  )}
                  <Button onClick={() => setEditing(true)}>{say('training.edit')}</Button>
                </>
              )
            }
          />
          {edits && (
            <>
              <Stack direction="row" sx={{ gap: 2, mb: 2, maxWidth: 720, alignItems: 'center' }}>
                <ChoiceBox
                  label={say('people.department')}
                  value={department}
                  choices={[
                    ['', say('training.inviteAll')],
                    ...departments.map((name) => [name, name] as const),
                  ]}
                  onChange={setDepartment}
                />
                <Button
                  variant="outlined"
                  sx={{ flexShrink: 0 }}
                  loading={invite.isPending}
                  onClick={() =>
                    invite.mutate({ id, revision: data.revision, department: department || null })
                  }
                >
                  {say('training.invite')}
                </Button>
                <AttendanceImport session={data} />
              </Stack>
              {invite.data && <output>{say('training.invited', { n: invite.data.added })}</output>}
              {invite.error && <ErrorNote error={invite.error} />}
              <AttendancePart key={data.revision} session={data} />
            </>
          )}
          {editing && <SessionDialog session={data} onClose={() => setEditing(false)} />}
        </>
      )}
    </Loaded>
  )
}
