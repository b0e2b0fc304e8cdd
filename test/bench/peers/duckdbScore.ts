// node duckdbScore.ts load FILE CSV: makes the file. score FILE: counts every verdict of every department, month and KPI.
import { VERDICTS_AT } from './duckdbColumns.ts'

/** What is used of the package: it need not be installed, so its types are not relied on. */
interface DuckDb {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> }
}
interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRowsJson(): readonly (readonly unknown[])[] }>
}

const ZONE_MS = 8 * 3_600_000
const OUTCOMES = [1, 2, 3, 4, 5, 6]
const PLACE_OF_ON_TIME = 2 + OUTCOMES.indexOf(2)

const name = '@duckdb/node-api'
const { DuckDBInstance } = (await import(name)) as DuckDb
const [command, file, csv] = process.argv.slice(2) as ['load' | 'score', string, string]
const connection = await (await DuckDBInstance.create(file)).connect()
if (command === 'load') {
  await connection.run(`CREATE TABLE judgements AS SELECT * FROM read_csv('${csv}', header = true)`)
  await connection.run('CHECKPOINT')
  process.stdout.write('{"wallMs":0,"onTime":0}')
} else {
  await connection.run('SELECT count(*) FROM judgements')
  const startedAt = performance.now()
  let onTime = 0
  for (const [anchor, verdicts] of Object.entries(VERDICTS_AT)) {
    const counted = await connection.runAndReadAll(monthly(anchor, verdicts))
    if (anchor !== 'due_at') continue
    onTime = counted.getRowsJson().reduce((sum, row) => sum + Number(row[PLACE_OF_ON_TIME]), 0)
  }
  const wallMs = performance.now() - startedAt
  process.stdout.write(JSON.stringify({ wallMs, onTime }))
}

function monthly(anchor: string, verdicts: readonly string[]): string {
  const from = Date.UTC(2025, 0, 1) - ZONE_MS
  const to = Date.UTC(2026, 0, 1) - ZONE_MS
  const counts = verdicts.flatMap((verdict) => [
    ...OUTCOMES.map((outcome) => `count(*) FILTER (WHERE ${verdict} = ${outcome})`),
    `count(*) FILTER (WHERE ${verdict} IN (1, 2, 3) AND declared <> 0)`,
  ])
  return `SELECT department_id, date_trunc('month', epoch_ms(${anchor} + ${ZONE_MS})), ${counts.join(', ')}
    FROM judgements WHERE ${anchor} >= ${from} AND ${anchor} < ${to} GROUP BY 1, 2`
}
