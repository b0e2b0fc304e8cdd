// Advisory locks of a PostgreSQL database: one for whoever writes, one for each host that lives.

/** 'plum' and 'host' as numbers, so that locks of other programs are not met by chance. */
const WRITING = 0x70_6c_75_6d
const HOSTS = 0x68_6f_73_74

/** Waits until nobody else writes; given back with the transaction. */
export const WRITING_SQL = `pg_advisory_xact_lock(${WRITING}, 0)`

/** Held by a writing connection as long as it lives: the server gives it back, however the host ends. */
export function hostSql(host: number): string {
  return `set_config('plumbline.host', '${host}', false), pg_advisory_lock(${HOSTS}, ${host})`
}

/** Whether the host whose number an expression says as text holds its lock. */
export function aliveSql(expression: string): string {
  return `EXISTS (SELECT 1 FROM pg_locks AS l WHERE l.locktype = 'advisory' AND l.classid = ${HOSTS}
    AND l.objid::text = ${expression} AND l.granted
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))`
}
