import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  csvOf,
  databaseOf,
  type Desk,
  MAPPING,
  NOW,
  openDesk,
  ordinaryRows,
  QUARTER,
  SUPERVISOR,
} from './desk.ts'
import { makeDatabase, ON_SERVER } from '../pg/place.ts'

const MANY = 8_000
const CSV = csvOf(ordinaryRows(MANY))
let folder: string
let desk: Desk | null = null
let child: ChildProcess | null = null

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-kill-'))
  await writeFile(join(folder, '多.csv'), CSV)
})
afterEach(async () => {
  child?.kill('SIGKILL')
  await desk?.close()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  'checkImport:reading',
  'checkImport:checking',
  'checkImport:judging',
  'commitImport:writing',
  'commitImport:scoring',
])('a process killed in %s leaves all of the file or none of it, and nothing half', async (moment) => {
  await killAt(moment, IMPORT)
  desk = await openDesk({ folder })
  const { records } = await desk.run('getInstallation', {})
  expect([0, MANY]).toContain(records)
  expect((await desk.run('listBatches', { offset: 0, limit: 10 })).total).toBe(records / MANY)
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true, findings: [] })
  const { batches } = await desk.importCsv('多.csv', CSV)
  expect(batches[0]).toMatchObject({ created: MANY - records, unchanged: records })
})

test('a process killed while a policy is published leaves the old one in force, or the new one', async () => {
  await killAt('publishPolicy:judging', PUBLISH)
  desk = await openDesk({ folder })
  const { version } = await desk.run('getPolicy', {})
  const { total } = await desk.run('getScorecard', { period: QUARTER, by: 'department' })
  const numerator = total.kpis.find(({ kpi }) => kpi === 'K3')?.numerator
  expect([version, numerator]).toEqual(version === 1 ? [1, MANY] : [2, 0])
  expect(await desk.finish('verify', {})).toMatchObject({ ok: true, findings: [] })
})

const PRELUDE = `
  const { openApplication } = await import(${JSON.stringify(new URL('../../app/application.ts', import.meta.url).href)})
  const [folder, options] = process.argv.slice(1)
  const actor = ${JSON.stringify(SUPERVISOR)}
  const application = await openApplication({ ...JSON.parse(options), folder, version: 'test', clock: () => ${NOW} })
  const finish = async (name, input) => {
    const { jobId } = await application.run(actor, name, input)
    return await application.finish(jobId, ({ phase }) => process.stdout.write(name + ':' + phase + '\\n'))
  }
  const fileId = await application.addFile(folder + '/多.csv')
  const draft = await finish('checkImport', { fileId, mapping: ${JSON.stringify(MAPPING)} })
  await finish('commitImport', { batchIds: [draft.batchId] })
`
const IMPORT = `${PRELUDE} setInterval(() => {}, 1000)`
const PUBLISH = `${PRELUDE}
  const { policy, version } = await application.run(actor, 'getPolicy', {})
  const handling = [{ when: {}, limit: { kind: 'natural_hours', n: 0.1 } }]
  await finish('publishPolicy', { policy: { ...policy, handling }, version })
  setInterval(() => {}, 1000)`

/** Runs the script on the folder in a process of its own and kills that the moment it says the words. */
async function killAt(moment: string, script: string): Promise<void> {
  const options = ON_SERVER ? { databaseUrl: await makeDatabase(databaseOf(folder)) } : {}
  const args = ['--input-type=module', '-e', script, folder, JSON.stringify(options)]
  const running = spawn(process.execPath, args, { stdio: 'pipe' })
  child = running
  let said = ''
  let complaints = ''
  running.stderr.on('data', (data: Buffer) => (complaints += data.toString()))
  await new Promise<void>((resolve, reject) => {
    running.once('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve()
      else reject(new Error(`ended with ${code} before ${moment}: ${said}${complaints}`))
    })
    running.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (said.includes(moment)) running.kill('SIGKILL')
    })
  })
}
