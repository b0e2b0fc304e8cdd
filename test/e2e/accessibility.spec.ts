// For whoever works without a mouse, without seeing the screen, or without seeing it well: every page in light and dark.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { PLACE_GROUPS } from '../../renderer/frame/places.ts'
import { expect, test } from './host.ts'

test.use({ data: 'year', viewport: { width: 1280, height: 720 } })

/** Every page of the navigation, and the pages and tabs behind them. */
const PAGES = [
  ...PLACE_GROUPS.flatMap(({ places }) => places.map(({ path }) => path)),
  '/departments/客户服务部',
  '/compare?with=previous',
  '/records/1',
  '/assessments/2',
  '/assessments/1',
  '/batches/1',
  '/people/01002',
  '/plans/1',
  '/plans/1?tab=revisions',
  '/plans/1?tab=tasks',
  '/plans/1?tab=readers',
  '/plans/1?tab=about',
  '/plans/1/compare?from=1&to=2',
  '/plans/1/revisions/3',
  '/plans/6/revisions/2',
  '/training?tab=ledger',
  '/training?tab=retrain',
  '/training?tab=courses',
  '/training/8',
  '/drills?tab=findings',
  '/drills/4',
  '/drills/5',
  '/risks?tab=milestones',
  '/outreach?tab=publicity',
  '/outreach?tab=story',
  '/due?view=month',
  '/requests?tab=decided',
  '/hr?tab=appraisal',
  '/hr?tab=lists',
  '/hr?tab=accountability',
  '/hr?tab=settings',
  '/settings?tab=scheme',
  '/settings?tab=deadlines',
  '/settings?tab=calendar',
  '/settings?tab=taxonomy',
  '/settings?tab=import',
  '/settings?tab=templates',
  '/settings?tab=departments',
  '/settings?tab=accounts',
  '/settings?tab=data',
]

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('no page has a control without a name, text too faint to read, or a broken structure', async ({
      page,
      installed,
    }) => {
      test.setTimeout(600_000)
      const broken: string[] = []
      await installed.open('/')
      for (const path of PAGES) {
        await goTo(page, path)
        await settled(page)
        const { violations } = await new AxeBuilder({ page }).analyze()
        for (const { id, impact, nodes } of violations)
          if (impact === 'serious' || impact === 'critical')
            broken.push(`${path}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
      }
      expect(broken).toEqual([])
    })
  })

test('a dialog, a menu and a drawer have names and hold no faint text', async ({ page, installed }) => {
  const opened = [
    ['/plans', '新建预案'],
    ['/plans/1', '编辑信息'],
    ['/training', '安排培训'],
    ['/drills', '安排演练'],
    ['/risks', '登记风险'],
    ['/outreach', '登记合作'],
    ['/assessments', '新建考核'],
    ['/people', '新增任职'],
    ['/', '语言'],
  ] as const
  for (const [path, button] of opened) {
    await installed.open(path)
    await page.getByRole('button', { name: button }).first().click()
    await expect(page.getByRole('dialog').or(page.getByRole('menu'))).toBeVisible()
    await page.waitForTimeout(400)
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(serious.map(({ id, nodes }) => `${path} ${button} ${id} ${nodes[0]?.html}`)).toEqual([])
  }
})

test('a plan is found, read and acknowledged with the keyboard alone, and one always sees where one is', async ({
  page,
  installed,
}) => {
  await installed.open('/')
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()

  await test.step('the first stop skips the navigation', async () => {
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('the navigation is walked, and every stop shows its focus', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
    await tabTo(page, '预案')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '预案' })).toBeVisible()
  })

  await test.step('a row of the grid opens with Enter', async () => {
    await page.getByRole('gridcell', { name: '供应链中断与批量质量问题应急预案' }).press('ArrowDown')
    await expect(page.getByRole('gridcell', { name: '热线与信息系统中断应急预案' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '热线与信息系统中断应急预案' })).toBeVisible()
  })

  await test.step('its parts are walked with the arrows', async () => {
    await tabTo(page, '现行文本')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tab', { name: '版本', exact: true })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Enter')
  })

  await test.step('it is acknowledged', async () => {
    await tabTo(page, '已阅读并理解')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '您已阅知' })).toBeVisible()
  })

  await test.step('a dialog keeps the focus and gives it back', async () => {
    const button = page.getByRole('button', { name: '编辑信息' })
    await button.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab')
      expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(button).toBeFocused()
  })

  await test.step('the search goes to a page by its name, however fast one types', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('演练')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '演练' })).toBeVisible()
  })
})

/** Presses Tab until the control of that name has the focus; each stop on the way must show that it has it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const { text, shown } = await page.evaluate(() => {
      const at = document.activeElement as HTMLElement
      const parts = [at, ...at.querySelectorAll('*'), at.parentElement ?? at]
      const isRinged = (part: Element) => {
        const { outlineStyle, outlineWidth, borderTopWidth } = getComputedStyle(part)
        return (outlineStyle !== 'none' && outlineWidth !== '0px') || borderTopWidth === '2px'
      }
      const label = at.getAttribute('aria-label') ?? at.textContent ?? ''
      return { text: label.trim(), shown: at === document.body || parts.some(isRinged) }
    })
    expect(shown, `focus on ${text} is visible`).toBe(true)
    if (text.startsWith(name)) return
  }
  throw new Error(`no stop is called ${name}`)
}

/** As a link of the application would: the page changes, what surrounds it stays. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

/** The page has a heading, and nothing of it is still on its way. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.MuiSkeleton-root')).toHaveCount(0)
}
