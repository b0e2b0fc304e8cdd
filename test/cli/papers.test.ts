import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { UsageError } from '../../cli/arguments.ts'
import { drillCommand } from '../../cli/commands/drill.ts'
import { dueCommand } from '../../cli/commands/due.ts'
import { trainingCommand } from '../../cli/commands/training.ts'
import { type Desk, openDesk } from '../app/desk.ts'
import { heldDrill } from '../app/drillCases.ts'
import { withPerson } from '../app/trainingCases.ts'
import { readPdf } from '../reports/readPdf.ts'
import { terminalOf, unopened } from './terminal.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(async () => await desk.close())

const out = (name: string): string => join(desk.folder, name)

async function sheetsOf(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

test('a programme, an after-action report and what is due leave as files', async () => {
  const type = terminalOf(desk)
  const { id, name } = await heldDrill(desk)
  const report = await type(drillCommand, ['report', `${id}`, '--out', out('总结.pdf')])
  expect(report.text).toContain('总结.pdf')
  expect(report.value).toMatchObject({ file: out('总结.pdf') })
  expect((await readPdf(out('总结.pdf'))).flat).toContain('80.00%')
  await type(drillCommand, ['list', '--format', 'xlsx', '--out', out('计划.xlsx')])
  expect((await sheetsOf(out('计划.xlsx'))).getWorksheet('演练清单')!.getCell('B2').value).toBe(name)
  await type(drillCommand, ['list', '--year', '2031', '--out', out('2031.pdf')])
  expect((await readPdf(out('2031.pdf'))).flat).toContain('2031年')
  await type(dueCommand, ['--within', '365d', '--out', out('到期.pdf')])
  expect((await readPdf(out('到期.pdf'))).flat).toContain('到期事项')
})

test('a ledger leaves as a workbook, and certificates of a session or of one person as pages', async () => {
  const type = terminalOf(desk)
  const { session, employeeNo } = await withPerson(desk)
  const { id, revision } = session
  await desk.run('saveAttendances', { id, revision, entries: [{ employeeNo, attended: true, points: 75 }] })
  await type(trainingCommand, ['ledger', '--on', '2026-03-31', '--out', out('台账.xlsx')])
  expect((await sheetsOf(out('台账.xlsx'))).getWorksheet('参训名单')!.getCell('D2').value).toBe(employeeNo)
  const made = await type(trainingCommand, ['certificates', `${id}`, '--out', out('证书.pdf')])
  const one = ['certificates', `${id}`, '--person', employeeNo, '--out', out('一人.pdf')]
  expect((await type(trainingCommand, one)).value).toMatchObject({ file: out('一人.pdf') })
  expect((await readPdf(out('证书.pdf'))).flat).toContain((made.value as { digest: string }).digest)
})

test.each([
  [drillCommand, ['report', '1', '--year', '2026']],
  [drillCommand, ['list', '--format', 'pdf']],
  [trainingCommand, ['certificates', '1']],
  [trainingCommand, ['certificates', 'one', '--out', 'x.pdf']],
  [trainingCommand, ['certificates', '1', '--out', 'x.pdf', '--on', '2026-01-01']],
  [trainingCommand, ['ledger', '--person', '7']],
  [dueCommand, ['--format', 'docx', '--out', 'x.docx']],
] as const)('%# is wrong usage, said before anything is opened', async (command, args) => {
  await expect(unopened(command, args)).rejects.toThrow(UsageError)
})
