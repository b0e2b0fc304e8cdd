import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import { Link as RouterLink } from 'react-router'
import { RETRAIN_REASONS } from '../../../core/training.ts'
import { useOperation } from '../../api.ts'
import { useInstallation } from '../../installation.tsx'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ChoiceBox } from '../../parts/InputFields.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { usePeriod } from '../../period.tsx'

/** Whose last session of a course was missed, failed, or holds no longer. */
export function RetrainPart() {
  const say = useSay()
  const { linkTo } = usePeriod()
  const { departments } = useInstallation()
  const place = useListPlace()
  const department = place.get('department')
  const reason = RETRAIN_REASONS.find((each) => each === place.get('reason'))
  const queue = useOperation(
    'listRetrain',
    { ...(department !== '' && { department }), ...(reason && { reason }), ...place.paging },
    { keepPrevious: true },
  )
  const any = ['', say('training.any')] as const
  return (
    <>
      <Stack direction="row" sx={{ gap: 2, mb: 2, maxWidth: 520 }}>
        <ChoiceBox
          label={say('people.department')}
          value={department}
          choices={[any, ...departments.map((name) => [name, name] as const)]}
          onChange={(value) => place.set('department', value)}
        />
        <ChoiceBox
          label={say('training.reason')}
          value={reason ?? ''}
          choices={[any, ...RETRAIN_REASONS.map((each) => [each, say(`training.reason-${each}`)] as const)]}
          onChange={(value) => place.set('reason', value)}
        />
      </Stack>
      <Loaded query={queue}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={say('training.noRetrain')} why={say('training.noRetrainWhy')} />
          ) : (
            <ListTable
              label={say('training.tab-retrain')}
              rows={rows}
              rowId={({ employeeNo, courseId }) => `${employeeNo} ${courseId}`}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                { title: say('people.department'), renderCell: (row) => row.department },
                { title: say('people.name'), renderCell: (row) => row.name },
                { title: say('people.employeeNo'), renderCell: (row) => row.employeeNo },
                {
                  title: say('training.course'),
                  renderCell: ({ sessionId, course }) => (
                    <Link component={RouterLink} to={linkTo(`/training/${sessionId}`)}>
                      {course}
                    </Link>
                  ),
                },
                { title: say('training.heldOn'), renderCell: ({ heldOn }) => heldOn },
                { title: say('training.reason'), renderCell: (row) => say(`training.reason-${row.reason}`) },
              ]}
            />
          )
        }
      </Loaded>
    </>
  )
}
