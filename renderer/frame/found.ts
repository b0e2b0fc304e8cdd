// What the palette finds for a text: pages, departments, tickets, and the ledger searched for it.
import { formatInstant } from '../../core/format.ts'
import { useOperation } from '../api.ts'
import { useInstallation, useZone } from '../installation.tsx'
import { useSay } from '../language.tsx'
import { ledgerPath } from '../parts/recordsAddress.ts'
import { usePeriod } from '../period.tsx'
import { usePerson } from '../usePerson.ts'
import { OTHER_PAGES, placesFor } from './places.ts'

export interface Found {
  readonly kind: 'page' | 'department' | 'record' | 'ledger'
  readonly name: string
  readonly about?: string
  readonly to: string
}

const MOST_DEPARTMENTS = 8
const MOST_RECORDS = 8

export function useFound(typed: string, settled: string): readonly Found[] {
  const say = useSay()
  const zone = useZone()
  const { departments, records } = useInstallation()
  const { linkTo, period } = usePeriod()
  const text = typed.trim()
  const { data } = useOperation(
    'listRecords',
    { filter: { text }, sort: 'receivedAt', descending: true, offset: 0, limit: MOST_RECORDS },
    { enabled: text !== '' && text === settled.trim() && records > 0 },
  )
  const holds = (name: string) => name.toLowerCase().includes(text.toLowerCase())
  const found: Found[] = [...placesFor(usePerson()?.roles ?? []), ...OTHER_PAGES]
    .map(({ path, name }) => ({ kind: 'page', name: say(name), to: linkTo(path) }) as const)
    .filter(({ name }) => holds(name))
  if (text === '') return found
  for (const name of departments.filter(holds).slice(0, MOST_DEPARTMENTS)) {
    found.push({ kind: 'department', name, to: linkTo(`/departments/${encodeURIComponent(name)}`) })
  }
  for (const row of data?.rows ?? []) {
    found.push({
      kind: 'record',
      name: row.subject === null ? row.ticketNo : `${row.ticketNo}  ${row.subject}`,
      about: `${row.department}  ${formatInstant(row.receivedAt, zone, 'day')}`,
      to: linkTo(`/records/${row.id}`),
    })
  }
  if (data && data.total > data.rows.length) {
    found.push({
      kind: 'ledger',
      name: say('frame.allFound', { count: data.total, text }),
      to: ledgerPath({ filter: { text } }, period.key),
    })
  }
  return found
}
