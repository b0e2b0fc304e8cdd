import { createHash } from 'node:crypto'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OutreachContent, Publicity, Story } from '../../core/outreach.ts'
import { csvOf, type Desk, openDesk, ordinaryRows, VIEWER } from './desk.ts'
import { COOPERATION, newCooperation } from './outreachCases.ts'
import { newInForce } from './planCases.ts'

const PAGE = { offset: 0, limit: 50 }
const PLAIN = { heldOn: '2026-03-20', planId: null, planRevisionId: null }
const PUBLICITY: Publicity = {
  ...PLAIN,
  kind: 'publicity',
  title: '服务简报',
  department: '客服部',
  channel: 'periodical',
  audience: '全体员工',
  link: '',
}
const STORY: Story = {
  ...PLAIN,
  kind: 'story',
  title: '改了短信',
  department: '客服部',
  text: '客户 13812345678 说短信不清楚',
  recordId: null,
  consent: '',
}

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => {
  expect(desk.faults).toEqual([])
  await desk.close()
})

const add = async (content: OutreachContent, files: readonly string[] = []) =>
  await desk.run('saveOutreach', { as: null, content, files })
const titles = async (query: object) =>
  (await desk.run('listOutreach', { ...PAGE, ...query })).rows.map(({ title }) => title)

test('each kind lists apart, latest first, page by page, and is found by what is in it', async () => {
  for (let i = 1; i <= 3; i++)
    await newCooperation(desk, { title: `座谈 ${i}`, heldOn: `2026-03-0${i}`, partnerKind: 'association' })
  await newCooperation(desk, { title: '评估', partnerKind: 'professional', outcome: '两条意见' })
  await add(PUBLICITY)
  await add({ ...PUBLICITY, title: '官网公示', channel: 'website', link: 'https://example.com/1' })
  await add({ ...STORY, consent: '录音同意' })
  expect(await titles({ kind: 'cooperation' })).toEqual(['评估', '座谈 3', '座谈 2', '座谈 1'])
  expect(await desk.run('listOutreach', { kind: 'cooperation', offset: 2, limit: 1 })).toMatchObject({
    total: 4,
    rows: [{ title: '座谈 2' }],
  })
  expect(await titles({ partnerKind: 'professional' })).toEqual(['评估'])
  expect(await titles({ text: '两条' })).toEqual(['评估'])
  expect(await titles({ channel: 'website' })).toEqual(['官网公示'])
  expect(await titles({ consented: true })).toEqual(['改了短信'])
  expect(await titles({ consented: false })).toEqual([])
})

test('a record names its plan at its revision, and refuses a revision of another', async () => {
  const { id, planId } = await newInForce(desk)
  const made = await newCooperation(desk, { planId, planRevisionId: id })
  expect(made.plan).toMatchObject({ id: planId, number: 1 })
  const other = await newInForce(desk)
  await expect(newCooperation(desk, { planId: other.planId, planRevisionId: id })).rejects.toMatchObject({
    code: 'notFound',
  })
  await expect(newCooperation(desk, { heldOn: '2026-04-11' })).rejects.toMatchObject({ code: 'notHeldYet' })
})

test('what was read meanwhile by another is not overwritten, and a record keeps its kind', async () => {
  const { id, revision } = await newCooperation(desk)
  const as = { id, revision }
  const changed = await desk.run('saveOutreach', {
    as,
    content: { ...COOPERATION, outcome: '已列入修订' },
    files: [],
  })
  expect(changed).toMatchObject({ id, revision: revision + 1, outcome: '已列入修订' })
  await expect(desk.run('saveOutreach', { as, content: COOPERATION, files: [] })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(
    desk.run('saveOutreach', { as: { id, revision: changed.revision }, content: PUBLICITY, files: [] }),
  ).rejects.toMatchObject({ code: 'badInput' })
})

test('a record that is put away is listed apart, keeps its files, and can be taken back', async () => {
  const text = '新闻稿正文'
  const made = await add(PUBLICITY, [await desk.addText('新闻稿.txt', text)])
  expect(made.files).toMatchObject([
    { fileName: '新闻稿.txt', digest: createHash('sha256').update(text).digest('hex') },
  ])
  const away = await desk.run('archiveOutreach', { id: made.id, revision: 1, archived: true })
  expect(await titles({ kind: 'publicity' })).toEqual([])
  expect(await titles({ kind: 'publicity', archived: true })).toEqual(['服务简报'])
  expect(away.files).toEqual(made.files)
  await expect(
    desk.run('archiveOutreach', { id: made.id, revision: 1, archived: false }),
  ).rejects.toMatchObject({ code: 'conflict' })
  await desk.run('archiveOutreach', { id: made.id, revision: away.revision, archived: false })
  expect(await titles({ kind: 'publicity' })).toEqual(['服务简报'])
})

test('a story is stored without the contact of its ticket, and outlives the ticket', async () => {
  const { batches } = await desk.importCsv(
    '工单.csv',
    csvOf(ordinaryRows(1, () => ({ customerContact: 'wx-lily-2026' }))),
  )
  const { rows } = await desk.run('listRecords', {
    filter: {},
    sort: 'receivedAt',
    descending: false,
    ...PAGE,
  })
  const [ticket] = rows
  const made = await add({ ...STORY, text: '13812345678 或 wx-lily-2026 联系', recordId: ticket!.id })
  expect(made).toMatchObject({ ticket: { ticketNo: ticket!.ticketNo } })
  expect(JSON.stringify(made)).not.toMatch(/13812345678|wx-lily-2026/)
  await expect(add({ ...STORY, recordId: 9999 })).rejects.toMatchObject({ code: 'notFound' })
  await desk.finish('undoBatch', { batchId: batches[0]!.id })
  const [kept] = (await desk.run('listOutreach', { kind: 'story', ...PAGE })).rows
  expect(kept).toMatchObject({ title: '改了短信', ticket: null })
})

test('the workbook has every record that is listed, with the digest of its file', async () => {
  const { files } = await add(PUBLICITY, [await desk.addText('简报.txt', '简报')])
  await newCooperation(desk)
  await add(STORY)
  const asked = { filter: {}, format: 'xlsx', language: 'zh-CN' } as const
  const { fileId } = await desk.finish('exportOutreach', asked)
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(await desk.application.filePath(fileId))
  const lineOf = (sheet: string) => JSON.stringify(book.getWorksheet(sheet)!.getRow(2).values)
  expect(lineOf('合作交流')).toContain('主管部门')
  expect(lineOf('宣传')).toContain(`简报.txt ${files[0]!.digest.slice(0, 16)}`)
  expect(lineOf('反馈故事')).toContain('未征得同意')
  expect(lineOf('反馈故事')).not.toContain('13812345678')
  await expect(
    desk.run('archiveOutreach', { id: 1, revision: 1, archived: true }, VIEWER),
  ).rejects.toMatchObject({ code: 'notAllowed' })
})
