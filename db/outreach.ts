// Cooperation, publicity and stories.
import type { Knex } from 'knex'
import { dayNumber, dayText } from '../core/day.ts'
import { AppError, assertNever } from '../core/errors.ts'
import type { EvidenceFile } from '../core/evidence.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import { maskName } from '../core/mask.ts'
import type {
  Channel,
  OutreachContent,
  OutreachFilter,
  OutreachKind,
  OutreachRecord,
  PartnerKind,
  TicketCustomer,
} from '../core/outreach.ts'
import type { Db } from './database.ts'
import { whereContains } from './dialect.ts'
import { evidenceOf } from './evidence.ts'
import type { Paging } from './trainings.ts'

interface Columns {
  readonly kind: OutreachKind
  readonly title: string
  readonly held_on: number
  readonly department: string
  readonly plan_id: number | null
  readonly plan_revision_id: number | null
  readonly partner_kind: PartnerKind | null
  readonly partner: string | null
  readonly outcome: string | null
  readonly channel: Channel | null
  readonly audience: string | null
  readonly link: string | null
  readonly story: string | null
  readonly record_id: number | null
  readonly consent: string | null
}

interface Row extends Columns {
  readonly id: number
  readonly archived: number
  readonly revision: number
  readonly plan_code: string | null
  readonly plan_name: string | null
  readonly plan_number: number | null
  readonly ticket_no: string | null
  readonly customer_name: string | null
}

/** Latest first. */
export async function listOutreach(
  db: Db,
  { offset, limit, ...filter }: OutreachFilter & Paging,
): Promise<Page<OutreachRecord>> {
  const { n } = await matching(db, filter).count({ n: '*' }).first<{ n: number }>()
  const rows = (await withNames(matching(db, filter))
    .orderBy([
      { column: 'o.held_on', order: 'desc' },
      { column: 'o.id', order: 'desc' },
    ])
    .offset(offset)
    .limit(limit)) as Row[]
  return { rows: await toRecords(db, rows), total: n }
}

/** @throws AppError notFound */
export async function getOutreach(db: Db, id: number): Promise<OutreachRecord> {
  const rows = (await withNames(db('outreach as o').where('o.id', id))) as Row[]
  const [record] = await toRecords(db, rows)
  if (!record) throw new AppError('notFound', { outreachId: id })
  return record
}

/** Answers its id. */
export async function addOutreach(
  db: Db,
  content: OutreachContent,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<number> {
  const [inserted]: { id: number }[] = await db('outreach')
    .insert({ ...columnsOf(content), archived: 0, revision: 1, created_by: actor, created_at: at })
    .returning('id')
  return inserted!.id
}

/** @throws AppError conflict where the revision is not the stored one */
export async function changeOutreach(
  db: Db,
  { id, revision }: { readonly id: number; readonly revision: number },
  change: OutreachContent | { readonly archived: boolean },
): Promise<void> {
  const columns = 'archived' in change ? { archived: change.archived ? 1 : 0 } : columnsOf(change)
  const changed = await db('outreach')
    .where({ id, revision })
    .update({ ...columns, revision: revision + 1 })
  if (changed === 0) throw new AppError('conflict', { outreachId: id })
}

/** Whom a ticket is of. @throws AppError notFound */
export async function customerOf(db: Db, recordId: number): Promise<TicketCustomer> {
  const row: { customer_name: string | null; customer_contact: string | null } | undefined = await db(
    'records',
  )
    .where('id', recordId)
    .first('customer_name', 'customer_contact')
  if (!row) throw new AppError('notFound', { recordId })
  return { customerName: row.customer_name, customerContact: row.customer_contact }
}

function matching(db: Db, filter: OutreachFilter): Knex.QueryBuilder {
  const { kind, partnerKind, channel, consented, text, archived = false } = filter
  const found = db('outreach as o').where('o.archived', archived ? 1 : 0)
  if (kind) void found.where('o.kind', kind)
  if (partnerKind) void found.where('o.partner_kind', partnerKind)
  if (channel) void found.where('o.channel', channel)
  if (consented !== undefined)
    void found.where('o.kind', 'story').where('o.consent', consented ? '<>' : '=', '')
  if (text !== undefined && text.trim() !== '')
    whereContains(found, ['o.title', 'o.partner', 'o.outcome', 'o.audience', 'o.story'], text.trim())
  return found
}

function withNames(found: Knex.QueryBuilder): Knex.QueryBuilder {
  return found
    .leftJoin('plans as p', 'p.id', 'o.plan_id')
    .leftJoin('plan_revisions as v', (on) => {
      on.on('v.id', 'o.plan_revision_id').andOn('v.plan_id', 'o.plan_id')
    })
    .leftJoin('records as r', 'r.id', 'o.record_id')
    .select('o.*', 'r.ticket_no', 'r.customer_name')
    .select({ plan_code: 'p.code', plan_name: 'p.name', plan_number: 'v.number' })
}

async function toRecords(db: Db, rows: readonly Row[]): Promise<readonly OutreachRecord[]> {
  const files = await evidenceOf(
    db,
    'outreach',
    rows.map(({ id }) => id),
  )
  return rows.map((row) => rowToRecord(row, files.get(row.id) ?? []))
}

function columnsOf(content: OutreachContent): Columns {
  const { kind, title, department } = content
  return {
    kind,
    title,
    held_on: dayNumber(content.heldOn),
    department,
    plan_id: content.planId,
    plan_revision_id: content.planRevisionId,
    partner_kind: kind === 'cooperation' ? content.partnerKind : null,
    partner: kind === 'cooperation' ? content.partner : null,
    outcome: kind === 'cooperation' ? content.outcome : null,
    channel: kind === 'publicity' ? content.channel : null,
    audience: kind === 'publicity' ? content.audience : null,
    link: kind === 'publicity' ? content.link : null,
    story: kind === 'story' ? content.text : null,
    record_id: kind === 'story' ? content.recordId : null,
    consent: kind === 'story' ? content.consent : null,
  }
}

function rowToRecord(row: Row, files: readonly EvidenceFile[]): OutreachRecord {
  const { id, revision, title, department, plan_id: planId, ticket_no: ticketNo } = row
  const facts = {
    id,
    revision,
    archived: row.archived === 1,
    title,
    heldOn: dayText(row.held_on),
    department,
    planId,
    planRevisionId: row.plan_revision_id,
    plan:
      planId === null || row.plan_code === null
        ? null
        : { id: planId, code: row.plan_code, name: row.plan_name ?? '', number: row.plan_number },
    ticket: ticketNo === null ? null : { ticketNo, customer: maskName(row.customer_name ?? '') },
    files,
  }
  switch (row.kind) {
    case 'cooperation':
      return {
        ...facts,
        kind: row.kind,
        partnerKind: row.partner_kind!,
        partner: row.partner!,
        outcome: row.outcome!,
      }
    case 'publicity':
      return { ...facts, kind: row.kind, channel: row.channel!, audience: row.audience!, link: row.link! }
    case 'story':
      return { ...facts, kind: row.kind, text: row.story!, recordId: row.record_id, consent: row.consent! }
    default:
      return assertNever(row.kind)
  }
}
