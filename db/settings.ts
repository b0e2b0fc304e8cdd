// The organisation, and the versions of scheme, policy, import settings and register of departments.
import { AppError } from '../core/errors.ts'
import { DEFAULT_HR_SETTINGS, type HrSettings, hrSettingsSchema } from '../core/hrSettings.ts'
import { defaultTaxonomy } from '../core/defaults/taxonomy.ts'
import { DEFAULT_IMPORT_SETTINGS, type ImportSettings, importSettingsSchema } from '../core/importSettings.ts'
import type { Instant } from '../core/instant.ts'
import type { Page } from '../core/ledger.ts'
import type { Organisation } from '../core/organisation.ts'
import { parsePolicy, type Policy } from '../core/policy.ts'
import { EMPTY_REGISTER, parseRegister, type Register, type RegisterVersion } from '../core/register.ts'
import { parseScheme, type Scheme } from '../core/scheme.ts'
import { parseTaxonomy, type Taxonomy } from '../core/taxonomy.ts'
import type { Language } from '../core/words.ts'
import { storeCharges } from './charges.ts'
import type { Db } from './database.ts'
import { beginDays } from './dayTallies.ts'
import {
  addVersion,
  latest,
  latestIfAny,
  listVersions,
  type Publication,
  type StoredVersion,
  versionAt,
  type Versioned,
  versionOn,
} from './settingsVersions.ts'

/** Fills an empty installation (organisation, scheme 1, policy 1); leaves a filled one alone. Answers whether it did. */
export async function seedSettings(
  db: Db,
  seed: {
    organisation: Omit<Organisation, 'revision'>
    scheme: Scheme
    policy: Policy
    actor: string
    at: Instant
  },
): Promise<boolean> {
  if (await db('organisation').where('id', 1).first('id')) return false
  const { name, timeZone, language } = seed.organisation
  await db('organisation').insert({ id: 1, name, time_zone: timeZone, language, revision: 1 })
  const { actor, at } = seed
  await addVersion(db, 'scheme', seed.scheme, { version: 0, actor, at })
  await addVersion(db, 'policy', seed.policy, { version: 0, actor, at })
  await beginDays(db, seed.policy.timeZone)
  return true
}

export async function getOrganisation(db: Db): Promise<Organisation> {
  const row: { name: string; time_zone: string; language: Language | null; revision: number } | undefined =
    await db('organisation').where('id', 1).first()
  if (!row) throw new Error('settings are seeded when an installation is opened')
  return { name: row.name, timeZone: row.time_zone, language: row.language, revision: row.revision }
}

/** Answers it with its new revision. @throws AppError conflict where the revision is not the stored one */
export async function setOrganisation(db: Db, organisation: Organisation): Promise<Organisation> {
  const { name, timeZone, language } = organisation
  const revision = organisation.revision + 1
  const changed = await db('organisation')
    .where({ id: 1, revision: organisation.revision })
    .update({ name, time_zone: timeZone, language, revision })
  if (changed === 0) throw new AppError('conflict', { subject: 'organisation' })
  return { name, timeZone, language, revision }
}

/** The latest scheme, whatever day it counts from: what is worked on next. */
export async function getScheme(db: Db): Promise<StoredVersion<Scheme>> {
  return await latest(db, 'scheme', parseScheme)
}

/** The scheme that scores a period: the one that counts on its first day. */
export async function getSchemeOn(db: Db, day: string): Promise<StoredVersion<Scheme>> {
  return await versionOn(db, 'scheme', day, parseScheme)
}

/** @throws AppError notFound */
export async function getSchemeVersion(db: Db, version: number): Promise<StoredVersion<Scheme>> {
  return await versionAt(db, 'scheme', version, parseScheme)
}

/** The policy in force: the latest version. */
export async function getPolicy(db: Db): Promise<StoredVersion<Policy>> {
  return await latest(db, 'policy', parsePolicy)
}

/** @throws AppError notFound */
export async function getPolicyVersion(db: Db, version: number): Promise<StoredVersion<Policy>> {
  return await versionAt(db, 'policy', version, parsePolicy)
}

/** Adds the version after `version`; answers it. @throws AppError conflict where `version` is not the latest */
export async function publishScheme(db: Db, input: Publication & { scheme: Scheme }): Promise<number> {
  return await addVersion(db, 'scheme', input.scheme, input)
}

/** As `publishScheme`; judgements are put in force by `adoptScratch` in the same transaction. */
export async function publishPolicy(db: Db, input: Publication & { policy: Policy }): Promise<number> {
  const version = await addVersion(db, 'policy', input.policy, input)
  // Days begin when the policy's zone says.
  await storeCharges(db, (await getRegister(db)).value, input.policy.timeZone)
  await beginDays(db, input.policy.timeZone)
  return version
}

/** How files come in; what nobody has set yet is version 0. */
export async function getImportSettings(db: Db): Promise<Versioned<ImportSettings>> {
  const stored = await latestIfAny(db, 'import', (value) => importSettingsSchema.parse(value))
  return stored ?? { version: 0, value: DEFAULT_IMPORT_SETTINGS }
}

/** As `publishScheme`. */
export async function publishImportSettings(
  db: Db,
  input: Publication & { settings: ImportSettings },
): Promise<number> {
  return await addVersion(db, 'import', input.settings, input)
}

/** What scores do to people; version 0, the defaults, until somebody sets them. */
export async function getHrSettings(db: Db): Promise<Versioned<HrSettings>> {
  const stored = await latestIfAny(db, 'hr', (value) => hrSettingsSchema.parse(value))
  return stored ?? { version: 0, value: DEFAULT_HR_SETTINGS }
}

/** As `publishScheme`. */
export async function publishHrSettings(
  db: Db,
  input: Publication & { settings: HrSettings },
): Promise<number> {
  return await addVersion(db, 'hr', input.settings, input)
}

/** The classification in force; the one to start with until one is published. */
export async function getTaxonomy(db: Db): Promise<Versioned<Taxonomy>> {
  return (await latestIfAny(db, 'taxonomy', parseTaxonomy)) ?? { version: 0, value: defaultTaxonomy() }
}

/** @throws AppError notFound */
export async function getTaxonomyVersion(db: Db, version: number): Promise<StoredVersion<Taxonomy>> {
  return await versionAt(db, 'taxonomy', version, parseTaxonomy)
}

/** As `publishScheme`. */
export async function publishTaxonomy(db: Db, input: Publication & { taxonomy: Taxonomy }): Promise<number> {
  return await addVersion(db, 'taxonomy', input.taxonomy, input)
}

/** The register in force; version 0, without an entry, until one is published. */
export async function getRegister(db: Db): Promise<Versioned<Register>> {
  return (await latestIfAny(db, 'register', parseRegister)) ?? { version: 0, value: EMPTY_REGISTER }
}

/** As `publishScheme`; records follow with `attribute` in the same transaction. */
export async function publishRegister(db: Db, input: Publication & { register: Register }): Promise<number> {
  const version = await addVersion(db, 'register', input.register, input)
  await storeCharges(db, input.register, (await getPolicy(db)).value.timeZone)
  return version
}

/** Latest first. */
export async function listRegisterVersions(
  db: Db,
  page: { offset: number; limit: number },
): Promise<Page<RegisterVersion>> {
  const { rows, total } = await listVersions(db, 'register', page, parseRegister)
  return {
    rows: rows.map(({ version, actor, createdAt, value }) => ({
      version,
      actor,
      createdAt,
      register: value,
    })),
    total,
  }
}
