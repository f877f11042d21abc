import type { Locator } from '@playwright/test'
import { expect, signIn, test } from '../support.ts'

/** Scrolls a box, until the page knows it: that takes a frame, and a busy machine draws late. */
const scrollTo = (box: Locator, top: number) =>
  box.evaluate(
    (element, to) =>
      new Promise<number>((resolve) => {
        element.addEventListener('scroll', () => resolve(element.scrollTop), { once: true })
        element.scrollTo(0, to)
      }),
    top,
  )

test.describe('where one was', () => {
  test.use({ worldOptions: { sims: 150 } })

  test('is there again after Back, in a list and on a page', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/sims')
    const region = page.getByRole('region', { name: 'SIMs', exact: true })
    await expect(page.getByRole('table', { name: 'SIMs' })).toHaveAttribute('aria-rowcount', '151')
    await scrollTo(region, 2000)
    await page.getByRole('rowheader').getByRole('link').nth(12).dispatchEvent('click')
    await page.getByRole('link', { name: 'Settings', exact: true }).click()
    const main = page.locator('[data-scroll-restoration-id="page"]')
    // What only the settings have: the overview, which stays until they are drawn, has the rest too.
    await expect(page.getByRole('heading', { name: 'Event handlers' })).toBeVisible()
    const at = await scrollTo(main, 200)
    // A click would scroll to the link first.
    await page.getByRole('link', { name: 'Activity', exact: true }).dispatchEvent('click')
    await expect(page).toHaveURL(/activity/)
    // Before it is drawn there is nothing to go back from: the router would note where that page is.
    await expect(page.getByRole('radiogroup', { name: 'Time' })).toBeVisible()
    await page.goBack()
    await expect.poll(() => main.evaluate((box) => box.scrollTop)).toBe(at)
    await page.goBack()
    await page.goBack()
    await expect.poll(() => region.evaluate((box) => box.scrollTop)).toBe(2000)
  })

  test('chosen columns are remembered, and a link goes before', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    const heads = page.getByRole('columnheader')
    await expect(heads.filter({ hasText: 'Tags' })).toBeVisible()
    await page.getByRole('button', { name: 'Columns and density' }).click()
    await page.getByRole('checkbox', { name: 'Tags' }).uncheck()
    await expect(heads.filter({ hasText: 'Tags' })).toHaveCount(0)
    await page.goto('/groups')
    await expect(heads.filter({ hasText: 'Name' })).toBeVisible()
    await expect(heads.filter({ hasText: 'Tags' })).toHaveCount(0)
    await page.goto('/groups?columns=%5B"tags"%5D')
    await expect(heads.filter({ hasText: 'Tags' })).toBeVisible()
  })
})
