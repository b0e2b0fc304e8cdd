// For whoever works without a mouse, without seeing the screen, or without seeing it well: every page in light and dark.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Request } from '@playwright/test'
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

/** What opens over a page from a button of it. */
const OPENED: Readonly<Record<string, string>> = {
  '/': '语言',
  '/plans': '新建预案',
  '/plans/1': '编辑信息',
  '/training': '安排培训',
  '/drills': '安排演练',
  '/risks': '登记风险',
  '/outreach': '登记合作',
  '/assessments': '新建考核',
  '/people': '新增任职',
}

test('nothing has a control without a name, text too faint to read, or a broken structure', async ({
  page,
  installed,
}) => {
  test.setTimeout(600_000)
  const broken: string[] = []
  const pending = requestsOf(page)
  await installed.open('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // A colour on its way to another would be measured half-way.
  await page.addStyleTag({ content: '* { transition: none !important; animation: none !important }' })
  for (const path of PAGES) {
    await goTo(page, path, pending)
    broken.push(...(await brokenIn(page, path)))
    const button = OPENED[path]
    if (button === undefined) continue
    await page.getByRole('button', { name: button }).first().click()
    const opened = page.getByRole('dialog').or(page.getByRole('menu'))
    await expect(opened).toBeVisible()
    broken.push(...(await brokenIn(page, `${path} ${button}`)))
    await page.keyboard.press('Escape')
    await expect(opened).toBeHidden()
  }
  expect(broken).toEqual([])
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

/** What is serious on the page as it stands: every rule in light, and what only the colours decide in dark as well. */
async function brokenIn(page: Page, name: string): Promise<string[]> {
  const broken: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page.locator('html')).toHaveAttribute('data-scheme', colorScheme)
    // Nothing is framed, so that all is measured where it stands; only what is broken is described.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        broken.push(
          `${name} in ${colorScheme}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        )
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return broken
}

/** The requests of the page that are not answered yet. */
function requestsOf(page: Page): ReadonlySet<Request> {
  const pending = new Set<Request>()
  page.on('request', (request) => request.resourceType() !== 'eventsource' && pending.add(request))
  page.on('requestfinished', (request) => pending.delete(request))
  page.on('requestfailed', (request) => pending.delete(request))
  return pending
}

/** As a link of the application would: the page changes, what surrounds it stays. Back when all of it is there. */
async function goTo(page: Page, path: string, pending: ReadonlySet<Request>): Promise<void> {
  await page.evaluate(async (to) => {
    if (location.pathname + location.search === to) return
    const changed = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect()
        resolve()
      })
      observer.observe(document.body, { subtree: true, childList: true, attributes: true })
    })
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
    await changed
  }, encodeURI(path))
  // Answered, drawn, and what was drawn has asked for nothing more.
  await expect
    .poll(async () => {
      await page.evaluate(
        async () => await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20))),
      )
      return pending.size + (await page.locator('.MuiSkeleton-root').count())
    })
    .toBe(0)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
