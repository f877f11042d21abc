import type { Sim } from '../../src/api/generated/models/sim.ts'
import { rows, table } from './support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 20 } })

test('a SIM is looked at beside the list, j and k walk on, and its row has the focus after', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/sims?sort=simId')
  await expect(rows(page).nth(2)).toBeVisible()
  const names = await rows(page).getByRole('rowheader').allTextContents()
  const drawer = page.locator('[data-peek]')
  const heading = drawer.getByRole('heading').first()
  await page.keyboard.press('j')
  await page.keyboard.press(' ')
  await expect(heading).toHaveText(names[0] ?? '')
  await expect(page).toHaveURL(/peek=/)
  await expect(drawer).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('j')
  await expect(heading).toHaveText(names[1] ?? '')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(heading).toHaveText(names[1] ?? '')
  await page.reload()
  await expect(heading).toHaveText(names[1] ?? '')

  // An action of it opens its dialog, and leads back to the drawer.
  await drawer.getByRole('button', { name: /^Actions/ }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(heading).toHaveText(names[1] ?? '')

  await drawer.focus()
  await page.keyboard.press('Escape')
  await expect(drawer).toHaveCount(0)
  await expect(page).not.toHaveURL(/peek=/)
  await expect(rows(page).nth(1).getByRole('link').first()).toBeFocused()

  // Back closes it as well; Enter opens the page.
  await page.keyboard.press(' ')
  await expect(drawer).toBeFocused()
  await page.goBack()
  await expect(drawer).toHaveCount(0)
  await page.keyboard.press(' ')
  await expect(drawer).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sims\/\d+$/)
  expect(errors).toEqual([])
})

test('a link to what is not among the rows reads it, and says where there is none', async ({
  page,
  world,
}) => {
  const [ready] = await world.api<Sim[]>('GET', '/query/sims?limit=1&status=active')
  await signIn(page, world)
  await page.goto(`/sims?status=terminated&peek="${ready?.simId}"`)
  await expect(page.getByRole('dialog').getByText('Active', { exact: true })).toBeVisible()
  await page.goto('/groups?peek=nowhere')
  await expect(page.getByText('It cannot be shown')).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
  await expect(page).toHaveURL(/\/groups$/)
})

test('columns that have no room go as a whole, are asked for on purpose, and can be moved', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/sims')
  const heads = table(page).getByRole('columnheader')
  const sideways = () =>
    page
      .getByRole('region', { name: 'SIMs', exact: true })
      .evaluate((box) => box.scrollWidth - box.clientWidth)
  for (const width of [390, 1024, 1440, 1920]) {
    await page.setViewportSize({ width, height: 800 })
    await expect.poll(sideways).toBe(0)
    await expect(heads.filter({ hasText: 'Status' })).toBeVisible()
  }
  await page.setViewportSize({ width: 1024, height: 800 })
  const columns = page.getByRole('button', { name: /^Columns and density: \d columns more/ })
  await columns.click()
  await page.getByRole('button', { name: 'Show all and scroll' }).click()
  await expect(heads.filter({ hasText: 'Tags' })).toBeAttached()
  expect(await sideways()).toBeGreaterThan(0)

  const up = page.getByRole('button', { name: 'Move Session up' })
  await up.focus()
  await page.keyboard.press('Enter')
  await expect(heads.nth(1)).toHaveText('Session')
  await expect(up).toBeFocused()
  await expect(page).toHaveURL(/columns=.*session.*status/)
})
