// What several journeys do with drills and their findings.
import type { Locator, Page } from '@playwright/test'
import { expect } from './host.ts'

export async function move(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).click()
  const form = page.getByRole('dialog', { name })
  await form.getByRole('button', { name }).click()
  await expect(form).toBeHidden()
}

export async function openMove(page: Page, name: string): Promise<Locator> {
  await page.getByRole('dialog', { name: /^问题/ }).getByRole('button', { name }).click()
  return page.getByRole('dialog', { name })
}

export async function takeFinding(page: Page, name: string, note: string): Promise<void> {
  const form = await openMove(page, name)
  await form.getByLabel('说明与依据').fill(note)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toBeHidden()
}

export async function choose(
  page: Page,
  form: Locator,
  label: string | RegExp,
  option: RegExp,
): Promise<void> {
  await form.getByLabel(label).click()
  await page.getByRole('option', { name: option }).click()
}
