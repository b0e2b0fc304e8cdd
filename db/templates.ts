// Mapping templates: a name that can change, and versions that never do.
import type { Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import { type Mapping, parseMapping } from '../core/mapping.ts'
import type { KnownTemplate } from '../core/recogniseTemplate.ts'
import type { TemplateContent, TemplateDetail, TemplateHead, TemplateVersion } from '../core/template.ts'
import type { Db } from './database.ts'

interface Author {
  readonly actor: string
  readonly at: Instant
}

/** Templates in use first, each kind by name. */
export async function listTemplates(
  db: Db,
  page: { offset: number; limit: number },
): Promise<Page<TemplateHead>> {
  const rows: HeadRow[] = await heads(db)
    .orderByRaw('CASE WHEN t.retired_at IS NULL THEN 0 ELSE 1 END')
    .orderBy('t.name')
    .offset(page.offset)
    .limit(page.limit)
  const total = await db('mapping_templates').count({ n: '*' }).first<{ n: number }>()
  return { rows: rows.map(rowToHead), total: total.n }
}

/** @throws AppError notFound */
export async function getTemplate(db: Db, id: number): Promise<TemplateDetail> {
  const row: HeadRow | undefined = await heads(db).where('t.id', id).first()
  if (!row) throw new AppError('notFound', { templateId: id })
  const versions: VersionRow[] = await db('mapping_template_versions')
    .where('template_id', id)
    .orderBy('version', 'desc')
  return { ...rowToHead(row), versions: versions.map(rowToVersion) }
}

/** The template of that name, in use or not; null without one. */
export async function findTemplate(db: Db, name: string): Promise<{ id: number; revision: number } | null> {
  const row: { id: number; revision: number } | undefined = await db('mapping_templates')
    .where('name', name)
    .first('id', 'revision')
  return row ?? null
}

/** More templates than this tell a file's kind no better. */
const MOST_KNOWN = 500

/** The latest version of every template in use. */
export async function knownTemplates(db: Db): Promise<readonly KnownTemplate[]> {
  const rows: HeadRow[] = await heads(db)
    .whereNull('t.retired_at')
    .orderBy('v.created_at', 'desc')
    .limit(MOST_KNOWN)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    version: row.version,
    changedAt: row.created_at,
    header: JSON.parse(row.header) as string[],
    mapping: mappingOf(row.mapping),
  }))
}

/** What one version says. @throws AppError notFound */
export async function getTemplateVersion(db: Db, id: number, version: number): Promise<TemplateVersion> {
  const row: VersionRow | undefined = await db('mapping_template_versions')
    .where({ template_id: id, version })
    .first()
  if (!row) throw new AppError('notFound', { templateId: id, version })
  return rowToVersion(row)
}

/** Adds a template in its first version; answers its id. @throws AppError templateNameTaken */
export async function addTemplate(
  db: Db,
  template: TemplateContent & { readonly name: string; readonly source: string },
  author: Author,
): Promise<number> {
  const { name, source } = template
  await requireFree(db, name)
  const [inserted]: { id: number }[] = await db('mapping_templates')
    .insert({ name, source, retired_at: null, revision: 1 })
    .returning('id')
  await insertVersion(db, { ...template, id: inserted!.id, version: 1 }, author)
  return inserted!.id
}

/** Adds the version after the latest one, and brings the template back into use. @throws AppError notFound, conflict */
export async function addTemplateVersion(
  db: Db,
  template: TemplateContent & { readonly id: number; readonly revision: number },
  author: Author,
): Promise<number> {
  const { id } = template
  await change(db, template, { retired_at: null })
  const latest = await db('mapping_template_versions')
    .where('template_id', id)
    .max({ version: 'version' })
    .first<{ version: number }>()
  const version = latest.version + 1
  await insertVersion(db, { ...template, id, version }, author)
  return version
}

/** @throws AppError notFound, conflict, templateNameTaken */
export async function renameTemplate(
  db: Db,
  template: { id: number; name: string; source: string; revision: number },
): Promise<void> {
  const { id, name, source } = template
  await requireFree(db, name, id)
  await change(db, template, { name, source })
}

/** A retired template recognises nothing any more; its versions and the batches read by it stay. */
export async function retireTemplate(
  db: Db,
  template: { id: number; revision: number; retiredAt: Instant | null },
): Promise<void> {
  await change(db, template, { retired_at: template.retiredAt })
}

async function change(
  db: Db,
  { id, revision }: { readonly id: number; readonly revision: number },
  values: object,
): Promise<void> {
  const changed = await db('mapping_templates')
    .where({ id, revision })
    .update({ ...values, revision: revision + 1 })
  if (changed > 0) return
  const found: { id: number } | undefined = await db('mapping_templates').where('id', id).first('id')
  throw found
    ? new AppError('conflict', { subject: 'template' })
    : new AppError('notFound', { templateId: id })
}

async function requireFree(db: Db, name: string, own?: number): Promise<void> {
  const found = await findTemplate(db, name)
  if (found && found.id !== own) throw new AppError('templateNameTaken', { name })
}

async function insertVersion(
  db: Db,
  template: TemplateContent & { readonly id: number; readonly version: number },
  { actor, at }: Author,
): Promise<void> {
  const { id, version, header, mapping } = template
  await db('mapping_template_versions').insert({
    template_id: id,
    version,
    header: JSON.stringify(header),
    mapping: JSON.stringify(mapping),
    actor,
    created_at: at,
  })
}

interface HeadRow {
  readonly id: number
  readonly name: string
  readonly source: string
  readonly retired_at: number | null
  readonly revision: number
  readonly version: number
  readonly header: string
  readonly mapping: string
  readonly created_at: number
  readonly imports: number
  readonly used_at: number | null
}

interface VersionRow {
  readonly version: number
  readonly header: string
  readonly mapping: string
  readonly actor: string
  readonly created_at: number
}

/** Templates with their latest version and what was read by them. */
function heads(db: Db): Knex.QueryBuilder {
  const latest = db('mapping_template_versions')
    .select('template_id')
    .max({ version: 'version' })
    .groupBy('template_id')
  const used = db('batches')
    .where('state', 'committed')
    .whereNotNull('template_id')
    .select('template_id')
    .count({ imports: '*' })
    .max({ used_at: 'committed_at' })
    .groupBy('template_id')
  return db({ t: 'mapping_templates' })
    .join(latest.as('l'), 'l.template_id', 't.id')
    .join({ v: 'mapping_template_versions' }, (on) => {
      on.on('v.template_id', 't.id').andOn('v.version', 'l.version')
    })
    .leftJoin(used.as('u'), 'u.template_id', 't.id')
    .select('t.id', 't.name', 't.source', 't.retired_at', 't.revision')
    .select('v.version', 'v.header', 'v.mapping', 'v.created_at', 'u.used_at')
    .select(db.raw('COALESCE(u.imports, 0) AS imports'))
}

function rowToHead(row: HeadRow): TemplateHead {
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    version: row.version,
    columns: (JSON.parse(row.header) as string[]).length,
    fields: Object.keys(mappingOf(row.mapping).fields).length,
    changedAt: row.created_at,
    retiredAt: row.retired_at,
    revision: row.revision,
    imports: row.imports,
    lastUsedAt: row.used_at,
  }
}

function rowToVersion(row: VersionRow): TemplateVersion {
  return {
    version: row.version,
    header: JSON.parse(row.header) as string[],
    mapping: mappingOf(row.mapping),
    actor: row.actor,
    createdAt: row.created_at,
  }
}

function mappingOf(text: string): Mapping {
  return parseMapping(JSON.parse(text))
}
