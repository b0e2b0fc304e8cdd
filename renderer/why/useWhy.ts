// Which figure is being explained: in the address, so that the explanation can be sent and Back closes it.
import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

export interface Why {
  /** Id of the KPI; null while nothing is explained. */
  readonly kpi: string | null
  /** The group; null for all together. */
  readonly name: string | null
  readonly open: (kpi: string, name: string | null) => void
  readonly close: () => void
}

export function useWhy(): Why {
  const [search, setSearch] = useSearchParams()
  const open = useCallback(
    (kpi: string, name: string | null) =>
      setSearch((before) => {
        before.set('why', kpi)
        if (name === null) before.delete('of')
        else before.set('of', name)
        return before
      }),
    [setSearch],
  )
  const close = useCallback(
    () =>
      setSearch((before) => {
        before.delete('why')
        before.delete('of')
        return before
      }),
    [setSearch],
  )
  return { kpi: search.get('why'), name: search.get('of'), open, close }
}
