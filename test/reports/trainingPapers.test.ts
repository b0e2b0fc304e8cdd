import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildCertificates } from '../../core/report/certificates.ts'
import { buildDueList } from '../../core/report/dueList.ts'
import { buildTrainingLedger } from '../../core/report/trainingLedger.ts'
import { LANGUAGES } from '../../core/words.ts'
import { writeCertificates } from '../../reports/certificatesPdf.ts'
import { reportDigest, shortDigest } from '../../reports/digest.ts'
import { temporaryFolder } from '../db/ledger.ts'
import { letterhead } from './planInputs.ts'
import { expectPrinted, fillPaper, printPaper } from './printed.ts'
import { type PdfFile, readPdf, squeeze } from './readPdf.ts'
import { certificatesInput, makeAttendance, makeSession, trainingLedgerInput } from './trainingInputs.ts'

const DUE = {
  today: '2026-04-10',
  warnedUntil: '2026-04-24',
  items: [
    {
      kind: 'drill',
      id: 1,
      name: '热线中断演练',
      owner: '张三',
      departments: ['客服部'],
      dueOn: '2026-04-01',
    },
    {
      kind: 'planReview',
      id: 1,
      name: '应急预案',
      owner: '李四',
      departments: ['客服部', '信息技术部'],
      dueOn: '2026-04-20',
    },
    {
      kind: 'risk',
      id: 2,
      name: '数据泄露',
      owner: '王五',
      departments: ['信息技术部'],
      dueOn: '2026-08-01',
    },
  ],
} as const

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    [
      'a ledger of nothing',
      () => buildTrainingLedger(trainingLedgerInput(language, { people: 0, sessions: 0 })),
    ],
    ['a ledger', () => buildTrainingLedger(trainingLedgerInput(language, { people: 60, sessions: 3 }))],
    ['what is due', () => buildDueList({ ...letterhead(language), ...DUE })],
    ['nothing due', () => buildDueList({ ...letterhead(language), ...DUE, items: [] })],
  ])('%s is printed whole, with its digest and number on each page', async (_, build) => {
    const paper = build()
    expectPrinted(paper, await printPaper(paper))
  })
})

test('the sessions of a ledger are counted from the attendance it lists, and hours are numbers', async () => {
  const input = trainingLedgerInput('zh-CN', { people: 300, sessions: 4 })
  const book = await fillPaper(buildTrainingLedger(input))
  const attendance = book.getWorksheet('参训名单')!
  expect(attendance.rowCount).toBe(1 + 4 * 300)
  const rows = attendance.getRows(2, 300)!
  const attended = rows.filter((row) => row.getCell(6).value === '是').length
  const passed = rows.filter((row) => row.getCell(8).value === '合格').length
  const examined = rows.filter((row) => typeof row.getCell(7).value === 'number').length
  const session = book.getWorksheet('培训场次')!.getRow(2)
  expect([5, 6, 7, 8, 9, 10].map((at) => session.getCell(at).value)).toEqual([
    2.5,
    `${attended}/300`,
    attended / 300,
    60,
    `${passed}/${examined}`,
    passed / examined,
  ])
  expect(book.getWorksheet('培训场次')!.getRow(3).getCell(8).value).toBe('无考核')
  const hours = book.getWorksheet('个人学时')!
  expect(hours.rowCount).toBe(301)
  expect([4, 5, 6, 8, 9, 10].map((at) => hours.getRow(2).getCell(at).value)).toEqual([
    0,
    15,
    '未达标',
    20.83,
    40,
    '未达标',
  ])
  expect(hours.getRow(2).getCell(7).value).toEqual(new Date('2026-02-01'))
  expect(book.getWorksheet('待补训人员（截至 2026-03-31）')!.rowCount).toBe(61)
})

