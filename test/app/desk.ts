// An application on a folder of its own, with a clock that stands still, and small files to put into it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Actor } from '../../app/actor.ts'
import { type Application, type Options, openApplication } from '../../app/application.ts'
import type {
  BatchDone,
  Draft,
  Input,
  Job,
  JobName,
  OperationName,
  Output,
  Result,
} from '../../app/contract.ts'
import { originalsFolder } from '../../app/dataFolder.ts'
import type { Fault } from '../../app/fault.ts'
import type { Mapping } from '../../core/mapping.ts'
import { beginMigrated } from '../migrated.ts'
import { dropDatabase, makeDatabase, ON_SERVER } from '../pg/place.ts'

/** Runs everything, and sees what people are paid. */
export const SUPERVISOR: Actor = { name: '督查员', roles: ['supervisor', 'hr'] }
export const VIEWER: Actor = { name: '查看员', roles: ['viewer'] }

/** 2026-04-10 12:00 in Shanghai: the first quarter is over and everything in it due. */
export const NOW = Date.UTC(2026, 3, 10, 4)
export const QUARTER = '2026-Q1'

export interface Desk {
  readonly folder: string
  /** Where kept files lie. */
  readonly originals: string
  readonly application: Application
  /** What was logged; a test that expects no fault may look. */
  readonly faults: readonly Fault[]
  run<N extends OperationName>(name: N, input: Input<N>, actor?: Actor): Promise<Output<N>>
  finish<N extends JobName>(name: N, input: Input<N>, onProgress?: (job: Job) => void): Promise<Result<N>>
  /** Writes a file into the folder and names it to the application. */
  addText(name: string, text: string): Promise<string>
  check(fileId: string, mapping?: Mapping): Promise<Draft>
  /** Checks and commits a CSV. */
  importCsv(name: string, text: string, mapping?: Mapping): Promise<BatchDone>
  close(): Promise<void>
}

export async function openDesk(options: Partial<Options> = {}): Promise<Desk> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'plumbline-desk-')))
  const faults: Fault[] = []
  const database = databaseOf(folder)
  const shared = ON_SERVER ? { databaseUrl: await makeDatabase(database) } : {}
  if (!ON_SERVER) await beginMigrated(database)
  const application = await openApplication({
    ...shared,
    version: 'test',
    clock: () => NOW,
    log: (fault) => faults.push(fault),
    ...options,
    folder,
  })
  const run: Desk['run'] = async (name, input, actor = SUPERVISOR) =>
    await application.run(actor, name, input)
  const finish: Desk['finish'] = async <N extends JobName>(
    name: N,
    input: Input<N>,
    onProgress?: (job: Job) => void,
  ) => {
    const { jobId } = (await run(name, input)) as { jobId: string }
    return await application.finish<N>(jobId, onProgress)
  }
  const check: Desk['check'] = async (fileId, mapping = MAPPING) =>
    await finish('checkImport', { fileId, mapping })
  const addText: Desk['addText'] = async (name, text) => {
    const path = join(folder, name)
    await writeFile(path, text)
    return await application.addFile(path)
  }
  return {
    folder,
    originals: originalsFolder(folder, options.databaseUrl ?? shared.databaseUrl),
    application,
    faults,
    run,
    finish,
    addText,
    check,
    async importCsv(name, text, mapping) {
      const draft = await check(await addText(name, text), mapping)
      return await finish('commitImport', { batchIds: [draft.batchId] })
    },
    async close() {
      await application.close()
      await dropDatabase(database)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Where an application keeps the data of a folder. */
export function databaseOf(folder: string): string {
  return join(folder, 'plumbline.db')
}

const COLUMNS = {
  ticketNo: '工单编号',
  receivedAt: '受理时间',
  registeredAt: '登记时间',
  firstRespondedAt: '首次响应时间',
  closedAt: '办结时间',
  resultSentAt: '结果反馈时间',
  revisitedAt: '回访时间',
  department: '承办单位',
  nature: '诉求类型',
  resolution: '是否解决',
  satisfaction: '满意度',
  reopenCount: '重开次数',
  transferCount: '转办次数',
  reratedSatisfaction: '再评满意度',
  reratedAt: '再评时间',
  customerContact: '联系电话',
} as const
export type RowValues = Partial<Record<keyof typeof COLUMNS, string>>

export const MAPPING: Mapping = {
  dateOrder: 'ymd',
  headerRow: 1,
  fields: Object.fromEntries(Object.entries(COLUMNS).map(([field, column]) => [field, { column }])),
}

/** Rows under the Chinese header that `MAPPING` reads. */
export function csvOf(rows: readonly RowValues[]): string {
  const fields = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]
  const lines = rows.map((row) => fields.map((field) => row[field] ?? '').join(','))
  return [Object.values(COLUMNS).join(','), ...lines].join('\r\n')
}

/** Complaints of 客服部 received a minute apart on 2026-03-02, closed an hour later, resolved and liked. */
export function ordinaryRows(count: number, over: (i: number) => RowValues = () => ({})): RowValues[] {
  return Array.from({ length: count }, (_, i) => ({
    ticketNo: `GD-${String(i + 1).padStart(6, '0')}`,
    receivedAt: at(i),
    registeredAt: at(i + 5),
    firstRespondedAt: at(i + 30),
    closedAt: at(i + 60),
    resultSentAt: at(i + 70),
    revisitedAt: at(i + 80),
    department: '客服部',
    nature: '投诉',
    resolution: '已解决',
    satisfaction: '满意',
    reopenCount: '0',
    transferCount: '0',
    ...over(i),
  }))
}

/** Minutes after 2026-03-02 09:00, as a wall clock shows them; within a week, however many. */
export function at(minutes: number): string {
  const wall = Date.UTC(2026, 2, 2, 9) + (minutes % 10_000) * 60_000
  return new Date(wall).toISOString().slice(0, 19).replace('T', ' ')
}
