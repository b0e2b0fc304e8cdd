// The ledger as lists: filtered, sorted and paged in the database.
import type { Page, RecordRow } from '../core/ledger.ts'
import type { Db } from './database.ts'
import { ledgerColumn } from './ledgerColumns.ts'
import { ledgerVersion } from './ledgerVersion.ts'
import type { Counted, ListMemory } from './listMemory.ts'
import { inOrder, inOrderAfter, type Ordering, type Position } from './listOrder.ts'
import { matching, momentOf, readsRows, type Restriction } from './recordFilter.ts'
import { rowsById } from './recordRows.ts'
import { recordsById, type StoredRecord } from './records.ts'
import { FEW, type Search, searchText } from './textSearch.ts'
import { writeOrder } from './writeOrder.ts'

export interface ListQuery extends Ordering {
  readonly offset: number
  readonly limit: number
  /** What was counted before, under the policy version that judged the records. */
  readonly remembered?: { readonly memory: ListMemory; readonly policyVersion: number }
}

/** One page, records without a value of the sort column last, and how many there are in all. */
export async function listRecords(db: Db, query: ListQuery): Promise<Page<RecordRow>> {
  const key = query.remembered ? await keyOf(db, query, query.remembered.policyVersion) : null
  const known = key === null ? undefined : query.remembered!.memory.recall(key)
  // Once counted, a list is either its few ids or soon fills a page as it is walked along.
  const search = known ? null : await searchText(db, query)
  const countIt = async (): Promise<Counted> => await countFound(db, query, search)
  // A far page is best read from the nearer end, and what is costly to find is found only once: both count first.
  const costly = search ? !search.cheap : readsRows(query)
  const isOpen = query.filter.state === 'open' || query.filter.state === 'overdue'
  const first = known ?? (costly || isOpen || query.offset > NEAR ? await countIt() : undefined)
  const walked = isOpen && first !== undefined && (await isWalkShort(db, query, first.total))
  const asked = { ...query, ...search?.page, walked }
  const far = key !== null && first !== undefined && isFar(query, first)
  const page = far ? pageOfOrder(db, asked, key) : pageOf(db, asked, first)
  const [positions, counted] = await Promise.all([page, first ?? countIt()])
  if (key !== null) query.remembered!.memory.keep(key, counted)
  return { rows: await rowsById(db, positions), total: counted.total }
}

/** How many records a list holds. */
export async function countRecordList(db: Db, list: Restriction): Promise<number> {
  return (await countFound(db, list, await searchText(db, list))).total
}

/** The first so many in the order of their ids, and how many there are in all. */
export async function matchingIds(
  db: Db,
  list: Restriction,
  most: number,
): Promise<{ readonly ids: readonly number[]; readonly total: number }> {
  const { query, id } = matching(db, list)
  const found: { id: number }[] = await query
    .select(`${id} as id`)
    .orderBy(id)
    .limit(most + 1)
  if (found.length <= most) return { ids: found.map((row) => row.id), total: found.length }
  return { ids: found.slice(0, most).map((row) => row.id), total: await countRecordList(db, list) }
}

/**
 * Whether walking along all records from the nearer end comes to the page sooner than sorting what is open, if that lies
 * evenly among them.
 */
async function isWalkShort(
  db: Db,
  { sort, filter, offset, limit }: ListQuery,
  total: number,
): Promise<boolean> {
  // Other fields would have other records walked along than the open ones lie among.
  if (sort !== 'receivedAt' || filter.fields || filter.period || total === 0) return false
  const { last } = await db('records').max({ last: 'id' }).first<{ last: number | null }>()
  const steps = Math.min(offset, Math.max(0, total - offset - limit)) + limit
  return (steps * (last ?? 0)) / total < total
}

/** Rows skipped without looking for a nearer end. */
const NEAR = 1000

/** Whether many records lie between the page and either end, and no index leads along them alone. */
function isFar({ sort, filter, offset, limit, asOf }: ListQuery, { total, ids }: Counted): boolean {
  if (ids !== null || Math.min(offset, total - offset - limit) <= NEAR) return false
  // An index holds the departments, and within each of them the order of receipt.
  const isIndexed = ledgerColumn(sort, asOf).indexed && sort !== 'department'
  return !isIndexed || filter.state !== undefined || filter.fields !== undefined
}

async function pageOfOrder(db: Db, query: ListQuery, key: string): Promise<readonly { id: number }[]> {
  const { memory } = query.remembered!
  const order = await memory.inOrder(`${key} ${query.sort}`, async () => await writeOrder(db, query))
  return order.page(query).map((id) => ({ id }))
}

/** Null where the list changes with every moment. */
async function keyOf(db: Db, query: ListQuery, policyVersion: number): Promise<string | null> {
  if (momentOf(query) !== null) return null
  return JSON.stringify([await ledgerVersion(db), policyVersion, query.filter])
}

async function countFound(db: Db, list: Restriction, search: Search | null): Promise<Counted> {
  if (search?.total !== undefined) return { total: search.total, ids: null }
  return await count(db, search?.count ?? list, search?.cheap)
}

/** @param cheap whether counting alone is quicker than finding the first few */
async function count(db: Db, restriction: Restriction, cheap = !readsRows(restriction)): Promise<Counted> {
  if (!cheap) {
    const { query, id } = matching(db, restriction)
    const found: { id: number }[] = await query.select(`${id} as id`).limit(FEW + 1)
    if (found.length <= FEW) return { total: found.length, ids: found.map((row) => row.id) }
  }
  const { query } = matching(db, restriction)
  const { n } = await query.count({ n: '*' }).first<{ n: number }>()
  return { total: n, ids: null }
}

/** @param counted what the list is known to hold */
async function pageOf(db: Db, query: ListQuery, counted: Counted | undefined): Promise<readonly Position[]> {
  const { offset, limit } = query
  const list = counted?.ids ? { ...query, filter: { ids: counted.ids } } : query
  const left = counted ? counted.total - offset : limit
  if (left <= 0) return []
  if (!counted || offset <= counted.total / 2) return await inOrder(db, list).offset(offset).limit(limit)
  const size = Math.min(limit, left)
  const reversed: Position[] = await inOrder(db, list, true)
    .offset(left - size)
    .limit(size)
  return reversed.reverse()
}

/** Records handed over at a time. */
const PAGE = 500
/** Positions read at a time where each reading passes over the whole ledger. */
const PASS = 20_000

/** Everything a list holds, in its order, whole records in bounded pages: what exports read. */
export async function* readRecordList(db: Db, list: Ordering): AsyncGenerator<readonly StoredRecord[]> {
  const query = { ...list, ...(await searchText(db, list))?.page }
  const step = ledgerColumn(query.sort, query.asOf).indexed ? PAGE : PASS
  for (const part of ['placed', 'placeless'] as const) {
    for (let last: Position | null = null; ;) {
      const positions: Position[] = await inOrderAfter(db, query, part, last).limit(step)
      if (positions.length === 0) break
      for (let at = 0; at < positions.length; at += PAGE) {
        const ids = positions.slice(at, at + PAGE).map(({ id }) => id)
        const byId = new Map((await recordsById(db, ids)).map((record) => [record.id, record]))
        yield ids.flatMap((id) => byId.get(id) ?? [])
      }
      last = positions.at(-1)!
    }
  }
}
