// The sqlite3 command line, as somebody would use it who has a CSV file and wants to query it. Two scripts: one merely
// imports and indexes; the other also converts and checks what our import does of the same columns.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { acceptedOf } from '../data/records.ts'
import { type Figures } from '../measure/alternate.ts'
import { installed } from '../measure/installed.ts'
import { measureProcess } from '../measure/process.ts'
import { PeerMissing } from '../bench.ts'
import { checkedScript, CHECKED_COLUMNS } from './checkedScript.ts'
import { indexesOn, type LedgerIndex } from './ledgerIndexes.ts'

export interface CsvFile {
  readonly path: string
  readonly rows: number
  readonly encoding: 'utf8' | 'gb18030'
}

/** What the flat table has for a column of ours; an instant that is computed has the one it is computed from. */
const FLAT_COLUMNS: Readonly<Record<string, string>> = {
  ticket_no: '工单编号',
  received_at: '提交时间',
  judged_received_at: '提交时间',
  first_responded_at: '首次响应时间',
  response_due_at: '首次响应时间',
  closed_at: '办结时间',
  judged_closed_at: '办结时间',
  due_at: '办结时间',
  rated_at: '办结时间',
  department_id: '责任部门',
  handler: '承办人',
  nature: '诉求类型',
  channel: '来源渠道',
  urgency: '紧急程度',
  category: '问题分类',
  subject: '标题',
  content: '内容',
  resolution: '是否解决',
  satisfaction: '满意度',
  reopen_count: '重开次数',
  region: '所在地区',
}

/** @throws PeerMissing */
export async function demandSqlite(file: CsvFile): Promise<void> {
  if (!(await installed('sqlite3', ['--version']))) throw new PeerMissing('sqlite3 (Debian: sqlite3)')
  if (file.encoding === 'gb18030' && !(await installed('iconv', ['--version'])))
    throw new PeerMissing('sqlite3 on GB18030, for want of iconv')
}

export async function importMerely(
  folder: string,
  file: CsvFile,
  indexes: readonly LedgerIndex[],
): Promise<Figures> {
  const statements = indexesOn('flat', indexes, (column) => FLAT_COLUMNS[column] ?? null)
  const script = [importLines(file), ...statements, 'SELECT count(*) FROM flat;'].join('\n')
  return await run(folder, script, file.rows)
}

export async function importAndCheck(
  folder: string,
  file: CsvFile,
  indexes: readonly LedgerIndex[],
): Promise<Figures> {
  // The unique ticket number is how the script finds what stands twice.
  const others = indexes.filter(({ unique }) => !unique)
  const statements = indexesOn('records', others, (column) => (CHECKED_COLUMNS.has(column) ? column : null))
  const script = [importLines(file), checkedScript(), ...statements, 'SELECT count(*) FROM records;'].join(
    '\n',
  )
  return await run(folder, script, acceptedOf(file.rows))
}

function importLines({ path, encoding }: CsvFile): string {
  const source = encoding === 'utf8' ? path : `|iconv -f GB18030 -t UTF-8 '${path}'`
  return `.mode csv\n.import "${source}" flat\n.mode list`
}

async function run(folder: string, script: string, expected: number): Promise<Figures> {
  const file = join(folder, 'sqlite3.db')
  const remove = async (): Promise<void> => {
    for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(file + suffix, { force: true })
  }
  await remove()
  try {
    const { wallMs, peakBytes, output } = await measureProcess({
      command: 'sqlite3',
      args: ['-bail', file],
      input: script,
    })
    const counted = Number(output.trim().split('\n').at(-1))
    if (counted !== expected) throw new Error(`sqlite3 holds ${counted} records instead of ${expected}`)
    return { wallMs, peakBytes, stallMs: null }
  } finally {
    await remove()
  }
}
