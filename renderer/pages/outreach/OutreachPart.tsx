import Button from '@mui/material/Button'
import Stack from '@mui/material/Stack'
import { useState } from 'react'
import type { OutreachKind, OutreachRecord } from '../../../core/outreach.ts'
import { useCommand, useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ErrorNote } from '../../parts/ErrorNote.tsx'
import { ListTable, useListPlace } from '../../parts/ListTable.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { usePeriod } from '../../period.tsx'
import { useMay } from '../../usePerson.ts'
import { outreachColumns } from './outreachColumns.tsx'
import { OutreachDialog } from './OutreachDialog.tsx'
import { OutreachFilters } from './OutreachFilters.tsx'
import { filterFrom } from './outreachFilter.ts'

/** The records of one kind. */
export function OutreachPart({ kind }: { readonly kind: OutreachKind }) {
  const say = useSay()
  const { linkTo } = usePeriod()
  const place = useListPlace()
  const edits = useMay('supervisor', 'hr', 'department')
  const [edited, setEdited] = useState<OutreachRecord | 'new' | null>(null)
  const archive = useCommand('archiveOutreach')
  const filter = filterFrom(kind, place.get)
  const isFiltered = Object.keys(filter).length > 1
  const records = useOperation('listOutreach', { ...filter, ...place.paging }, { keepPrevious: true })
  const create = edits && (
    <Button variant="contained" sx={{ flexShrink: 0 }} onClick={() => setEdited('new')}>
      {say(`outreach.new-${kind}`)}
    </Button>
  )
  const isEmpty = records.data?.total === 0 && !isFiltered
  return (
    <Stack sx={{ gap: 2 }}>
      <Stack direction="row" sx={{ gap: 2, alignItems: 'center', justifyContent: 'space-between' }}>
        <OutreachFilters kind={kind} />
        {!isEmpty && create}
      </Stack>
      {archive.error && <ErrorNote error={archive.error} />}
      <Loaded query={records}>
        {({ rows, total }) =>
          total === 0 ? (
            isFiltered ? (
              <EmptyState title={say('outreach.noneMatching')} />
            ) : (
              <EmptyState
                title={say(`outreach.none-${kind}`)}
                why={say(`outreach.why-${kind}`)}
                action={create}
              />
            )
          ) : (
            <ListTable
              label={say(`outreach.tab-${kind}`)}
              rows={rows}
              rowId={({ id }) => id}
              total={total}
              page={place.page}
              onPage={place.toPage}
              columns={[
                ...outreachColumns(kind, { say, linkTo, ...(edits && { onOpen: setEdited }) }),
                ...(edits
                  ? [
                      {
                        title: say('outreach.actions'),
                        renderCell: ({ id, revision, archived }: OutreachRecord) => (
                          <Button
                            size="small"
                            sx={{ whiteSpace: 'nowrap' }}
                            disabled={archive.isPending}
                            onClick={() => archive.mutate({ id, revision, archived: !archived })}
                          >
                            {say(archived ? 'outreach.restore' : 'outreach.archive')}
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
      {edited !== null && (
        <OutreachDialog
          kind={kind}
          record={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Stack>
  )
}
