import { translate } from './translating.ts'
import { expect, signIn, test, watchErrors } from './support.ts'

test('a page lives on, and shows what changes, while it is translated', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/sims')
  const rows = page.getByRole('table', { name: 'SIMs' }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  await page.evaluate(translate, 'replaces')

  const search = page.getByRole('combobox', { name: 'Search SIMs' })
  await search.fill('nothing is called so')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await search.fill('')
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
  await expect(page.getByText('60 selected')).toBeVisible()
  await rows.nth(2).getByRole('checkbox').click()
  await expect(page.getByText('59 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the selection' }).click()

  await rows.nth(1).getByRole('link').first().click()
  for (const tab of ['Activity', 'Traffic', 'Settings', 'Overview']) {
    await page.getByRole('link', { name: tab, exact: true }).click()
    await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current')
  }
  await page.getByRole('main').getByRole('button', { name: 'Rename', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('traduit')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('traduit')
  expect(errors).toEqual([])
})
