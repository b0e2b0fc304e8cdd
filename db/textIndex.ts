// The index over the records' texts. It follows the ledger at a distance: records after `indexed_to`, and those in
// `unindexed_texts`, are searched as they stand until their turn has come.
import type { Knex } from 'knex'
import { searchTerms, searchTokens } from '../core/searchTokens.ts'
import type { Db } from './database.ts'
import { dialectOf, valuesOf, whereContains } from './dialect.ts'

/** Where a text is looked for. */
export const SEARCHED = ['r.ticket_no', 'r.subject', 'r.content', 'r.reply', 'r.customer_name'] as const

const STATE = 'text_index'
const WAITING = 'unindexed_texts'

/** Records whose texts were changed or deleted: what the index says of them no longer counts. */
export async function forgetTexts(
  trx: Db,
  select: (ids: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<void> {
  if (!dialectOf(trx).textIndex) return
  const { indexed_to } = await trx(STATE).first<{ indexed_to: number }>('indexed_to')
  const fresh = select(trx.queryBuilder())
    .where('record_id', '<=', indexed_to)
    .whereNotIn('record_id', trx(WAITING).select('record_id'))
    .distinct()
  await trx(trx.raw('?? (??)', [WAITING, 'record_id']) as unknown as string).insert(fresh)
}

export interface Finding {
  /** Ids of all records whose texts may hold what was asked for, and of no others. */
  readonly ids: () => Knex.QueryBuilder
  /** Whether each of them does hold it. */
  readonly exact: boolean
}

/** null where there is no index, or it cannot help with this text. */
export function findText(db: Db, text: string): Finding | null {
  const { textIndex } = dialectOf(db)
  const terms = textIndex && searchTerms(text)
  if (!terms) return null
  const indexedTo = (): Knex.QueryBuilder => db(STATE).select('indexed_to')
  const waiting = (): Knex.QueryBuilder => db(WAITING).select('record_id')
  const asItStands = (): Knex.QueryBuilder => {
    const query = db({ r: 'records' }).select('r.id')
    whereContains(query, SEARCHED, text)
    return query
  }
  return {
    exact: terms.exact,
    ids: () =>
      textIndex
        .search(db, terms, waiting())
        .unionAll([
          asItStands().whereRaw('r.id > ?', [indexedTo()]),
          asItStands().whereIn('r.id', waiting()),
        ]),
  }
}

const TEXTS = ['ticket_no', 'subject', 'content', 'reply', 'customer_name'] as const
type TextRow = { readonly id: number } & { readonly [T in (typeof TEXTS)[number]]: string | null }

/**
 * Takes the next records into the index; answers how many there were, 0 when it has caught up. Run inside
 * `database.write`, so that no text changes on the way.
 */
export async function indexTexts(trx: Db, most: number): Promise<number> {
  const { textIndex } = dialectOf(trx)
  if (!textIndex) return 0
  const again: number[] = await trx(WAITING).orderBy('record_id').limit(most).pluck('record_id')
  if (again.length > 0) {
    await textIndex.remove(trx, again)
    await textIndex.add(
      trx,
      tokensOf(await readTexts(trx, (query) => void query.whereIn('id', valuesOf(trx, again)))),
    )
    await trx(WAITING).whereIn('record_id', valuesOf(trx, again)).delete()
    return again.length
  }
  const { indexed_to } = await trx(STATE).first<{ indexed_to: number }>('indexed_to')
  const next = await readTexts(trx, (query) => void query.where('id', '>', indexed_to).limit(most))
  if (next.length === 0) return 0
  await textIndex.add(trx, tokensOf(next))
  await trx(STATE).update({ indexed_to: next.at(-1)!.id })
  return next.length
}

/** Whether the index has something to catch up with. */
export async function isTextIndexBehind(db: Db): Promise<boolean> {
  if (!dialectOf(db).textIndex) return false
  const { indexed_to } = await db(STATE).first<{ indexed_to: number }>('indexed_to')
  const behind: { id: number } | undefined =
    (await db(WAITING).first('record_id as id')) ??
    (await db('records').where('id', '>', indexed_to).first('id'))
  return behind !== undefined
}

async function readTexts(db: Db, narrow: (query: Knex.QueryBuilder) => void): Promise<readonly TextRow[]> {
  const query = db('records')
    .select('id', ...TEXTS)
    .orderBy('id')
  narrow(query)
  return (await query) as TextRow[]
}

function tokensOf(rows: readonly TextRow[]): readonly (readonly [number, string])[] {
  return rows.map((row) => [row.id, searchTokens(TEXTS.map((name) => row[name]))])
}
