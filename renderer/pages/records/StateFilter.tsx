import { useState } from 'react'
import type { RecordFilter } from '../../../core/ledger.ts'
import { useOperation } from '../../api.ts'
import { useSay } from '../../language.tsx'
import { STATES } from '../../parts/recordsAddress.ts'
import { FilterMenu } from './FilterMenu.tsx'
import type { Ledger } from './useLedger.ts'

type State = NonNullable<RecordFilter['state']>

/** Open, overdue, late or in time; one at a time, since they exclude each other or contain each other. */
export function StateFilter({ ledger }: { readonly ledger: Ledger }) {
  const say = useSay()
  const [opened, setOpened] = useState(false)
  const { filter } = ledger.view
  const counts: Record<State, number | undefined> = {
    overdue: useTotal(filter, 'overdue', opened),
    open: useTotal(filter, 'open', opened),
    late: useTotal(filter, 'late', opened),
    onTime: useTotal(filter, 'onTime', opened),
  }
  const textOf = (value: string) =>
    say(value === 'open' ? 'records.openAll' : `records.state.${value as Exclude<State, 'open'>}`)
  return (
    <FilterMenu
      single
      name={say('records.state')}
      chosen={filter.state ? [filter.state] : []}
      textOf={textOf}
      values={STATES.map((value) => ({ value, text: textOf(value), count: counts[value] }))}
      onOpenChange={setOpened}
      onChoose={([state]) => ledger.filterBy({ state: state as State | undefined })}
    />
  )
}

function useTotal(filter: RecordFilter, state: State, enabled: boolean): number | undefined {
  const query = {
    filter: { ...filter, state },
    sort: 'dueAt',
    descending: false,
    offset: 0,
    limit: 1,
  } as const
  return useOperation('listRecords', query, { enabled }).data?.total
}
