// What several journeys do with plans: sign in as somebody else, write a draft, take its next step.
import type { Page } from '@playwright/test'
import { expect } from './host.ts'

export async function signInAs(page: Page, name: string, password: string): Promise<void> {
  await page.getByRole('button', { name: /^当前人员/ }).click()
  await page.getByRole('menuitem', { name: '换人登录' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('姓名').fill(name)
  await dialog.getByLabel('密码').fill(password)
  await dialog.getByRole('button', { name: '登录' }).click()
  await expect(page.getByRole('button', { name: `当前人员：${name}` })).toBeVisible()
}

export async function take(page: Page, move: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: move, exact: true }).click()
  await confirm(page, move)
}

export async function confirm(page: Page, move: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: move, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

export async function fillBasis(page: Page): Promise<void> {
  await page.getByRole('button', { name: '增加一项修订' }).click()
  await page.getByLabel('第 1 项修订内容').fill('缩短上报时限')
  for (const name of ['实用性', '科学性', '完整性', '灵活性', '适用性评估', '有效性评估'])
    await page.getByLabel(name, { exact: true }).fill(`${name}已核对`)
}

export async function saveDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存草稿' }).click()
  await expect(page.getByText('内容齐全，可以送审')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: '送审', exact: true })).toBeEnabled()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^当前人员/ }).click()
  await page.getByRole('menuitem', { name: /退出/ }).click()
  await page.reload()
}
