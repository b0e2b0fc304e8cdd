// Asks for pages of the ledger, each several times, and says how long the slowest of each kind takes.
import type { Application } from '../../../app/application.ts'
import { localActor } from '../../../app/localActor.ts'
import type { RecordQuery } from '../../../core/ledger.ts'
import { median } from '../measure/alternate.ts'
import { type AskedPage, type PageKind, pagesOf } from './pages.ts'
import { watched } from './watched.ts'

export interface ListedPages {
  readonly kind: PageKind
  readonly pages: number
  /** Median of the slowest page of its kind. */
  readonly wallMs: number
  readonly slowest: string
  readonly stallMs: number
}

export async function listPages(
  app: Application,
  { times }: { readonly times: number },
): Promise<readonly ListedPages[]> {
  const { total } = await app.run(localActor(), 'listRecords', FIRST)
  const kinds = Map.groupBy(pagesOf(total), ({ kind }) => kind)
  const listed: ListedPages[] = []
  for (const [kind, pages] of kinds) listed.push(await listKind(app, kind, pages, times))
  return listed
}

const FIRST: RecordQuery = { filter: {}, sort: 'receivedAt', descending: true, offset: 0, limit: 50 }

async function listKind(
  app: Application,
  kind: PageKind,
  pages: readonly AskedPage[],
  times: number,
): Promise<ListedPages> {
  const actor = localActor()
  let slowest = { name: '', wallMs: 0 }
  const { stallMs } = await watched(async () => {
    for (const { name, query, fromEnd } of pages) {
      // A page from the end is asked for by who has seen how many there are.
      const { total } = fromEnd === undefined ? { total: 0 } : await app.run(actor, 'listRecords', query)
      const offset = fromEnd === undefined ? query.offset : Math.floor((total - query.limit) * fromEnd)
      const asked = { ...query, offset: Math.max(0, offset) }
      const taken: number[] = []
      for (let i = 0; i < times; i++) {
        const askedAt = performance.now()
        await app.run(actor, 'listRecords', asked)
        taken.push(performance.now() - askedAt)
      }
      const wallMs = median(taken)!
      if (wallMs > slowest.wallMs) slowest = { name, wallMs }
    }
  })
  return { kind, pages: pages.length, wallMs: slowest.wallMs, slowest: slowest.name, stallMs }
}
