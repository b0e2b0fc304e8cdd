// Versions of any kind of settings: added on top of one another, never changed.
import { createHash } from 'node:crypto'
import { AppError } from '../core/errors.ts'
import type { Instant } from '../core/instant.ts'
import type { EffectiveVersion, PublishedVersion } from '../core/settingsVersion.ts'
import type { Db } from './database.ts'

export type SettingsKind = 'scheme' | 'policy' | 'import' | 'register' | 'taxonomy' | 'hr'

export interface Versioned<T> {
  readonly version: number
  readonly value: T
}

export interface StoredVersion<T> extends Versioned<T>, PublishedVersion {}

export interface Publication {
  /** The version it replaces. */
  readonly version: number
  readonly actor: string
  readonly at: Instant
  /** First day it counts on; from the beginning where left out. */
  readonly effectiveOn?: string | null
  readonly reason?: string
}

type Parse<T> = (value: unknown) => T

interface Row {
  readonly kind: string
  readonly version: number
  readonly body: string
  readonly effective_on: string | null
  readonly reason: string
  readonly actor: string
  readonly created_at: number
}

export async function latestIfAny<T>(
  db: Db,
  kind: SettingsKind,
  parse: Parse<T>,
): Promise<StoredVersion<T> | null> {
  const row: Row | undefined = await versionsOf(db, kind).orderBy('version', 'desc').first()
  return row ? storedVersion(row, parse) : null
}

export async function latest<T>(db: Db, kind: SettingsKind, parse: Parse<T>): Promise<StoredVersion<T>> {
  const found = await latestIfAny(db, kind, parse)
  if (!found) throw new Error('settings are seeded when an installation is opened')
  return found
}

/** The one that counts on a day. The first version counts from the beginning, so there always is one. */
export async function versionOn<T>(
  db: Db,
  kind: SettingsKind,
  day: string,
  parse: Parse<T>,
): Promise<StoredVersion<T>> {
  const row: Row | undefined = await versionsOf(db, kind)
    .where((counts) => void counts.whereNull('effective_on').orWhere('effective_on', '<=', day))
    .orderBy('version', 'desc')
    .first()
  if (!row) throw new Error('settings are seeded when an installation is opened')
  return storedVersion(row, parse)
}

/** @throws AppError notFound */
export async function versionAt<T>(
  db: Db,
  kind: SettingsKind,
  version: number,
  parse: Parse<T>,
): Promise<StoredVersion<T>> {
  const row: Row | undefined = await versionsOf(db, kind).where('version', version).first()
  if (!row) throw new AppError('notFound', { [kind]: version })
  return storedVersion(row, parse)
}

/** Latest first. */
export async function listVersions<T>(
  db: Db,
  kind: SettingsKind,
  page: { offset: number; limit: number },
  parse: Parse<T>,
): Promise<{ rows: readonly StoredVersion<T>[]; total: number }> {
  const total = await versionsOf(db, kind).count({ n: '*' }).first<{ n: number }>()
  const rows: Row[] = await versionsOf(db, kind)
    .orderBy('version', 'desc')
    .offset(page.offset)
    .limit(page.limit)
  return { rows: rows.map((row) => storedVersion(row, parse)), total: total.n }
}

/** From which day each version counts, without what it says. */
export async function effectiveDays(db: Db, kind: SettingsKind): Promise<readonly EffectiveVersion[]> {
  const rows: { version: number; effective_on: string | null }[] = await versionsOf(db, kind)
    .orderBy('version')
    .select('version', 'effective_on')
  return rows.map((row) => ({ version: row.version, effectiveOn: row.effective_on }))
}

/** Adds the version after `version`; answers it. @throws AppError conflict where `version` is not the latest */
export async function addVersion(
  db: Db,
  kind: SettingsKind,
  body: object,
  publication: Publication,
): Promise<number> {
  const { version, actor, at, effectiveOn = null, reason = '' } = publication
  const row = await versionsOf(db, kind).max({ latest: 'version' }).first<{ latest: number | null }>()
  if ((row.latest ?? 0) !== version) throw new AppError('conflict', { subject: kind })
  await db('settings_versions').insert({
    kind,
    version: version + 1,
    effective_on: effectiveOn,
    reason,
    body: JSON.stringify(body),
    actor,
    created_at: at,
  })
  return version + 1
}

/** How a version is named in the audit trail. */
export function versionSubject(kind: string, version: number): string {
  return `${kind} ${version}`
}

/** SHA-256 over what a version says and from when: its audit entry carries it, and `verify` works it out again. */
export async function versionDigest(db: Db, kind: SettingsKind, version: number): Promise<string> {
  const row: Row = await versionsOf(db, kind).where('version', version).first()
  return digestOf(row)
}

/** Digests of all versions, by subject. */
export async function versionDigests(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows: Row[] = await db('settings_versions').orderBy('kind').orderBy('version')
  return new Map(rows.map((row) => [versionSubject(row.kind, row.version), digestOf(row)]))
}

function digestOf({ kind, version, effective_on: effectiveOn, reason, body }: Row): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, version, effectiveOn, reason, body]))
    .digest('hex')
}

function versionsOf(db: Db, kind: SettingsKind) {
  return db('settings_versions').where('kind', kind)
}

function storedVersion<T>(row: Row, parse: Parse<T>): StoredVersion<T> {
  return {
    version: row.version,
    value: parsed(row, parse),
    effectiveOn: row.effective_on,
    reason: row.reason,
    actor: row.actor,
    createdAt: row.created_at,
  }
}

/** What each kind's body last read says: every request reads the rules, and checking their shape takes longest of all. */
const lastParsed = new Map<string, { readonly body: string; readonly value: unknown }>()

function parsed<T>({ kind, body }: Row, parse: Parse<T>): T {
  const known = lastParsed.get(kind)
  if (known?.body === body) return known.value as T
  const value = parse(JSON.parse(body))
  lastParsed.set(kind, { body, value })
  return value
}
