import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { csvOf, type Desk, openDesk, ordinaryRows, SUPERVISOR } from './desk.ts'
import { ON_SERVER } from '../pg/place.ts'

let folder: string
const desks: Desk[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-folder-'))
})
afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close()
  await rm(folder, { recursive: true, force: true })
})

async function open(): Promise<Desk> {
  const desk = await openDesk({ folder })
  desks.push(desk)
  return desk
}

test('an empty installation opens with the default rules and says that it is empty', async () => {
  const desk = await open()
  expect(await desk.run('getInstallation', {})).toEqual({
    version: 'test',
    organisation: { name: '', timeZone: 'Asia/Shanghai', language: null, revision: 1 },
    records: 0,
    batches: 0,
    departments: [],
    firstOn: null,
    lastOn: null,
    suggestedPeriod: '2026-Q2',
    calendarKnownUntil: expect.stringMatching(/^20\d\d-12-31$/),
  })
  expect((await desk.run('getScheme', {})).scheme.kpis.map((kpi) => kpi.id)).toHaveLength(8)
})

test('a folder is made where there is none, and keeps what was put into it', async () => {
  folder = join(folder, '一', '二')
  const desk = await open()
  await desk.importCsv('一.csv', csvOf(ordinaryRows(3)))
  await desk.application.close()
  const again = await open()
  expect(await again.run('getInstallation', {})).toMatchObject({
    records: 3,
    departments: ['客服部'],
    firstOn: '2026-03-02',
    lastOn: '2026-03-04',
    suggestedPeriod: '2026-Q1',
  })
})

test('a folder in use is refused without touching it', async () => {
  const desk = await open()
  await expect(openDesk({ folder })).rejects.toMatchObject({ code: 'dataFolderInUse' })
  expect((await desk.run('getInstallation', {})).records).toBe(0)
})

test('a file that is no database is refused, left as it is, and does not keep the folder locked', async (context) => {
  context.skip(ON_SERVER, 'it begins with a file')
  await writeFile(join(folder, 'plumbline.db'), 'this is somebody else’s file'.repeat(100))
  for (let i = 0; i < 2; i++)
    await expect(openDesk({ folder })).rejects.toMatchObject({ code: 'dataDamaged' })
  expect(existsSync(join(folder, 'lock'))).toBe(false)
})

test('closing twice is harmless', async () => {
  const desk = await open()
  await desk.application.close()
  await desk.application.close()
})

test('a whole import goes through HTTP requests alone', async () => {
  const desk = await open()
  const post = async (operation: string, input: unknown): Promise<never> => {
    const request = new Request(`http://127.0.0.1/api/${operation}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    })
    return (await (await desk.application.fetch(request, SUPERVISOR)).json()) as never
  }
  const finish = async (operation: string, input: unknown): Promise<never> => {
    const { jobId } = await post(operation, input)
    await desk.application.finish(jobId)
    const { state, result } = await post('getJob', { jobId })
    expect(state).toBe('done')
    return result
  }
  const put = new Request('http://127.0.0.1/api/files?name=%E5%B7%A5%E5%8D%95.csv', {
    method: 'PUT',
    body: csvOf(ordinaryRows(12)),
  })
  const { fileId } = (await (await desk.application.fetch(put, SUPERVISOR)).json()) as { fileId: string }
  const { survey } = await finish('surveyFile', { fileId })
  const { mapping, headerRow } = survey as { mapping: object; headerRow: number }
  const { batchId } = await finish('checkImport', { fileId, mapping: { ...mapping, headerRow } })
  const { batches } = await finish('commitImport', { batchIds: [batchId] })
  expect(batches).toMatchObject([{ fileName: '工单.csv', created: 12 }])
  const { rows } = await post('getScorecard', { period: '2026-03', by: 'department' })
  expect(rows).toMatchObject([{ name: '客服部', score: '100.00' }])
})

test('closing waits for whoever has just asked', async () => {
  const desk = await open()
  await desk.importCsv('单.csv', csvOf(ordinaryRows(30)))
  const page = { filter: {}, sort: 'receivedAt', descending: true, offset: 0, limit: 10 } as const
  const asked = Array.from({ length: 20 }, async () => await desk.run('listRecords', page))
  await desk.application.close()
  for (const answer of asked) expect((await answer).rows).toHaveLength(10)
  expect(desk.faults).toEqual([])
})
