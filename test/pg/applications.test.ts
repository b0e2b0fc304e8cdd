// Two applications in folders of their own on one PostgreSQL database: what people at two desks see of each other.
import { spawn } from 'node:child_process'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { csvOf, type Desk, openDesk, ordinaryRows, QUARTER, type RowValues } from '../app/desk.ts'
import { temporaryFolder } from '../db/ledger.ts'
import { dropDatabase, makeDatabase, ON_SERVER } from './place.ts'

async function makeShared(): Promise<string> {
  const name = join(await temporaryFolder(), 'shared')
  onTestFinished(async () => await dropDatabase(name))
  return await makeDatabase(name)
}

async function openAt(databaseUrl: string): Promise<Desk> {
  const desk = await openDesk({ folder: await mkdtemp(join(tmpdir(), 'plumbline-host-')), databaseUrl })
  onTestFinished(async () => await desk.close())
  return desk
}

const rowsOf = (prefix: string): readonly RowValues[] => [
  ...ordinaryRows(60, (i) => ({ ticketNo: `${prefix}-${i}` })),
  ...ordinaryRows(15, (i) => ({ ticketNo: `共-${i}`, satisfaction: prefix === '甲' ? '满意' : '不满意' })),
]

describe.skipIf(!ON_SERVER)('two applications', () => {
  test('see what the other imported, add nothing twice, and tell each other of conflicts', async () => {
    const url = await makeShared()
    const [one, other] = [await openAt(url), await openAt(url)]
    const done = await Promise.all([
      one.importCsv('甲.csv', csvOf(rowsOf('甲'))),
      other.importCsv('乙.csv', csvOf(rowsOf('乙'))),
    ])
    const counts = done.flatMap(({ batches }) =>
      batches.map(({ created, updated }) => `${created},${updated}`),
    )
    expect(counts.toSorted()).toEqual(['60,15', '75,0'])
    const scores = await Promise.all(
      [one, other].map(async (desk) => await desk.run('getScorecard', { period: QUARTER, by: 'department' })),
    )
    expect(scores[0]).toEqual(scores[1])
    const { organisation } = await one.run('getInstallation', {})
    const rename = async (desk: Desk, name: string): Promise<unknown> =>
      await desk.run('setOrganisation', { ...organisation, name })
    const renamed = await Promise.allSettled([rename(one, '甲'), rename(other, '乙')])
    expect(renamed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    for (const desk of [one, other]) {
      expect(await desk.run('getInstallation', {})).toMatchObject({ records: 135, batches: 2 })
      expect(await desk.finish('verify', {})).toMatchObject({ ok: true, records: 135, findings: [] })
      expect(desk.faults).toEqual([])
    }
  })

  test('and the command line, are one installation', async () => {
    const url = await makeShared()
    const folder = await temporaryFolder()
    const file = join(folder, '工单.csv')
    await writeFile(file, csvOf(rowsOf('丙')))
    const imported = await plumbline(url, ['import', file, '--data', join(folder, '一'), '--json'])
    expect(imported).toMatchObject({ batches: [{ created: 75 }] })
    const desk = await openAt(url)
    expect(await desk.run('getInstallation', {})).toMatchObject({ records: 75 })
    const verified = await plumbline(url, ['verify', '--data', join(folder, '二'), '--json'])
    expect(verified).toMatchObject({ ok: true, records: 75 })
  })
})

async function plumbline(url: string, args: readonly string[]): Promise<unknown> {
  const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts')
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, PLUMBLINE_DATABASE: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await new Promise((resolve) => child.once('close', resolve))
  return JSON.parse(said) as unknown
}
