// Named views of the ledger. Everybody sees their own and the shared ones.
import type { Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import type { SavedView, ViewContent } from '../core/view.ts'
import type { Db } from './database.ts'

interface ViewRow {
  readonly id: number
  readonly name: string
  readonly owner: string
  readonly shared: number
  readonly revision: number
  readonly content: string
}

/** By name; one's own before the shared one of the same name. */
export async function listViews(db: Db, owner: string): Promise<readonly SavedView[]> {
  const rows: ViewRow[] = await visible(db, owner).orderBy(['name', 'shared', 'id'])
  return rows.map(rowToView)
}

/** @throws AppError notFound, also where it is somebody else's own */
export async function getView(db: Db, id: number, reader: string): Promise<SavedView> {
  const row: ViewRow | undefined = await visible(db, reader).where('id', id).first()
  if (!row) throw new AppError('notFound', { viewId: id })
  return rowToView(row)
}

export interface NewView {
  readonly name: string
  readonly shared: boolean
  readonly view: ViewContent
}

/** Answers its id. @throws AppError viewNameTaken */
export async function addView(db: Db, { name, shared, view }: NewView, owner: string): Promise<number> {
  await requireFree(db, { name, shared, owner })
  const [inserted]: { id: number }[] = await db('views')
    .insert({ name, owner, shared: Number(shared), revision: 1, content: JSON.stringify(view) })
    .returning('id')
  return inserted!.id
}

export interface ViewChange {
  readonly name?: string
  readonly shared?: boolean
  readonly view?: ViewContent
}

/** @throws AppError conflict, viewNameTaken */
export async function changeView(
  db: Db,
  stored: SavedView,
  revision: number,
  change: ViewChange,
): Promise<void> {
  const { id, owner } = stored
  const { name = stored.name, shared = stored.shared, view = stored.view } = change
  await requireFree(db, { name, shared, owner }, id)
  const changed = await db('views')
    .where({ id, revision })
    .update({ name, shared: Number(shared), revision: revision + 1, content: JSON.stringify(view) })
  if (changed === 0) throw new AppError('conflict', { viewId: id })
}

/** @throws AppError conflict */
export async function deleteView(db: Db, id: number, revision: number): Promise<void> {
  if ((await db('views').where({ id, revision }).delete()) === 0)
    throw new AppError('conflict', { viewId: id })
}

function visible(db: Db, reader: string): Knex.QueryBuilder {
  return db('views').where((any) => void any.where('owner', reader).orWhere('shared', 1))
}

/** A name stands once among one's own views and once among the shared ones. */
async function requireFree(
  db: Db,
  { name, shared, owner }: { name: string; shared: boolean; owner: string },
  own?: number,
): Promise<void> {
  const taken: { id: number }[] = await db('views')
    .select('id')
    .where({ name, shared: Number(shared), ...(shared ? {} : { owner }) })
  if (taken.some(({ id }) => id !== own)) throw new AppError('viewNameTaken', { name })
}

function rowToView({ content, shared, ...row }: ViewRow): SavedView {
  return { ...row, shared: shared === 1, view: JSON.parse(content) as ViewContent }
}
