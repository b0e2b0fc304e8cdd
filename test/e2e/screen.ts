// What several journeys do on a screen: choose files, take downloads, read counts.
import type { Download, Locator, Page } from '@playwright/test'
import { expect } from './host.ts'

/** Chooses files through the system's dialog that a button opens. */
export async function chooseFiles(page: Page, button: Locator, paths: string | string[]): Promise<void> {
  const dialog = page.waitForEvent('filechooser')
  await button.click()
  await (await dialog).setFiles(paths)
}

/** Saves what a click downloads into `folder`. */
export async function download(
  page: Page,
  click: () => Promise<void>,
  folder: string,
): Promise<{ readonly name: string; readonly path: string }> {
  const started: Promise<Download> = page.waitForEvent('download', { timeout: 60_000 })
  await click()
  const file = await started
  const name = file.suggestedFilename()
  const path = `${folder}/${name}`
  await file.saveAs(path)
  return { name, path }
}

/** The number that stands in the first text of the page matching a pattern with one group. */
export async function shownCount(page: Page, pattern: string): Promise<number> {
  const text = page.getByRole('main').getByText(new RegExp(pattern)).first()
  await expect(text).toBeVisible()
  return countOf(new RegExp(pattern).exec(await text.innerText())?.[1] ?? '')
}

/** '1,042' → 1042 */
export function countOf(text: string): number {
  return Number(text.replaceAll(',', ''))
}

/** How many records the ledger says it shows. */
export async function ledgerTotal(page: Page): Promise<number> {
  await expect(page.getByRole('heading', { level: 1, name: '台账' })).toBeVisible()
  return await shownCount(page, '(?:^|· )([\\d,]+) 件$')
}
