// The ledger: every record, filtered, searched, sorted and paged in the database.
import Box from '@mui/material/Box'
import { useEffect, useEffectEvent, useState } from 'react'
import { formatCount } from '../../core/format.ts'
import type { RecordFilter } from '../../core/ledger.ts'
import { columnName } from '../../core/ledgerFieldText.ts'
import { periodName } from '../../core/periodName.ts'
import type { ListColumn } from '../../core/view.ts'
import { useOperation } from '../api.ts'
import { useInstallation } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { ErrorNote } from '../parts/ErrorNote.tsx'
import { NoRecords } from '../parts/NoRecords.tsx'
import { PageTitle } from '../parts/PageTitle.tsx'
import { queryOf } from '../parts/recordsAddress.ts'
import { ColumnMenu } from './records/ColumnMenu.tsx'
import { viewColumns } from './records/columnChoice.ts'
import { LEDGER_COLUMNS } from './records/columns.tsx'
import { ExportMenu } from './records/ExportMenu.tsx'
import { FilterBar } from './records/FilterBar.tsx'
import { RecordGrid } from './records/RecordGrid.tsx'
import { narrowed, NOTHING, selectedCount, type Selection } from './records/selection.ts'
import { SelectionBar } from './records/SelectionBar.tsx'
import { useColumnChoice } from './records/useColumnChoice.ts'
import { useLedger } from './records/useLedger.ts'
import { contentOf, useView } from './records/useView.ts'
import { ViewMenu } from './records/ViewMenu.tsx'

export function Records() {
  const say = useSay()
  if (useInstallation().records > 0) return <Ledger />
  return (
    <>
      <PageTitle title={say('records.title')} />
      <NoRecords />
    </>
  )
}

function Ledger() {
  const say = useSay()
  const ledger = useLedger()
  const { view, period } = ledger
  const list = useOperation('listRecords', queryOf(view), { keepPrevious: true })
  const shownView = useView(view.view, period)
  const columns = useColumnChoice(LEDGER_COLUMNS, { key: shownView.key, columns: shownView.content.columns })
  const shownColumns = viewColumns(columns)
  const [selection, select] = useSelection(view.filter)
  const total = list.isPlaceholderData ? undefined : list.data?.total
  const { offset: _offset, limit: _limit, ...query } = queryOf(view)

  const chosen = selection.ids.size > 0

  // A link may name a page that the list no longer has.
  const lastPage = total === undefined ? undefined : Math.max(0, Math.ceil(total / view.pageSize) - 1)
  const showLast = useEffectEvent((page: number) => ledger.show({ page }, { replace: true }))
  const past = lastPage !== undefined && view.page > lastPage
  useEffect(() => {
    if (past && lastPage !== undefined) showLast(lastPage)
  }, [past, lastPage])

  return (
    <Box sx={{ height: 1, minHeight: 520, display: 'flex', flexDirection: 'column' }}>
      <PageTitle
        title={say('records.title')}
        about={
          <span aria-live="polite">
            {[
              ...(view.filter.figure
                ? []
                : [
                    view.filter.period === undefined
                      ? say('records.ofAnyTime')
                      : say('records.receivedIn', { period: periodName(period, say) }),
                  ]),
              total === undefined
                ? say('records.counting')
                : say('records.count', { count: total, n: formatCount(total) }),
            ].join(' · ')}
          </span>
        }
        action={
          <>
            <ViewMenu view={shownView} content={contentOf(view, shownColumns)} />
            <ColumnMenu columns={columns} nameOf={(column) => columnName(column as ListColumn, say)} />
            <ExportMenu
              query={{ ...query, filter: narrowed(query.filter, selection) }}
              total={total === undefined || !chosen ? total : selectedCount(selection, total)}
              columns={shownColumns.map(({ column }) => column)}
              chosen={chosen}
            />
          </>
        }
      />
      <FilterBar ledger={ledger} total={total} />
      {total !== undefined && (
        <SelectionBar
          selection={selection}
          total={total}
          chosen={narrowed(query.filter, selection)}
          onSelect={select}
        />
      )}
      {list.isError ? (
        <ErrorNote error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <RecordGrid
          ledger={ledger}
          columns={columns}
          page={list.data}
          loading={list.isPending || list.isPlaceholderData}
          now={list.dataUpdatedAt}
          selection={selection}
          onSelect={select}
        />
      )}
    </Box>
  )
}

/** What is chosen of a list; of another list, nothing is. */
function useSelection(filter: RecordFilter): [Selection, (selection: Selection) => void] {
  const list = JSON.stringify(filter)
  const [chosen, setChosen] = useState({ list, selection: NOTHING })
  const selection = chosen.list === list ? chosen.selection : NOTHING
  return [selection, (next) => setChosen({ list, selection: next })]
}
