import type { Page } from '@playwright/test'
import { expect, expectAccessible, sandbox } from './support.ts'
import { forgetFleet, walkTest } from './walking.ts'

/** Has GETs of some paths answered with something that the sandbox would never say. */
async function answer(page: Page, paths: readonly string[], json: unknown): Promise<void> {
  for (const path of paths) {
    await page.route(`**${sandbox}${path}*`, (route) => route.fulfill({ json }))
  }
  await forgetFleet(page)
  await page.goto('/')
}

walkTest(
  'a SIM that cannot be drawn is a row that says so, with what it holds',
  async ({ walker }) => {
    const { page, go, takeErrors } = walker
    const broken = {
      simId: '8942310000000000001',
      tags: { name: 'broken' },
      status: { no: 'text' },
    }
    const whole = { simId: '8942310000000000002', tags: { name: 'whole' }, status: 'active' }
    // The list searches until it has the fleet.
    await answer(page, ['/query/sims', '/sims?'], [broken, whole, { status: 'active' }])
    await go('/sims')
    await expect(page.getByRole('row', { name: /whole/ })).toContainText('Active')
    await expect(page.getByText('A row without an ID')).toBeVisible()
    const row = page.getByRole('row', { name: '8942310000000000001 cannot be shown' })
    await expect(row).toBeVisible()
    await expectAccessible(page)

    // What has no ID of its own is not selected with the others.
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).check()
    await expect(page.getByText('2 selected')).toBeVisible()

    const button = row.getByRole('button', { name: 'Show its JSON' })
    await button.click()
    const dialog = page.getByRole('dialog', { name: '8942310000000000001 cannot be shown' })
    await expect(dialog.getByText('"no": "text"')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
    // What broke is logged, for whoever looks into it.
    expect(takeErrors()).not.toEqual([])
    await page.unrouteAll()
    await page.goto('/')
  },
)

walkTest('a panel that cannot be drawn leaves the rest of its page', async ({ walker }) => {
  const { page, go, takeErrors } = walker
  await answer(page, ['/bills'], { billList: { not: 'a list' } })
  await go('/billing')
  await expect(page.getByText('This part cannot be shown').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByText('Details for a report')).toBeHidden()
  expect(takeErrors()).not.toEqual([])
  await page.unrouteAll()
  await page.goto('/')
})
