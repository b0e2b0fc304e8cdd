// Plans, drills, training and what is due leave as pages and as workbooks, from the screens that show them.
import type { Page } from '@playwright/test'
import ExcelJS from 'exceljs'
import { readPdf, squeeze } from '../reports/readPdf.ts'
import { actor, expect, test } from './host.ts'
import { download } from './screen.ts'

test.use({ data: 'year' })

type Taken = Awaited<ReturnType<typeof download>>

/** Chooses an item of the page's export menu. */
async function take(page: Page, item: string, folder: string): Promise<Taken> {
  await page.getByRole('main').getByRole('button', { name: '导出', exact: true }).click()
  const choice = page.getByRole('menuitem', { name: item, exact: true })
  return await download(page, async () => await choice.click(), folder)
}

async function sheetsOf({ path }: Taken): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  return book
}

test('every report of plans, drills, training and what is due comes down from its screen', async ({
  page,
  installed,
}) => {
  test.setTimeout(240_000)
  const { application, folder } = installed

  await test.step('plans: how all stand, one plan’s text and its revision log', async () => {
    await installed.open('/plans')
    const { rows, total } = await application.run(actor, 'listPlans', { offset: 0, limit: 500 })
    const book = await sheetsOf(await take(page, '预案状态总览（Excel）', folder))
    expect(book.getWorksheet('各预案状态')!.rowCount).toBe(total + 1)
    const { plan } = rows.find((row) => row.plan.inForce !== null)!
    await installed.open(`/plans/${plan.id}`)
    const text = await take(page, '预案文本（PDF）', folder)
    expect(text.name).toBe(`${plan.code} ${plan.name} ${plan.inForce}.pdf`)
    expect((await readPdf(text.path)).flat).toContain(squeeze(plan.name))
    const log = await take(page, '预案修订日志（PDF）', folder)
    expect((await readPdf(log.path)).flat).toContain('修订依据与内容')
  })

  await test.step('drills: the programme of the year, and an after-action report', async () => {
    const { rows } = await application.run(actor, 'listDrills', { offset: 0, limit: 500 })
    const held = rows.find(({ heldOn }) => heldOn !== null)!
    const year = held.plannedOn.slice(0, 4)
    await installed.open(`/drills?year=${year}`)
    const programme = await sheetsOf(await take(page, '年度演练计划（Excel）', folder))
    const planned = rows.filter(({ plannedOn }) => plannedOn.startsWith(year))
    expect(programme.getWorksheet('演练清单')!.rowCount).toBe(planned.length + 1)
    await installed.open(`/drills/${held.id}`)
    const { path } = await take(page, '演练总结报告（PDF）', folder)
    expect((await readPdf(path)).flat).toContain(squeeze(held.name))
  })

  await test.step('training: the ledger, and the certificate of one who passed', async () => {
    const { rows } = await application.run(actor, 'listSessions', { offset: 0, limit: 500 })
    const session = rows.find(({ passed }) => passed > 0)!
    await installed.open(`/training?tab=ledger&on=${session.heldOn}`)
    const ledger = await sheetsOf(await take(page, '培训台账（Excel）', folder))
    expect(ledger.getWorksheet('培训场次')!.rowCount).toBeGreaterThan(1)
    await installed.open(`/training/${session.id}`)
    const all = await readPdf((await take(page, '培训证书（PDF）', folder)).path)
    expect(all.pages).toHaveLength(session.passed)
    const button = page.getByRole('button', { name: /的证书 PDF$/ }).first()
    const name = (await button.getAttribute('aria-label'))!.replace(' 的证书 PDF', '')
    const one = await readPdf((await download(page, async () => await button.click(), folder)).path)
    expect(one.pages).toHaveLength(1)
    expect(one.flat).toContain(squeeze(name))
  })

  await test.step('what is due, as it is filtered', async () => {
    await installed.open('/due')
    const { path } = await take(page, '到期事项（PDF）', folder)
    expect((await readPdf(path)).flat).toContain('到期事项')
  })
})