test('what is due is counted by how urgent it is', () => {
  const { cover } = buildDueList({ ...letterhead('zh-CN'), ...DUE })
  expect(cover.facts).toEqual([
    { label: '逾期', text: '1' },
    { label: '即将到期', text: '1' },
    { label: '未到期', text: '1' },
  ])
})

async function printed(certificates: ReturnType<typeof buildCertificates>): Promise<PdfFile> {
  const path = join(await temporaryFolder(), 'certificates.pdf')
  await writeCertificates(certificates, path)
  return await readPdf(path)
}

test('whoever reached the pass mark gets a certificate, and nobody else', () => {
  const made = buildCertificates(certificatesInput('zh-CN'))
  expect(made.map(({ name, number }) => [name, number])).toEqual([
    ['周强', '2026-0012-1001'],
    ['赵六', '2026-0012-1002'],
  ])
  expect(made[0]!.title).toBe('培训合格证书')
  expect(made[0]!.statement).toContain('考核成绩 88.5 分（合格分 60 分）')
})

test('without an exam it says that they came, of whoever did', () => {
  const session = makeSession(0, { id: 12, passMark: null, exam: false, expiresOn: null })
  const made = buildCertificates(certificatesInput('zh-CN', { session, plan: null }))
  expect(made.map(({ title }) => title)).toEqual(Array.from({ length: 4 }, () => '培训结业证书'))
  expect(made[0]!.facts.at(-1)).toEqual({ label: '有效期至', text: '长期有效' })
})

describe.each(LANGUAGES)('certificates in %s', (language) => {
  const long = '国家重点高新技术产业开发区市场监督管理与消费者权益保护综合服务中心'
  const input = certificatesInput(language, {
    session: makeSession(0, { id: 12, course: (long + long + long).slice(0, 90) }),
    people: [
      makeAttendance(0, { points: 100 }),
      makeAttendance(1, { points: 61, department: long + long, name: '阿不都热合曼·买买提江·吐尔逊古丽' }),
    ],
  })

  test('lie on a page each, inside the frame, with number and digest, and no text over another', async () => {
    const certificates = buildCertificates(input)
    const pdf = await printed(certificates)
    expect(pdf.pages).toHaveLength(2)
    for (const [i, { width, height, texts }] of pdf.pages.entries()) {
      expect([width, height].map(Math.round)).toEqual([842, 595])
      const one = certificates[i]!
      const flat = squeeze(texts.map(({ text }) => text).join(''))
      for (const text of [one.organisation, one.title, one.name, one.number, one.about, one.date])
        expect(flat).toContain(squeeze(text))
      expect(flat).toContain(reportDigest(one))
      expect(flat).toContain(squeeze(shortDigest(reportDigest(one))))
      for (const t of texts) {
        expect(t.left, t.text).toBeGreaterThan(40)
        expect(t.right, t.text).toBeLessThan(width - 40)
        expect(t.base, t.text).toBeLessThan(height - 36)
      }
      const boxes = texts.map((t) => ({ ...t, top: t.base - t.size * 0.7 }))
      const over = boxes.flatMap((a, k) =>
        boxes
          .slice(k + 1)
          .filter(
            (b) =>
              Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
              Math.min(a.base, b.base) - Math.max(a.top, b.top) > 1,
          )
          .map((b) => `${a.text} | ${b.text}`),
      )
      expect(over).toEqual([])
    }
  })

  test('have the same bytes, and the same digest alone as among others', async () => {
    const all = buildCertificates(input)
    const [alone] = buildCertificates({ ...input, people: input.people.slice(0, 1) })
    expect(reportDigest(alone!)).toBe(reportDigest(all[0]!))
    const folder = await temporaryFolder()
    const bytes = []
    for (const name of ['a.pdf', 'b.pdf']) {
      await writeCertificates(buildCertificates(input), join(folder, name))
      bytes.push(await readFile(join(folder, name)))
    }
    expect(bytes[0]!.equals(bytes[1]!)).toBe(true)
  })
})
