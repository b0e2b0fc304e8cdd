import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { assessmentAfter, newAssessment, SECOND } from './assessmentCases.ts'
import { csvOf, type Desk, openDesk, ordinaryRows } from './desk.ts'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
  await desk.importCsv('first.csv', csvOf(ordinaryRows(12)))
})
afterEach(async () => await desk.close())

async function reportOf(
  id: number,
  format: 'pdf' | 'xlsx',
  edition?: number,
): Promise<{ digest: string; bytes: Buffer }> {
  const asked = { kind: 'edition', assessmentId: id, format, language: 'zh-CN' } as const
  const made = await desk.finish('exportReport', { ...asked, ...(edition === undefined ? {} : { edition }) })
  return { digest: made.reportDigest, bytes: await readFile(await desk.application.filePath(made.fileId)) }
}

test.each(['pdf', 'xlsx'] as const)(
  'the %s of a frozen edition is the same file whatever becomes of its records',
  async (format) => {
    const { id } = await assessmentAfter(desk, 'freeze')
    const before = await reportOf(id, format)
    const changed = ordinaryRows(5).map((row) => ({ ...row, satisfaction: '不满意', closedAt: '' }))
    await desk.importCsv(
      'changed.csv',
      csvOf([...changed, ...ordinaryRows(3, (i) => ({ ticketNo: `N-${i}` }))]),
    )
    const after = await reportOf(id, format, 1)
    expect(after.digest).toBe(before.digest)
    expect(after.bytes.equals(before.bytes)).toBe(true)
  },
)

test('the report of an assessment on its way is a draft of the data as it is', async () => {
  const { id } = await newAssessment(desk)
  const before = await reportOf(id, 'xlsx')
  await desk.importCsv('more.csv', csvOf(ordinaryRows(3, (i) => ({ ticketNo: `N-${i}` }))))
  expect((await reportOf(id, 'xlsx')).digest).not.toBe(before.digest)
  await expect(reportOf(id, 'xlsx', 1)).rejects.toMatchObject({ code: 'notFound' })
})

test('an earlier edition keeps its report beside the one that is open', async () => {
  const { id, revision } = await assessmentAfter(desk, 'freeze')
  const before = await reportOf(id, 'pdf')
  await desk.run('reopenAssessment', { id, revision, reason: '补录' }, SECOND)
  expect((await reportOf(id, 'pdf', 1)).bytes.equals(before.bytes)).toBe(true)
  expect((await reportOf(id, 'pdf')).digest).not.toBe(before.digest)
})
