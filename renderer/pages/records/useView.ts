// The view the ledger began with: one that everybody has, or a saved one.
import { useEffect, useEffectEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import {
  BUILT_IN_VIEWS,
  type BuiltInView,
  builtInView,
  type SavedView,
  type ViewContent,
} from '../../../core/view.ts'
import type { Period } from '../../../core/scorecard.ts'
import { useOperation } from '../../api.ts'
import { ledgerPath, type LedgerView } from '../../parts/recordsAddress.ts'

export interface ViewInUse {
  /** Tells views, and revisions of a saved one, apart. */
  readonly key: string
  readonly content: ViewContent
  readonly builtIn: BuiltInView | null
  readonly saved: SavedView | null
}

/** @param asked as the address names it */
export function useView(asked: string | undefined, period: Period): ViewInUse {
  const views = useOperation('listViews', {}).data
  const saved = views?.find(({ id }) => String(id) === asked) ?? null
  const builtIn = BUILT_IN_VIEWS.find((name) => name === asked) ?? null
  const content = saved?.view ?? builtInView(builtIn ?? 'all', period)
  useBareAddress((saved ?? builtIn) ? content : null, asked, period)
  return {
    key: saved ? `${saved.id}.${saved.revision}` : builtIn && builtIn !== 'all' ? builtIn : '',
    content,
    builtIn: saved ? null : (builtIn ?? (asked === undefined ? 'all' : null)),
    saved,
  }
}

/** Address of a view under a period. */
export function viewPath(content: ViewContent, name: string, period: Period): string {
  const { filter, span, sort, descending } = content
  const whole = { ...filter, ...(span === 'period' ? { period: period.key } : {}) }
  return ledgerPath({ filter: whole, sort, descending, view: name }, period.key)
}

/** What is on screen, as a view keeps it. */
export function contentOf(view: LedgerView, columns: ViewContent['columns']): ViewContent {
  const { fields, state, text, period } = view.filter
  return {
    columns,
    filter: { ...(fields && { fields }), ...(state && { state }), ...(text === undefined ? {} : { text }) },
    span: period === undefined ? 'all' : 'period',
    sort: view.sort,
    descending: view.descending,
  }
}

/** An address that names a view and nothing else means the view as it is. */
function useBareAddress(content: ViewContent | null, name: string | undefined, period: Period): void {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const bare = [...search.keys()].every((key) => key === 'view' || key === 'period')
  const path = content && name !== undefined && bare ? viewPath(content, name, period) : null
  const here = `/records?${search}`
  const go = useEffectEvent((to: string) => void navigate(to, { replace: true }))
  useEffect(() => {
    if (path !== null && !sameAddress(path, here)) go(path)
  }, [path, here])
}

function sameAddress(a: string, b: string): boolean {
  const parts = (path: string): string =>
    new URLSearchParams(path.split('?')[1]).toString().split('&').toSorted().join('&')
  return parts(a) === parts(b)
}
