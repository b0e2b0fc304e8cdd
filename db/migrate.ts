// Brings a database to the version this program writes: all pending migrations in one transaction, after a copy of it.
import type { Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import { claimSchema, foldDatabaseError, type Place, refuseForeign } from './dialect.ts'
import { MIGRATIONS } from './migrations/list.ts'

export interface Migration {
  readonly name: string
  up(trx: Knex.Transaction): Promise<void>
}

const TABLE = 'schema_versions'

/**
 * Looks before anything is touched.
 * @throws AppError dataNewer with both versions; dataDamaged, databaseForeign where it is no database of this product;
 * databaseUnreachable, databaseRefused, databaseUnfit of a server
 */
export async function refuseUnknown(place: Place): Promise<void> {
  const probe = await place.probe()
  if (!probe) return
  try {
    if (!(await probe.schema.hasTable(TABLE))) return await refuseForeign(probe)
    refuseNewer(await versionOf(probe))
  } catch (error) {
    throw foldDatabaseError(error)
  } finally {
    await probe.destroy()
  }
}

/** Applies what is pending; `migrations` differ from the product's own in tests only. */
export async function migrate(
  knex: Knex,
  place: Place,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const found = await storedVersion(knex)
  refuseNewer(found, migrations)
  if (found === migrations.length) return
  if (found > 0) await place.backUp(knex, found)
  await knex.transaction(async (trx) => {
    await claimSchema(trx)
    // Another host may have come first.
    const version = await storedVersion(trx)
    refuseNewer(version, migrations)
    if (version === 0) {
      await trx.schema.createTable(TABLE, (table) => {
        table.integer('version').primary()
        table.text('name').notNullable()
      })
    }
    for (const [i, migration] of migrations.entries()) {
      if (i < version) continue
      await migration.up(trx)
      await trx(TABLE).insert({ version: i + 1, name: migration.name })
    }
  })
}

/** Another host may have been updated and have migrated what this one still writes. @throws AppError dataNewer */
export async function refuseMigrated(trx: Knex.Transaction): Promise<void> {
  refuseNewer(await versionOf(trx))
}

function refuseNewer(version: number, { length: known }: readonly Migration[] = MIGRATIONS): void {
  if (version > known) throw new AppError('dataNewer', { version, known })
}

/** 0 of an empty database. */
async function storedVersion(knex: Knex): Promise<number> {
  return (await knex.schema.hasTable(TABLE)) ? await versionOf(knex) : 0
}

async function versionOf(knex: Knex): Promise<number> {
  const row = await knex(TABLE).max({ version: 'version' }).first<{ version: number | null }>()
  return row.version ?? 0
}
