// 到期事项: everything with a date, as a list or a month.
import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { DUE_KINDS, LEAD_DAYS } from '../../core/due.ts'
import { saveStoredFile, useCommand, useOperation } from '../api.ts'
import { useInstallation } from '../installation.tsx'
import { useLanguage, useSay } from '../language.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { ChoiceBox, DayBox } from '../parts/InputFields.tsx'
import { useListPlace } from '../parts/ListTable.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { PaperMenu } from '../parts/PaperMenu.tsx'
import { DueList } from './due/DueList.tsx'
import { DueMonth } from './due/DueMonth.tsx'

const VIEWS = ['list', 'month'] as const

export function Due() {
  const say = useSay()
  const language = useLanguage()
  const { departments } = useInstallation()
  const place = useListPlace()
  const counts = useOperation('countDue', {})
  const first = useOperation('listDue', { offset: 0, limit: 1 })
  const owners = useOperation('listDueOwners', {})
  const save = useCommand('exportDue')
  const [asked, setAsked] = useState(false)
  const kind = DUE_KINDS.find((each) => each === place.get('kind'))
  const view = VIEWS.find((each) => each === place.get('view')) ?? 'list'
  const [owner, department, until] = [place.get('owner'), place.get('department'), place.get('until')]
  const filter = {
    ...(kind && { kinds: [kind] }),
    ...(owner !== '' && { owner }),
    ...(department !== '' && { department }),
  }
  const listFilter = { ...filter, ...(until !== '' && { until }) }
  const mayAsk = 'Notification' in window && Notification.permission === 'default' && !asked
  const any = ['', say('due.any')] as const
  return (
    <>
      <PageTitle
        title={say('frame.due')}
        about={
          counts.data &&
          first.data &&
          say('due.about', { ...counts.data, today: first.data.today, days: LEAD_DAYS })
        }
        action={
          <>
            {mayAsk && (
              <Button onClick={() => void Notification.requestPermission().then(() => setAsked(true))}>
                {say('due.notify')}
              </Button>
            )}
            <PaperMenu
              papers={[
                {
                  operation: 'exportDueList',
                  name: say('frame.due'),
                  about: { filter: listFilter },
                  formats: ['pdf', 'xlsx'],
                },
              ]}
            />
            <Button
              variant="outlined"
              loading={save.isPending}
              onClick={() => save.mutate({ ...listFilter, language }, { onSuccess: saveStoredFile })}
            >
              {say('due.export')}
            </Button>
          </>
        }
      />
      {save.error && <ErrorNote error={save.error} />}
      <Stack direction="row" sx={{ gap: 2, mb: 2 }}>
        <ChoiceBox
          label={say('due.view')}
          value={view}
          choices={VIEWS.map((each) => [each, say(`due.view-${each}`)])}
          onChange={(value) => place.set('view', value)}
        />
        <ChoiceBox
          label={say('due.kind')}
          value={kind ?? ''}
          choices={[any, ...DUE_KINDS.map((each) => [each, say(`due.kind-${each}`)] as const)]}
          onChange={(value) => place.set('kind', value)}
        />
        <ChoiceBox
          label={say('due.owner')}
          value={owner}
          choices={[any, ...(owners.data ?? []).map((name) => [name, name] as const)]}
          onChange={(value) => place.set('owner', value)}
        />
        <ChoiceBox
          label={say('due.department')}
          value={department}
          choices={[any, ...departments.map((name) => [name, name] as const)]}
          onChange={(value) => place.set('department', value)}
        />
        <DayBox label={say('due.until')} value={until} onChange={(value) => place.set('until', value)} />
      </Stack>
      {view === 'list' ? (
        <DueList filter={listFilter} />
      ) : (
        first.data && <DueMonth filter={filter} today={first.data.today} />
      )}
    </>
  )
}
