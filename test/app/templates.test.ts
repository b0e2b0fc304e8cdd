import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => await desk.close())

const MARCH = [
  '单号,来件时间,主办,办完时间,回访',
  'A-1,2026-03-02 09:00:00,市政部,2026-03-02 12:00:00,好',
  'A-2,2026-03-03 09:00:00,市政部,2026-03-03 12:00:00,差',
].join('\n')
/** The next month: other order, a new column and one gone. */
const APRIL = [
  '主办,单号,回访,办完时间,来件时间,天气',
  '市政部,A-3,好,2026-04-02 12:00:00,2026-04-02 09:00:00,晴',
].join('\n')
const MAPPING = {
  dateOrder: 'ymd' as const,
  fields: {
    ticketNo: { column: '单号' },
    receivedAt: { column: '来件时间' },
    department: { column: '主办' },
    closedAt: { column: '办完时间' },
    satisfaction: { column: '回访', values: { 好: 'satisfied', 差: 'dissatisfied' } },
    channel: { constant: 'hotline' },
  },
}
const survey = async (name: string, text: string, template?: number | null) =>
  await desk.finish('surveyFile', {
    fileId: await desk.addText(name, text),
    ...(template !== undefined && { template }),
  })

async function saveHotline(header = MARCH.split('\n')[0]!.split(',')) {
  return await desk.run('saveTemplate', { as: { name: '热线', source: '12345' }, header, mapping: MAPPING })
}

describe('a file whose columns are known is read by its template', () => {
  test('in another order of columns, with the new one and the vanished one said', async () => {
    const saved = await saveHotline([...MARCH.split('\n')[0]!.split(','), '备注'])
    const found = await survey('四月.csv', APRIL)
    expect(found.template).toMatchObject({
      templateId: saved.id,
      name: '热线',
      version: 1,
      drift: {
        added: [{ column: '天气', suggests: null }],
        vanished: [{ column: '备注', fields: [], events: [] }],
        renamed: [],
      },
    })
    expect(found.survey).toMatchObject({ mapping: { ...MAPPING, headerRow: 1 }, unmapped: [] })
    expect(found.guess).not.toEqual(found.survey.mapping)
    const draft = await desk.finish('checkImport', {
      fileId: found.fileId,
      mapping: found.survey.mapping,
      template: { id: saved.id, version: 1 },
    })
    expect(draft.head[0]!.feedback).toMatchObject({
      channel: 'hotline',
      satisfaction: 'satisfied',
      department: '市政部',
    })
    expect(draft.head[0]!.feedback!.extras).toEqual({ 天气: '晴' })
    const { batches } = await desk.finish('commitImport', { batchIds: [draft.batchId] })
    expect(batches[0]!.template).toEqual({ id: saved.id, name: '热线', version: 1, adjusted: false })
  })

  test('a field whose column is gone is not read from anything else', async () => {
    await saveHotline()
    const { template, survey: read } = await survey('四月.csv', APRIL.replace('主办', '天候'))
    expect(template!.drift.vanished).toEqual([{ column: '主办', fields: ['department'], events: [] }])
    expect(read.unmapped).toEqual(['department'])
  })

  test('not where none is wanted, none is known, or the mapping is given', async () => {
    const saved = await saveHotline()
    expect((await survey('三月.csv', MARCH, null)).template).toBeNull()
    const given = { fileId: await desk.addText('给定.csv', MARCH), mapping: { ...MAPPING, fields: {} } }
    expect((await desk.finish('surveyFile', given)).template).toBeNull()
    await desk.run('retireTemplate', { templateId: saved.id, revision: 1, retired: true })
    expect((await survey('三月.csv', MARCH)).template).toBeNull()
    await expect(survey('三月.csv', MARCH, saved.id)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('by the one asked for, however little its columns have in common', async () => {
    await saveHotline()
    const other = await desk.run('saveTemplate', {
      as: { name: '信访', source: '' },
      header: ['单号', '件别'],
      mapping: { dateOrder: 'auto', fields: { ticketNo: { column: '单号' }, nature: { column: '件别' } } },
    })
    const { template, survey: read } = await survey('三月.csv', MARCH, other.id)
    expect(template).toMatchObject({
      name: '信访',
      drift: { vanished: [{ column: '件别', fields: ['nature'], events: [] }] },
    })
    expect(read.unmapped).toEqual(['receivedAt', 'department'])
  })
})

test('a mapping corrected for one file is remembered as corrected', async () => {
  const { id } = await saveHotline()
  const fileId = await desk.addText('三月.csv', MARCH)
  const mapping = { ...MAPPING, ignored: ['办完时间'] }
  const { batch } = await desk.finish('checkImport', { fileId, mapping, template: { id, version: 1 } })
  expect(batch.template).toMatchObject({ version: 1, adjusted: true })
  await expect(
    desk.finish('checkImport', { fileId, mapping, template: { id, version: 7 } }),
  ).rejects.toMatchObject({ code: 'notFound' })
})

describe('templates travel as files', () => {
  test('a new name is added, a known one gets a version, the same again changes nothing', async () => {
    const { id } = await saveHotline()
    const file = await desk.run('exportTemplate', { templateId: id })
    expect(await desk.run('importTemplate', { template: file })).toMatchObject({
      outcome: 'unchanged',
      template: { version: 1 },
    })
    const wider = { ...file, header: [...file.header, '满意原因'] }
    expect(await desk.run('importTemplate', { template: wider })).toMatchObject({
      outcome: 'versioned',
      template: { id, version: 2 },
    })
    expect(await desk.run('importTemplate', { template: { ...file, name: '热线二' } })).toMatchObject({
      outcome: 'added',
      template: { name: '热线二', version: 1 },
    })
    expect(await desk.run('exportTemplate', { templateId: id, version: 1 })).toEqual(file)
  })

  test('saving what the latest version says already makes no other version', async () => {
    const saved = await saveHotline()
    const { header, mapping } = saved.versions[0]!
    const as = { templateId: saved.id, revision: saved.revision }
    expect(await desk.run('saveTemplate', { as, header, mapping })).toMatchObject({ version: 1 })
    await expect(desk.run('saveTemplate', { as, header, mapping })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
