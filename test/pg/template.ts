// A database that all migrations have run on, which tests on PostgreSQL are given copies of, and the way back to it:
// undoing what one test wrote takes a tenth of dropping the tables and migrating again.
import knex, { type Knex } from 'knex'
import { openDatabase } from '../../db/database.ts'
import { STAGING } from '../../db/dialect.ts'

/** Name of the database that copies are made of. */
export const MIGRATED = 'migrated'

/** Makes it on a new server. The migrations themselves are tested on empty databases. */
export async function makeTemplate(server: string): Promise<void> {
  await onDatabase(server, async (db) => void (await db.raw(`CREATE DATABASE ${MIGRATED}`)))
  const url = Object.assign(new URL(server), { pathname: `/${MIGRATED}` }).href
  const database = await openDatabase({ url })
  await database.close()
  await onDatabase(url, async (db) => void (await db.raw(REMEMBER_SQL)))
}

/** Undoes what was written to a copy. False where its tables were changed themselves, and for that nothing was. */
export async function restore(url: string): Promise<boolean> {
  return await onDatabase(url, async (db) => {
    const { rows }: { rows: readonly { restored: boolean }[] } = await db.raw(
      'SELECT pristine.restore() AS restored',
    )
    return rows[0]!.restored
  })
}

export async function onDatabase<T>(url: string, work: (db: Knex) => Promise<T>): Promise<T> {
  const db = knex({ client: 'pg', connection: url, pool: { min: 0, max: 1 } })
  try {
    return await work(db)
  } finally {
    await db.destroy()
  }
}

/** Tables that take more pages are emptied as a whole, the others row by row: making its files anew costs more. */
const MANY_BYTES = 256 * 1024

const REMEMBER_SQL = `
CREATE SCHEMA pristine;

-- What the tables are, as a text: not what is in them.
CREATE FUNCTION pristine.shape() RETURNS text LANGUAGE sql AS $$
  SELECT md5(string_agg(line, ',' ORDER BY line)) FROM (
    SELECT concat_ws(' ', oid, relname, relkind) AS line FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT concat_ws(' ', attrelid, attname, attnum, atttypid, attnotnull, atthasdef)
      FROM pg_attribute JOIN pg_class AS c ON c.oid = attrelid AND c.relnamespace = 'public'::regnamespace
    UNION ALL
    SELECT concat_ws(' ', oid, conname) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT concat_ws(' ', t.oid, tgname) FROM pg_trigger AS t
      JOIN pg_class AS c ON c.oid = tgrelid AND c.relnamespace = 'public'::regnamespace
  ) AS parts
$$;
CREATE TABLE pristine.shapes AS SELECT pristine.shape() AS shape;
CREATE TABLE pristine.sequences AS
  SELECT format('%I', sequencename) AS name, last_value FROM pg_sequences WHERE schemaname = 'public';

-- Copies of the tables that migrations filled.
DO $$
DECLARE
  name text;
  filled boolean;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM public.%I)', name) INTO filled;
    IF filled THEN EXECUTE format('CREATE TABLE pristine.%I AS TABLE public.%I', 'rows_' || name, name); END IF;
  END LOOP;
END $$;

CREATE FUNCTION pristine.restore() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  name text;
BEGIN
  -- Of processes that tests have killed.
  PERFORM pg_terminate_backend(pid, 5000) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
  IF pristine.shape() <> (SELECT shape FROM pristine.shapes) THEN RETURN false; END IF;
  -- Nothing is checked or set off by what follows.
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = '${STAGING}' LOOP
    EXECUTE format('DROP TABLE ${STAGING}.%I', name);
  END LOOP;
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    CASE
      WHEN pg_relation_size(format('public.%I', name)) = 0 THEN CONTINUE;
      WHEN pg_relation_size(format('public.%I', name)) > ${MANY_BYTES} THEN
        EXECUTE format('TRUNCATE public.%I CASCADE', name);
      ELSE EXECUTE format('DELETE FROM public.%I', name);
    END CASE;
  END LOOP;
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'pristine' AND tablename LIKE 'rows\\_%' LOOP
    EXECUTE format('INSERT INTO public.%I SELECT * FROM pristine.%I', substr(name, 6), name);
  END LOOP;
  PERFORM setval(s.name::regclass, coalesce(last_value, 1), last_value IS NOT NULL) FROM pristine.sequences AS s;
  RETURN true;
END $$;
`
