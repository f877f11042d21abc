import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

const areas = (page: Page) => page.getByRole('navigation', { name: 'Areas' })
const main = (page: Page) => page.getByRole('main')
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 })

test.describe('what is pinned', () => {
  const pinned = (page: Page) => page.getByRole('navigation', { name: 'Pinned' })

  test('is a page, a view and a thing, in its order, for this person alone', async ({
    page,
    world,
  }) => {
    const errors = watchErrors(page)
    const made = await world.api<{ groupId: string }>('POST', '/groups', {
      tags: { name: 'Soon gone' },
    })
    await signIn(page, world)
    for (const path of ['/sims', '/groups?q=gone', `/groups/${made.groupId}`]) {
      await page.goto(path)
      await page.getByRole('button', { name: 'Pin this page' }).click()
      await expect(page.getByRole('button', { name: 'Unpin this page' })).toBeVisible()
    }
    const links = pinned(page).getByRole('link')
    await expect(links).toHaveText([/^SIMs/, /^Groups: gone/, 'Soon gone'])
    await page.reload()
    await links.filter({ hasText: 'Groups: gone' }).click()
    await expect(page).toHaveURL('/groups?q=gone')
    await expect(main(page).getByRole('link', { name: 'Soon gone' })).toBeVisible()
    await expect(links).toHaveText(['SIMs', 'Groups: gone1', 'Soon gone'])
    await pinned(page).getByRole('button', { name: 'Arrange' }).click()
    const up = pinned(page).getByRole('button', { name: 'Move Groups: gone up' })
    await up.press('Enter')
    await expect(up).toBeFocused()
    await expect(links).toHaveText([/^Groups: gone/, 'SIMs', 'Soon gone'])
    await expectAccessible(page)
    await pinned(page).getByRole('button', { name: 'Unpin SIMs' }).press('Enter')
    await expect(pinned(page).getByRole('button', { name: 'Unpin Soon gone' })).toBeFocused()

    await world.api('DELETE', `/groups/${made.groupId}`)
    await page.reload()
    await links.filter({ hasText: 'Soon gone' }).click()
    await expect(heading(page)).toHaveText('Not found')
    await page.getByRole('button', { name: 'Unpin this page' }).click()
    await expect(page.getByRole('button', { name: /pin this page/i })).toBeHidden()
    await expect(links).toHaveText([/^Groups: gone/])
    expect(errors.filter((error) => !error.includes('404'))).toEqual([])

    // The same browser, and what it keeps, with somebody else in another tab.
    const other = await page.context().newPage()
    await signIn(other, world, 'viewer')
    await other.goto('/groups?q=gone')
    await expect(heading(other)).toHaveText('Groups')
    await expect(pinned(other)).toBeHidden()
  })

  test('lasts as long as the page where the browser stores nothing', async ({ page, world }) => {
    await signIn(page, world)
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    })
    await page.goto('/groups')
    await page.getByRole('button', { name: 'Pin this page' }).click()
    await expect(pinned(page).getByRole('status')).toContainText('Your browser stores nothing')
    await areas(page).getByRole('link', { name: 'Home' }).click()
    await pinned(page).getByRole('link', { name: 'Groups' }).click()
    await expect(page).toHaveURL('/groups')
  })
})
