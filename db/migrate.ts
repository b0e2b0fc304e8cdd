// Brings a file to the version this program writes: all pending migrations in one transaction, after a copy of the file.
import { existsSync, statSync } from 'node:fs'
import type { Knex } from 'knex'
import { AppError } from '../core/errors.ts'
import { backUp, connectToProbe, foldDatabaseError } from './dialect.ts'
import { MIGRATIONS } from './migrations/list.ts'

export interface Migration {
  readonly name: string
  up(trx: Knex.Transaction): Promise<void>
}

const TABLE = 'schema_versions'

/**
 * Looks before anything is touched.
 * @throws AppError dataNewer with both versions, dataDamaged where the file is no database of this product
 */
export async function refuseUnknown(file: string): Promise<void> {
  if (!existsSync(file) || statSync(file).size === 0) return
  const probe = connectToProbe(file)
  try {
    if (!(await probe.schema.hasTable(TABLE))) throw new AppError('dataDamaged')
    const version = await versionOf(probe)
    if (version > MIGRATIONS.length) {
      throw new AppError('dataNewer', { version, known: MIGRATIONS.length })
    }
  } catch (error) {
    throw foldDatabaseError(error)
  } finally {
    await probe.destroy()
  }
}

/** Applies what is pending; `migrations` differ from the product's own in tests only. */
export async function migrate(
  knex: Knex,
  file: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const fresh = !(await knex.schema.hasTable(TABLE))
  const version = fresh ? 0 : await versionOf(knex)
  if (version >= migrations.length) return
  if (!fresh) await backUp(knex, `${file}.version-${version}.backup`)
  await knex.transaction(async (trx) => {
    if (fresh) {
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

async function versionOf(knex: Knex): Promise<number> {
  const row = await knex(TABLE).max({ version: 'version' }).first<{ version: number | null }>()
  return row.version ?? 0
}
