import { expect, signIn, test, watchErrors } from '../support.ts'

test.use({ coldCache: true })

test('a first search without a network keeps the page, and all is there when it is back', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  // With the fleet in the browser a search needs no network; here it does not come.
  await world.faults({ kind: 'error', operations: ['listSims'] })
  await page.goto('/sims')
  const table = page.getByRole('table', { name: 'SIMs' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await page.waitForLoadState('networkidle')

  await page.context().setOffline(true)
  await expect(page.getByRole('status').filter({ hasText: 'The browser is offline' })).toBeVisible()
  const search = page.getByRole('combobox', { name: 'Search SIMs' })
  await search.fill('edge')
  await expect(page.getByText('The API could not be reached')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'SIMs' })).toBeVisible()
  await expect(search).toHaveValue('edge')

  await page.context().setOffline(false)
  await expect(table.getByRole('row').nth(1)).toContainText(/edge/i)
  await expect(page.getByText('The browser is offline')).toBeHidden()
  expect(errors).toEqual([])
})

test('a page that could not be opened without a network opens when it is back', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/sims')
  const links = page.getByRole('rowheader').getByRole('link')
  await links.first().click()
  await expect(page.getByRole('link', { name: 'Traffic', exact: true })).toBeVisible()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: 'SIMs', exact: true })
    .first()
    .click()
  const name = (await links.nth(1).textContent()) ?? ''
  await page.context().setOffline(true)
  await links.nth(1).click()
  await expect(page.getByRole('alert')).toContainText('The API could not be reached')
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
})
