// Named addresses of the ledger.
export interface SavedView {
  readonly name: string
  /** Query part of the address, with its question mark. */
  readonly search: string
}

/** What was stored; nothing where it cannot be read. */
export function readViews(stored: string | null): readonly SavedView[] {
  if (stored === null) return []
  try {
    const views = JSON.parse(stored) as unknown
    return Array.isArray(views) ? views.filter(isView) : []
  } catch {
    return []
  }
}

/** Adds a view; one of the same name gives way. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view]
}

/** A view is conditions, order and columns, not the page somebody happened to be on. */
export function withoutPlace(search: string): string {
  const params = new URLSearchParams(search)
  params.delete('page')
  return `?${params}`
}

function isView(value: unknown): value is SavedView {
  const view = value as Partial<SavedView> | null
  return typeof view?.name === 'string' && typeof view.search === 'string'
}
