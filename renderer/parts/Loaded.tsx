import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ErrorNote } from './ErrorNote.tsx'
import { RowSkeletons } from './RowSkeletons.tsx'

/** An answer's three states in one place: what comes (`skeleton`), what went wrong, the thing itself. */
export function Loaded<T>(props: {
  readonly query: UseQueryResult<T>
  readonly skeleton?: ReactNode
  readonly children: (data: T) => ReactNode
}) {
  const { query } = props
  if (query.data !== undefined) return <>{props.children(query.data)}</>
  if (query.isError) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  return props.skeleton ?? <RowSkeletons rows={8} />
}
