import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../app/actor.ts'
import { DEFAULT_HR_SETTINGS } from '../../core/hrSettings.ts'
import { DAY } from '../../core/instant.ts'
import { csvOf, type Desk, NOW, openDesk, ordinaryRows, QUARTER, SUPERVISOR, VIEWER } from './desk.ts'

const WITHOUT_HR: Actor = { name: '督查二', roles: ['supervisor'] }
const HR: Actor = { name: '人事', roles: ['hr'] }
const SOURCE = { period: QUARTER }

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
  const bad = {
    resolution: '未解决',
    satisfaction: '不满意',
    firstRespondedAt: '',
    closedAt: '',
    resultSentAt: '',
    revisitedAt: '',
  }
  const rows = [
    ...ordinaryRows(12),
    ...ordinaryRows(12, (i) => ({ ticketNo: `B-${i}`, department: '拖沓部', ...bad })),
  ]
  await desk.importCsv('一季度.csv', csvOf(rows))
  const posts = [
    ['1', '张三', '客服部'],
    ['2', '李四', '客服部'],
    ['3', '王五', '拖沓部'],
  ] as const
  await desk.run('importStaff', {
    lines: posts.map(([employeeNo, name, department]) => ({
      employeeNo,
      name,
      department,
      role: '',
      from: '2025-01-01',
      to: null,
    })),
    from: '2026-01-01',
    missingEndOn: null,
    revision: 0,
  })
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

async function storePay(
  text = '工号,绩效基数,其他考核\n1,10000,88\n3,8000,\n9,7000,\n2,一万,',
): Promise<number> {
  const fileId = await desk.addText(`基数-${text.length}.csv`, text)
  const { revision } = await desk.finish('readPayFile', { fileId, period: QUARTER })
  return (await desk.finish('importPay', { fileId, period: QUARTER, revision })).revision
}

