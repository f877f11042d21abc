import type { Page } from '@playwright/test'
import { expect, signIn, test, watchErrors } from '../support.ts'
import { walkOn } from '../walking.ts'

/** Words that buttons begin with which change something. */
const changing =
  /^(?:Add|Attach|Cancel|Change|Create|Delete|Detach|Edit|End|Open a|Order SIMs|Remove|Revoke|Save|Set|Turn)\b/

/** What the page on screen offers to be changed. */
async function offers(page: Page): Promise<string[]> {
  const main = page.getByRole('main')
  const buttons = await main.getByRole('button', { disabled: false }).allTextContents()
  const links = await main.getByRole('link').allTextContents()
  return [...buttons, ...links].filter((text) => changing.test(text))
}

const areas = (page: Page) => page.getByRole('navigation', { name: 'Areas' })

test('a viewer reads who may do what, and is offered no change', async ({ page, world }) => {
  const errors = watchErrors(page)
  const changes: string[] = []
  page.on('request', (request) => {
    if (!['GET', 'HEAD'].includes(request.method())) changes.push(request.url())
  })
  await signIn(page, world, 'viewer')
  await page.goto('/users')
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: 'field', exact: true })).toBeVisible()
  await main.getByRole('button', { name: 'Actions for field', exact: true }).click()
  const items = page.getByRole('menuitem')
  await expect(items.filter({ hasText: 'Check permissions' })).toBeVisible()
  expect((await items.allTextContents()).filter((text) => changing.test(text))).toEqual([])
  await page.keyboard.press('Escape')

  const go = walkOn(page)
  const pages: readonly (readonly [path: string, reads: string])[] = [
    ['/users/field', 'Password'],
    ['/users/field/permissions', 'Sim:activateSim'],
    ['/roles', 'Maintained by'],
    ['/permissions/default', 'Default permissions'],
    ['/audit', 'Operation'],
    ['/account', 'Operator ID'],
    ['/account/security', 'Password'],
    ['/account/contracts', 'Support'],
    ['/orders', 'Total'],
    ['/payment', 'Payment'],
  ]
  for (const [path, reads] of pages) {
    await test.step(path, async () => {
      await go(path)
      await expect.soft(main, path).toContainText(reads)
      expect.soft(await offers(page), path).toEqual([])
    })
  }
  // What is the root user's alone is no tab.
  await go('/account')
  await expect(main.getByRole('link', { name: 'Email', exact: true })).toHaveCount(0)
  // What it would take to be here is said.
  await page.goto('/users/new')
  await expect(page.getByText(/This needs the permission User:createUser/)).toBeVisible()
  expect(changes).toEqual([])
  expect(errors).toEqual([])
})

test('an administrator lets somebody in, sees it in the log, and has no bills', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const contractName = 'api_audit_log'
  await world.api('POST', `/operators/${world.operatorId}/contracts`, { contractName })
  await signIn(page, world, 'admin')
  await page.goto('/roles')
  await expect(areas(page).getByRole('button', { name: 'Billing' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Create a role' }).click()
  await page.getByRole('textbox', { name: 'Role ID' }).fill('night-shift')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Monitoring/ })
    .click()
  await page.getByRole('button', { name: 'Create role' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('night-shift')
  await page.getByRole('combobox', { name: 'Attach to a user' }).click()
  await page.getByRole('option', { name: 'viewer' }).click()
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  await expect(page.getByRole('rowheader', { name: 'viewer' })).toBeVisible()
  const held = await world.stored<{ roleId: string }[]>(
    `/operators/${world.operatorId}/users/viewer/roles`,
  )
  expect(held?.map(({ roleId }) => roleId)).toContain('night-shift')

  // The log has who made it; the palette finds what was made.
  await page.goto('/audit?user=admin')
  await expect(
    page.getByRole('row', { name: /Create Operator Managed Role/ }).first(),
  ).toContainText('admin')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Search or jump to' })).toBeFocused()
  await page.keyboard.type('role:night')
  await page.getByRole('option', { name: /night-shift/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('night-shift')
  await page.goto('/billing')
  await expect(page.getByText(/Billing:getLatestBilling/)).toBeVisible()
  expect(errors).toEqual([])
})
