// The way around: every page in reach on a small screen, in words or as icons, with what is due always in sight.
import { expect, test } from './host.ts'

test.use({ data: 'year', viewport: { width: 1280, height: 720 } })

test('every page is in reach on a small screen, and the navigation folds to icons that keep their names', async ({
  page,
  installed,
}) => {
  await installed.open('/plans')
  const navigation = page.getByRole('navigation', { name: '主导航' })
  const links = navigation.getByRole('link')
  await expect(links).toHaveCount(17)
  await expect(navigation.getByRole('list', { name: '预案与治理' }).getByRole('link')).toHaveCount(6)
  await expect(links.last()).toBeInViewport({ ratio: 1 })
  await expect(navigation.getByRole('link', { name: /到期事项.*逾期 \d+ 项，即将到期 \d+ 项/ })).toBeVisible()
  await expect(navigation.getByRole('link', { name: '预案' })).toHaveAttribute('aria-current', 'page')

  const width = async () => (await navigation.boundingBox())?.width ?? 0
  const open = await width()
  await navigation.getByRole('button', { name: '收起导航' }).press('Enter')
  await expect(navigation.getByRole('button', { name: '展开导航' })).toHaveAttribute('aria-expanded', 'false')
  expect(await width()).toBeLessThan(open / 2)
  await expect(navigation.getByText('13', { exact: true })).toBeInViewport({ ratio: 1 })

  await test.step('it stays folded, and its icons still lead where they say', async () => {
    await page.reload()
    await navigation.getByRole('link', { name: '培训' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: '培训' })).toBeVisible()
    expect(await width()).toBeLessThan(open / 2)
  })
})
