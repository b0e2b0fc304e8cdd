import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { Link as RouterLink } from 'react-router'
import { NO_VALUE } from '../../../core/format.ts'
import { useOperation } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ChoiceBox, DayBox } from '../../parts/InputFields.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { MetMark } from '../../parts/MetMark.tsx'
import { usePeriod } from '../../period.tsx'
import { hoursText } from './trainingText.ts'

/** Hours of each person in the quarter that the chosen period ends in. */
export function LedgerPart() {
  const say = useSay()
  const { period, linkTo } = usePeriod()
  const { departments } = useInstallation()
  const place = useListPlace()
  const department = place.get('department')
  const on = place.get('on') || period.lastOn
  const ledger = useOperation(
    'getHourLedger',
    { on, ...(department !== '' && { department }), ...place.paging },
    { keepPrevious: true },
  )
  const judged = (minutes: number, met: boolean) => (
    <>
      {hoursText(minutes)} <MetMark met={met}>{say(met ? 'training.met' : 'training.notMet')}</MetMark>
    </>
  )
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, mb: 2, maxWidth: 520 }}>
        <DayBox label={say('training.heldOn')} value={on} onChange={(value) => place.set('on', value)} />
        <ChoiceBox
          label={say('people.department')}
          value={department}
          choices={[['', say('training.any')], ...departments.map((name) => [name, name] as const)]}
          onChange={(value) => place.set('department', value)}
        />
      </Stack>
      <Loaded query={ledger}>
        {({ rows, total, firstOn, lastOn, quarterHours, onboardingHours }) =>
          total === 0 ? (
            <EmptyState
              title={say('training.noPeople')}
              why={say('training.noPeopleWhy')}
              action={
                <Button variant="contained" component={RouterLink} to={linkTo('/people')}>
                  {say('hr.toPeople')}
                </Button>
              }
            />
          ) : (
            <>
              <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
                {say('training.ledgerOf', {
                  first: firstOn,
                  last: lastOn,
                  hours: quarterHours,
                  onboarding: onboardingHours,
                })}
              </Typography>
              <ListTable
                label={say('training.tab-ledger')}
                rows={rows}
                rowId={({ employeeNo }) => employeeNo}
                total={total}
                page={place.page}
                onPage={place.toPage}
                columns={[
                  { title: say('people.department'), renderCell: (row) => row.department },
                  { title: say('people.name'), renderCell: (row) => row.name },
                  { title: say('people.employeeNo'), renderCell: (row) => row.employeeNo },
                  {
                    title: say('training.quarterHours'),
                    right: true,
                    renderCell: ({ minutes, met }) => judged(minutes, met),
                  },
                  {
                    title: say('training.onboarding'),
                    right: true,
                    renderCell: ({ onboarding }) =>
                      onboarding ? judged(onboarding.minutes, onboarding.met) : NO_VALUE,
                  },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </>
  )
}
