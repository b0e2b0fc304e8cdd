// Named views of the ledger: one's own, and those a supervisor shares with everybody.
import { z } from 'zod'
import { AppError } from '../core/errors.ts'
import { MOST_VIEW_NAME, type SavedView } from '../core/view.ts'
import type { Db } from '../db/database.ts'
import * as views from '../db/views.ts'
import { type Actor, READERS } from './actor.ts'
import * as input from './input.ts'
import { defineOperation } from './operation.ts'

const MOST_PIXELS = 4000
const name = z.string().trim().min(1).max(MOST_VIEW_NAME)
const claim = { viewId: input.id, revision: z.int().min(1) }

const column = z.strictObject({
  column: input.listColumn,
  width: z.int().min(20).max(MOST_PIXELS).optional(),
})

const viewContent = z.strictObject({
  columns: z
    .array(column)
    .min(1)
    .refine((columns) => new Set(columns.map((each) => each.column)).size === columns.length, {
      message: 'a column twice',
    }),
  filter: input.recordFilter.pick({ fields: true, state: true, text: true }),
  span: z.enum(['period', 'all']),
  sort: input.listing.sort,
  descending: z.boolean(),
})

export const listViews = defineOperation<'listViews'>({
  kind: 'query',
  roles: READERS,
  input: input.nothing,
  run: async ({ db, actor }) => await views.listViews(db, actor.name),
})

/** A new one, or what one shows from now on. */
export const saveView = defineOperation<'saveView'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({
    as: z.union([z.strictObject({ name, shared: z.boolean() }), z.strictObject(claim)]),
    view: viewContent,
  }),
  async run({ db, actor }, { as, view }) {
    if ('name' in as) {
      if (as.shared) demandSharing(actor)
      return await views.getView(db, await views.addView(db, { ...as, view }, actor.name), actor.name)
    }
    const stored = await ownView(db, as.viewId, actor)
    await views.changeView(db, stored, as.revision, { view })
    return await views.getView(db, stored.id, actor.name)
  },
  note: (_, view) => noteOf(view),
})

export const renameView = defineOperation<'renameView'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject({ ...claim, name, shared: z.boolean() }),
  async run({ db, actor }, { viewId, revision, ...change }) {
    const stored = await ownView(db, viewId, actor)
    if (change.shared && !stored.shared) demandSharing(actor)
    await views.changeView(db, stored, revision, change)
    return await views.getView(db, viewId, stored.owner)
  },
  note: (_, view) => noteOf(view),
})

export const deleteView = defineOperation<'deleteView'>({
  kind: 'command',
  roles: READERS,
  input: z.strictObject(claim),
  async run({ db, actor }, { viewId, revision }) {
    await ownView(db, viewId, actor)
    await views.deleteView(db, viewId, revision)
    return {}
  },
  note: ({ viewId, revision }) => ({ subject: `view ${viewId}`, detail: { revision } }),
})

/** One's own; a shared one is also any supervisor's. @throws AppError notFound, notAllowed */
async function ownView(db: Db, id: number, actor: Actor): Promise<SavedView> {
  const stored = await views.getView(db, id, actor.name)
  if (stored.owner !== actor.name) demandSharing(actor)
  return stored
}

function demandSharing({ roles }: Actor): void {
  if (!roles.includes('supervisor')) throw new AppError('notAllowed', { operation: 'shareView' })
}

function noteOf({ id, shared, revision }: SavedView): {
  subject: string
  detail: { shared: boolean; revision: number }
} {
  return { subject: `view ${id}`, detail: { shared, revision } }
}
