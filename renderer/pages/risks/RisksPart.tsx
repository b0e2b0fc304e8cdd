import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import { type Risk, riskLevel } from '../../../core/risk.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { DueDay } from '../../parts/DueDay.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { useMay } from '../../usePerson.ts'
import { ReviewDialog } from './ReviewDialog.tsx'
import { RiskDialog } from './RiskDialog.tsx'
import { StartingRisks } from './StartingRisks.tsx'

type Open = { readonly kind: 'edit' | 'review'; readonly risk: Risk } | { readonly kind: 'new' | 'start' }

export function RisksPart() {
  const say = useSay()
  const place = useListPlace()
  const edits = useMay('supervisor', 'hr', 'department')
  const [open, setOpen] = useState<Open | null>(null)
  const list = useOperation('listRisks', place.paging, { keepPrevious: true })
  const close = () => setOpen(null)
  return (
    <Stack sx={{ gap: 2 }}>
      {edits && (
        <Stack direction="row-reverse" sx={{ gap: 1 }}>
          <Button variant="contained" onClick={() => setOpen({ kind: 'new' })}>
            {say('risk.new')}
          </Button>
          {list.data?.total === 0 && (
            <Button onClick={() => setOpen({ kind: 'start' })}>{say('risk.start')}</Button>
          )}
        </Stack>
      )}
      <Loaded query={list}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState title={say('risk.none')} why={say('risk.noneWhy')} />
          ) : (
            <ListTable
              label={say('risk.tab-risks')}
              rows={rows}
              rowId={({ id }) => id}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                { title: say('risk.name'), renderCell: ({ name }) => name },
                { title: say('risk.side'), renderCell: ({ side }) => say(`risk.side-${side}`) },
                {
                  title: say('risk.level'),
                  renderCell: (risk) =>
                    `${risk.likelihood} × ${risk.impact} = ${risk.likelihood * risk.impact} · ${say(`risk.level-${riskLevel(risk)}`)}`,
                },
                { title: say('risk.response'), renderCell: ({ response }) => response },
                { title: say('risk.owner'), renderCell: ({ owner }) => owner },
                { title: say('risk.department'), renderCell: ({ department }) => department },
                {
                  title: say('risk.nextReviewOn'),
                  renderCell: ({ nextReviewOn, active }) =>
                    active ? <DueDay on={nextReviewOn} open /> : say('risk.inactive'),
                },
                {
                  title: say('risk.actions'),
                  renderCell: (risk) =>
                    edits && (
                      <>
                        {risk.active && (
                          <Button size="small" onClick={() => setOpen({ kind: 'review', risk })}>
                            {say('risk.review')}
                          </Button>
                        )}
                        <Button size="small" onClick={() => setOpen({ kind: 'edit', risk })}>
                          {say('risk.edit')}
                        </Button>
                      </>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
      {open?.kind === 'new' && <RiskDialog risk={null} onClose={close} />}
      {open?.kind === 'start' && <StartingRisks onClose={close} />}
      {open?.kind === 'edit' && <RiskDialog risk={open.risk} onClose={close} />}
      {open?.kind === 'review' && <ReviewDialog risk={open.risk} onClose={close} />}
    </Stack>
  )
}