describe('base pay', () => {
  test('is read, with what is wrong and who is unknown, and stored once', async () => {
    const fileId = await desk.addText('基数.csv', '工号,绩效基数,其他考核\n1,10000,88\n9,7000,\n2,一万,')
    const read = await desk.finish('readPayFile', { fileId, period: QUARTER })
    expect(read).toEqual({
      people: 2,
      issues: [{ row: 4, code: 'amountUnread', other: null }],
      unknown: ['9'],
      revision: 0,
    })
    const store = { fileId, period: QUARTER, revision: 0 }
    expect(await desk.finish('importPay', store)).toEqual({ added: 2, changed: 0, unchanged: 0, revision: 1 })
    await expect(desk.finish('importPay', store)).rejects.toMatchObject({ code: 'conflict' })
    const next = await desk.addText('加分.csv', '工号,其他考核\n1,90\n9,')
    expect(await desk.finish('importPay', { fileId: next, period: QUARTER, revision: 1 })).toMatchObject({
      added: 0,
      changed: 1,
    })
    const [first] = (await desk.run('getPayroll', { source: SOURCE })).rows
    expect(first).toMatchObject({ employeeNo: '1', base: '10000.00', otherAppraisal: '90.00' })
  })

  test('is seen and stored by whoever has the role, and hidden from everybody else', async () => {
    await storePay()
    const hidden = await desk.run('getPayroll', { source: SOURCE }, WITHOUT_HR)
    expect(hidden.masked).toBe(true)
    expect(hidden.rows[0]).toMatchObject({ base: '***', performance: '***', total: '***' })
    expect(JSON.stringify(hidden)).not.toContain('10000')
    const seen = await desk.run('getPayroll', { source: SOURCE }, HR)
    expect([seen.masked, seen.rows[0]!.base]).toEqual([false, '10000.00'])
    await expect(desk.run('getPayroll', { source: SOURCE }, VIEWER)).rejects.toMatchObject({
      code: 'notAllowed',
    })
    const fileId = await desk.addText('x.csv', '工号,绩效基数\n1,1')
    await expect(
      desk.run('importPay', { fileId, period: QUARTER, revision: 1 }, WITHOUT_HR),
    ).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('leaves no amount in the list of jobs, which everybody reads', async () => {
    await storePay('工号,绩效基数,其他考核\n1,8765.43,88.76')
    const jobs = JSON.stringify(await desk.run('listJobs', {}))
    expect(['8765.43', '88.76'].some((amount) => jobs.includes(amount))).toBe(false)
  })
})

test('pay follows the department’s coefficient, and one without a base or a score gets none', async () => {
  await storePay()
  const { rows, footing, unmatched } = await desk.run('getPayroll', { source: SOURCE })
  expect([footing.frozen, unmatched]).toEqual([null, []])
  expect(
    rows.map(({ name, grade, coefficient, performance, total, gap }) => [
      name,
      grade,
      coefficient,
      performance,
      total,
      gap,
    ]),
  ).toEqual([
    ['张三', 'A+', '1.15', '2875.00', '10375.00', null],
    ['李四', 'A+', '1.15', null, null, 'noBase'],
    ['王五', 'E', '0.60', '1200.00', '7200.00', null],
  ])
  expect(rows[0]!.appraisal).toBe('90.40')
})

test('settings are versions, and whoever comes late is told', async () => {
  const settings = { ...DEFAULT_HR_SETTINGS, share: 0.3 }
  expect(await desk.run('getHrSettings', {})).toEqual({ version: 0, settings: DEFAULT_HR_SETTINGS })
  expect(await desk.run('publishHrSettings', { settings, version: 0 })).toEqual({ version: 1 })
  await expect(desk.run('publishHrSettings', { settings, version: 0 })).rejects.toMatchObject({
    code: 'conflict',
  })
  await storePay()
  const { rows } = await desk.run('getPayroll', { source: SOURCE })
  expect(rows[0]!.performance).toBe('3450.00')
})

test('lists say who is on them and why not', async () => {
  const { awards, lists, stars, quarters } = await desk.run('getHonours', { source: SOURCE })
  expect(quarters.map(({ period }) => period)).toEqual(['2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1'])
  expect(awards.departments.map(({ name, reason }) => [name, reason])).toEqual([
    ['客服部', 'tooFewQuarters'],
    ['拖沓部', 'tooFewQuarters'],
  ])
  expect([lists.red.map(({ name }) => name), lists.black.map(({ name }) => name)]).toEqual([
    ['客服部'],
    ['拖沓部'],
  ])
  expect(stars.map(({ month, people }) => [month, people])).toEqual([
    ['2026-01', []],
    ['2026-02', []],
    ['2026-03', []],
  ])
})

describe('a department below the line', () => {
  test('is proposed, opened with what it missed, put right, and closed by another person', async () => {
    const { proposals, dueOn } = await desk.run('proposeAccountability', SOURCE)
    expect([proposals.map(({ department }) => department), dueOn]).toEqual([['拖沓部'], '2026-04-24'])
    const { opened } = await desk.run('openAccountability', {
      period: QUARTER,
      cases: [{ department: '拖沓部', owner: '赵主任', dueOn }],
    })
    const [entry] = opened
    expect(entry!.missed.find(({ kpi }) => kpi === 'K3')).toMatchObject({
      numerator: 0,
      denominator: 12,
      gap: '95.00',
    })
    expect((await desk.run('proposeAccountability', SOURCE)).proposals).toEqual([])
    await expect(
      desk.run('openAccountability', {
        period: QUARTER,
        cases: [{ department: '拖沓部', owner: '甲', dueOn }],
      }),
    ).rejects.toMatchObject({ code: 'accountabilityExists' })

    const owner: Actor = { name: '赵主任', roles: ['supervisor'] }
    const move = async (
      revision: number,
      to: 'rectify' | 'verify' | 'sendBack' | 'close',
      actor = SUPERVISOR,
    ) => await desk.run('moveAccountability', { id: entry!.id, revision, move: to, note: '说明' }, actor)
    await move(1, 'rectify', owner)
    await expect(move(2, 'verify', owner)).rejects.toMatchObject({ code: 'ownerDecides' })
    await expect(move(1, 'verify')).rejects.toMatchObject({ code: 'conflict' })
    await move(2, 'verify')
    await expect(move(3, 'close', owner)).rejects.toMatchObject({ code: 'ownerDecides' })
    expect((await move(3, 'close')).state).toBe('closed')
    const { steps, moves } = await desk.run('getAccountability', { id: entry!.id })
    expect([steps.map(({ state, actor }) => `${state} ${actor}`), moves]).toEqual([
      ['open 督查员', 'rectifying 赵主任', 'verified 督查员', 'closed 督查员'],
      [],
    ])
  })

  test('cannot be opened on a department that is not below it', async () => {
    await expect(
      desk.run('openAccountability', {
        period: QUARTER,
        cases: [{ department: '客服部', owner: '甲', dueOn: '2026-04-24' }],
      }),
    ).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('the workbook', () => {
  const output = async (full: boolean, format: 'xlsx' | 'csv', actor = SUPERVISOR) => {
    const asked = { source: SOURCE, format, full, language: 'zh-CN' as const }
    const { jobId } = await desk.run('exportHr', asked, actor)
    const file = await desk.application.finish<'exportHr'>(jobId)
    return { jobId, file, path: await desk.application.filePath(file.fileId) }
  }

  test('of a period that is not frozen is a draft, by its name and its first sheet', async () => {
    await storePay()
    const { file, path } = await output(true, 'xlsx')
    expect(file.fileName).toBe('草稿 人力联动 2026-Q1.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    expect(book.getWorksheet('汇总')!.getCell('A2').text).toContain('草稿')
    expect(book.getWorksheet('人员')!.getCell('M2').result).toBe(2875)
  })

  test('masks amounts unless they are asked for by who may see them, and is for who asked alone', async () => {
    await storePay()
    const { jobId, path } = await output(false, 'csv')
    expect(await readFile(path, 'utf8')).toContain('1,张三,客服部,2026-Q1,1.15,***')
    await expect(output(true, 'csv', WITHOUT_HR)).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(desk.run('getJob', { jobId }, WITHOUT_HR)).rejects.toMatchObject({ code: 'notFound' })
    expect((await desk.run('listJobs', {}, WITHOUT_HR)).map(({ operation }) => operation)).not.toContain(
      'exportHr',
    )
    expect((await desk.run('listJobs', {})).map(({ operation }) => operation)).toContain('exportHr')
  })

  test('of a frozen assessment rests on its edition, whatever becomes of the data', async () => {
    await storePay()
    const id = await freeze()
    const before = await desk.run('getPayroll', { source: { assessment: id } })
    expect(before.footing.frozen).toMatchObject({
      assessment: { id, state: 'frozen' },
      edition: { edition: 1 },
    })
    await desk.importCsv(
      '迟到.csv',
      csvOf(ordinaryRows(40, (i) => ({ ticketNo: `B-${i}`, department: '拖沓部' }))),
    )
    expect((await desk.run('getPayroll', { source: SOURCE })).rows).toEqual(before.rows)
    const { file } = await output(true, 'xlsx')
    expect(file.fileName).toBe('人力联动 2026-Q1.xlsx')
  })
})

/** Takes the quarter's assessment all the way, letting every gap stand with two people. */
async function freeze(): Promise<number> {
  const { id } = await desk.run('createAssessment', {
    name: '一季度考核',
    kind: 'quarterly',
    period: QUARTER,
    scope: null,
  })
  const waive = async (): Promise<number> => {
    const { gaps, waivers } = await desk.run('getAssessment', { id })
    for (const { kind, weight } of gaps) {
      if (weight !== 'waivable' || waivers.some((one) => one.kind === kind)) continue
      const { revision } = (await desk.run('getAssessment', { id })).assessment
      const asked = await desk.run('requestWaiver', { id, revision, kind, reason: '已核实' })
      await desk.run(
        'approveWaiver',
        { waiverId: asked.waivers.at(-1)!.id },
        { name: '复核员', roles: ['supervisor'] },
      )
    }
    return (await desk.run('getAssessment', { id })).assessment.revision
  }
  await desk.run('startPreview', { id, revision: await waive() })
  await desk.run('openAppeals', { id, revision: await waive(), appealUntil: NOW + DAY })
  await desk.run('closeReview', { id, revision: await waive() })
  await desk.finish('freezeAssessment', { id, revision: await waive() })
  return id
}
