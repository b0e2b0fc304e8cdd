import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { type Course, DEFAULT_TRAINING_RULES, TRAINING_RULE_KINDS } from '../../../core/training.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { useMay } from '../../usePerson.ts'
import { CourseDialog } from './CourseDialog.tsx'
import { RuleDialog } from './RuleDialog.tsx'

export function CoursesPart() {
  const say = useSay()
  const place = useListPlace()
  const edits = useMay('supervisor', 'hr')
  const rules = useMay('supervisor')
  const [course, setCourse] = useState<Course | 'new' | null>(null)
  const [addsRule, setAddsRule] = useState(false)
  const courses = useOperation('listCourses', place.paging, { keepPrevious: true })
  const set = useOperation('listTrainingRules', {})
  return (
    <Stack sx={{ gap: 2 }}>
      {edits && (
        <Button variant="contained" sx={{ alignSelf: 'end' }} onClick={() => setCourse('new')}>
          {say('training.newCourse')}
        </Button>
      )}
      <Loaded query={courses}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={say('training.noCourses')} why={say('training.noCoursesWhy')} />
          ) : (
            <ListTable
              label={say('training.course')}
              rows={rows}
              rowId={({ id }) => id}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                { title: say('training.courseName'), renderCell: ({ name }) => name },
                { title: say('training.tier'), renderCell: ({ tier }) => say(`training.tier-${tier}`) },
                { title: say('training.topic'), renderCell: ({ topic }) => topic },
                {
                  title: say('training.validMonths'),
                  renderCell: ({ validMonths }) =>
                    validMonths === null
                      ? say('training.forEver')
                      : say('training.months', { n: validMonths }),
                },
                ...(edits
                  ? [
                      {
                        title: say('training.edit'),
                        renderCell: (row: Course) => (
                          <Button size="small" onClick={() => setCourse(row)}>
                            {say('training.edit')}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )
        }
      </Loaded>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', mt: 1 }}>
        <Typography variant="h2">{say('training.rules')}</Typography>
        {rules && <Button onClick={() => setAddsRule(true)}>{say('training.newRule')}</Button>}
      </Stack>
      <Loaded query={set}>
        {(stored) => (
          <ListTable
            label={say('training.rules')}
            rows={TRAINING_RULE_KINDS.flatMap((kind) =>
              [...DEFAULT_TRAINING_RULES, ...stored].filter((rule) => rule.kind === kind),
            )}
            rowId={({ kind, from }) => `${kind} ${from}`}
            columns={[
              { title: say('training.rule'), renderCell: ({ kind }) => say(`training.rule-${kind}`) },
              {
                title: say('training.from'),
                renderCell: ({ from }) =>
                  from === DEFAULT_TRAINING_RULES[0]!.from ? say('training.usual') : from,
              },
              { title: say('training.amount'), right: true, renderCell: ({ amount }) => amount },
            ]}
          />
        )}
      </Loaded>
      {course !== null && (
        <CourseDialog course={course === 'new' ? null : course} onClose={() => setCourse(null)} />
      )}
      {addsRule && <RuleDialog onClose={() => setAddsRule(false)} />}
    </Stack>
  )
}
