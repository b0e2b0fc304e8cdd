import Button from '@mui/material/Button'
import Link from '@mui/material/Link'
import Stack from '@mui/material/Stack'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { NO_VALUE } from '../../../core/format.ts'
import type { Milestone, Stage } from '../../../core/milestone.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { DueDay } from '../../parts/DueDay.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { useMay } from '../../usePerson.ts'
import { MilestoneDialog } from './MilestoneDialog.tsx'
import { StageDialog } from './StageDialog.tsx'

export function MilestonesPart() {
  const say = useSay()
  const place = useListPlace()
  const edits = useMay('supervisor', 'hr', 'department')
  const list = useOperation('listMilestones', place.paging, { keepPrevious: true })
  const stages = useOperation('listStages', { offset: 0, limit: 100 })
  const [milestone, setMilestone] = useState<Milestone | 'new' | null>(null)
  const [stage, setStage] = useState<Stage | 'new' | null>(null)
  return (
    <Stack sx={{ gap: 2 }}>
      {edits && (
        <Stack direction="row-reverse" sx={{ gap: 1 }}>
          <Button variant="contained" onClick={() => setMilestone('new')}>
            {say('risk.newMilestone')}
          </Button>
          <Button onClick={() => setStage('new')}>{say('risk.newStage')}</Button>
        </Stack>
      )}
      <Loaded query={list}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={say('risk.noMilestones')} why={say('risk.noMilestonesWhy')} />
          ) : (
            <ListTable
              label={say('risk.tab-milestones')}
              rows={rows}
              rowId={({ id }) => id}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                {
                  title: say('risk.dueOn'),
                  renderCell: ({ dueOn, doneOn }) => <DueDay on={dueOn} open={doneOn === null} />,
                },
                {
                  title: say('risk.milestone'),
                  renderCell: (row) =>
                    edits ? (
                      <Link component="button" onClick={() => setMilestone(row)}>
                        {row.name}
                      </Link>
                    ) : (
                      row.name
                    ),
                },
                { title: say('risk.stage'), renderCell: (row) => row.stage ?? NO_VALUE },
                { title: say('risk.deliverable'), renderCell: (row) => row.deliverable || NO_VALUE },
                { title: say('risk.owner'), renderCell: ({ owner }) => owner },
                { title: say('risk.department'), renderCell: ({ department }) => department },
                { title: say('risk.doneOn'), renderCell: ({ doneOn }) => doneOn ?? NO_VALUE },
                { title: say('risk.proof'), renderCell: ({ proof }) => proof || NO_VALUE },
              ]}
            />
          )
        }
      </Loaded>
      {(stages.data?.total ?? 0) > 0 && (
        <>
          <Typography variant="h2">{say('risk.stages')}</Typography>
          <ListTable
            label={say('risk.stages')}
            rows={stages.data?.rows ?? []}
            rowId={({ id }) => id}
            columns={[
              { title: say('risk.stageName'), renderCell: ({ name }) => name },
              { title: say('risk.firstOn'), renderCell: ({ firstOn }) => firstOn },
              { title: say('risk.lastOn'), renderCell: ({ lastOn }) => lastOn },
              {
                title: say('risk.actions'),
                renderCell: (row) =>
                  edits && (
                    <Button size="small" onClick={() => setStage(row)}>
                      {say('risk.edit')}
                    </Button>
                  ),
              },
            ]}
          />
        </>
      )}
      {milestone !== null && (
        <MilestoneDialog
          milestone={milestone === 'new' ? null : milestone}
          stages={stages.data?.rows ?? []}
          onClose={() => setMilestone(null)}
        />
      )}
      {stage !== null && (
        <StageDialog stage={stage === 'new' ? null : stage} onClose={() => setStage(null)} />
      )}
    </Stack>
  )
}
