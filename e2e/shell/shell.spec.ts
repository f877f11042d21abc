import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

const areas = (page: Page) => page.getByRole('navigation', { name: 'Areas' })
const main = (page: Page) => page.getByRole('main')
const heading = (page: Page) => main(page).getByRole('heading', { level: 1 })

test.describe('the navigation', () => {
  test('leads to the areas and marks the one on screen', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world)
    await page.goto('/')
    for (const [name, path] of [
      ['SIMs', '/sims'],
      ['Groups', '/groups'],
      ['Home', '/'],
    ] as const) {
      const link = areas(page).getByRole('link', { name })
      await link.click()
      await expect(page).toHaveURL(path)
      await expect(link).toHaveAttribute('aria-current', 'page')
      await expect(page).toHaveTitle(`${name} – Soracom Console`)
      await expect(heading(page)).toHaveText(name)
    }
    expect(errors).toEqual([])
  })

  test('opens the group at hand, others at a click, and folds what is not used', async ({
    page,
    world,
  }) => {
    await signIn(page, world)
    await page.goto('/groups')
    const group = (name: string) => areas(page).getByRole('button', { name })
    await expect(group('Connectivity')).toHaveAttribute('aria-expanded', 'true')
    await expect(areas(page).getByRole('link', { name: 'Bills' })).toBeHidden()
    const before = await group('Billing').boundingBox()
    await group('Billing').click()
    expect(await group('Billing').boundingBox()).toEqual(before)
    await areas(page).getByRole('link', { name: 'Bills' }).click()
    await expect(group('Connectivity')).toHaveAttribute('aria-expanded', 'false')
    for (const name of ['More services', 'Devices']) await group(name).click()
    await areas(page).getByRole('link', { name: 'LoRaWAN' }).click()
    await expect(heading(page)).toHaveText('LoRaWAN devices')
    const siblings = main(page).getByRole('navigation', { name: 'Pages of this kind' })
    await siblings.getByRole('link', { name: 'Network sets' }).click()
    await expect(heading(page)).toHaveText('LoRaWAN network sets')
    await page.goto('/groups')
    // What was opened once is used, and the one service left needs no heading to fold it.
    await expect(group('Devices')).toBeVisible()
    await expect(group('More services')).toBeHidden()
  })

  test('is a drawer on a narrow screen', async ({ page, world }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, world)
    await page.goto('/')
    await expect(areas(page)).toBeHidden()
    await page.getByRole('button', { name: 'Open the menu' }).click()
    await expect(areas(page)).toBeVisible()
    await expect(page.getByRole('dialog').getByRole('radio', { name: 'Japan' })).toBeChecked()
    await expectAccessible(page)
    await areas(page).getByRole('link', { name: 'Groups' }).click()
    await expect(page).toHaveURL('/groups')
    await expect(areas(page)).toBeHidden()
  })

  test('can be skipped', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    await expect(heading(page)).toHaveText('Groups')
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to the page' })
    await expect(skip).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(main(page)).toBeFocused()
    await expect(page).toHaveURL(/\/groups(#main)?$/)
  })
})

test.describe('who is signed in', () => {
  test('is said, with the operator and the place', async ({ page, world }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(page, world, 'viewer')
    await page.goto('/groups')
    await page.getByRole('button', { name: 'Account: viewer SAM user' }).click()
    const menu = page.getByRole('menu')
    await expect(menu).toContainText('Sandbox, Japan coverage')
    await expect(menu).toContainText(`Account of ${world.email} since `)
    await menu.getByRole('menuitem', { name: 'Copy operator ID' }).click()
    await expect(menu).toContainText('Copied')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(world.operatorId)
    await expectAccessible(page)
  })

  test('as root, is warned about until it is dismissed for the tab', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    const banner = page.getByRole('complementary', { name: 'Root user' })
    await expect(banner).toContainText('SAM user')
    await banner.getByRole('button', { name: 'Dismiss for this tab' }).click()
    await expect(banner).toBeHidden()
    await page.reload()
    await expect(heading(page)).toHaveText('Groups')
    await expect(banner).toBeHidden()
  })

  test('as a SAM user, is not warned about', async ({ page, world }) => {
    await signIn(page, world, 'viewer')
    await page.goto('/groups')
    await expect(heading(page)).toHaveText('Groups')
    await expect(page.getByRole('complementary', { name: 'Root user' })).toBeHidden()
    await expect(page.getByRole('banner')).toContainText('Sandbox')
  })
})

test('the coverage switch goes to the same area, where everything is other', async ({
  page,
  world,
}) => {
  const made = await world.api<{ groupId: string }>('POST', '/groups', {
    tags: { name: 'Only in Japan' },
  })
  await signIn(page, world)
  await page.goto(`/groups/${made.groupId}`)
  await expect(heading(page)).toContainText('Only in Japan')
  await page.getByRole('radio', { name: 'Global' }).click()
  await expect(page).toHaveURL('/groups?coverage=g')
  await expect(heading(page)).toHaveText('Groups')
  await expect(page.getByText('Only in Japan')).toBeHidden()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Global' })).toBeChecked()
  await page.goBack()
  await page.getByRole('radio', { name: 'Japan' }).click()
  await expect(page).toHaveURL('/groups')
  // A colleague's link from Global coverage is opened there, by who is in Japan too.
  await page.goto('/groups?coverage=g')
  await expect(page.getByRole('radio', { name: 'Global' })).toBeChecked()
  await expect(page.getByText('Only in Japan')).toBeHidden()
  // One that names none may be of the other, where one can look.
  await page.goto(`/groups/${made.groupId}`)
  await page.getByRole('button', { name: 'Look in Japan coverage' }).click()
  await expect(heading(page)).toContainText('Only in Japan')
  await expect(page).toHaveURL(`/groups/${made.groupId}`)
  await expect(page.getByRole('radio', { name: 'Japan' })).toBeChecked()
  await page.getByRole('main').getByRole('link', { name: 'Groups' }).click()
  await expect(page.getByRole('link', { name: 'Only in Japan' })).toBeVisible()
})

test('a link names Global coverage though one starts there oneself: a colleague may not', async ({
  page,
  world,
}) => {
  const [made] = await world.api<{ groupId: string }[]>('GET', 'g:/groups?limit=1')
  await signIn(page, world)
  await page.goto('/groups')
  await page.evaluate(() => {
    const key = 'soracom-console-session'
    const session = JSON.parse(sessionStorage.getItem(key) ?? '{}') as { endpoint: object }
    const endpoint = { ...session.endpoint, coverage: 'g' }
    sessionStorage.setItem(key, JSON.stringify({ ...session, endpoint, coverage: 'g' }))
  })
  await page.goto('/')
  await page.getByRole('navigation').getByRole('link', { name: 'Groups', exact: true }).click()
  await expect(page).toHaveURL('/groups?coverage=g')
  const link = page.locator(`main a[href*="${made?.groupId}"]`).first()
  await expect(link).toHaveAttribute('href', `/groups/${made?.groupId}?coverage=g`)
  await page.getByRole('radio', { name: 'Japan' }).click()
  await expect(page).toHaveURL('/groups?coverage=jp')
})

test.describe('the appearance', () => {
  test('is chosen, kept, and there before the first paint', async ({ page, world }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await signIn(page, world)
    await page.goto('/groups')
    const html = page.locator('html')
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light')
    await page.getByRole('button', { name: /^Appearance/ }).click()
    await page.getByRole('menuitemradio', { name: 'Dark' }).click()
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await page.reload({ waitUntil: 'commit' })
    await page.waitForFunction(() => document.body !== null)
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
    await page.getByRole('button', { name: /^Appearance/ }).click()
    await page.getByRole('menuitemradio', { name: 'Like the system' }).click()
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'light')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(html).toHaveAttribute('data-mantine-color-scheme', 'dark')
  })
})

test.describe('keys', () => {
  test('close a panel before they open what lies over it', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    for (const key of ['?', 'Control+k']) {
      const button = page.getByRole('button', { name: 'Columns and density' })
      await button.click()
      const panel = page.getByRole('dialog', { name: 'Columns and density' })
      await expect(panel).toBeVisible()
      await page.keyboard.press(key)
      await expect(panel).toBeHidden()
      await expect(page.getByRole('dialog')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(button).toBeFocused()
    }
  })

  test('? lists them, / goes to the search of the page', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    await expect(heading(page)).toHaveText('Groups')
    await page.keyboard.press('?')
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await expect(list).toContainText('Search on this page')
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox').or(page.getByLabel('Search groups'))).toBeFocused()
    await page.keyboard.type('?/')
    await expect(list).toBeHidden()
  })

  test('give the focus back to where it was', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    const link = areas(page).getByRole('link', { name: 'SIMs' })
    await expect(heading(page)).toHaveText('Groups')
    for (const key of ['?', 'Control+k']) {
      await link.focus()
      await page.keyboard.press(key)
      await expect(page.getByRole('dialog')).toBeVisible()
      await expect(link).not.toBeFocused()
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
      await expect(link).toBeFocused()
    }
  })
})

test.describe('an address that leads nowhere', () => {
  for (const path of ['/nonsense', '/sims/1/2/3/4', '/nonsense/%E0%A4%A', '/groups/%E0%A4%A']) {
    test(`${path} is told from a page, inside the shell`, async ({ page, world }) => {
      const errors = watchErrors(page)
      await signIn(page, world)
      await page.goto(path)
      await expect(heading(page)).toHaveText(
        /There is no page at this address|not found|cannot be read/i,
      )
      await expect(areas(page)).toBeVisible()
      await areas(page).getByRole('link', { name: 'Home' }).click()
      await expect(page).toHaveURL('/')
      await expect(heading(page)).toHaveText('Home')
      expect(errors.filter((error) => error.startsWith('uncaught'))).toEqual([])
    })
  }

  for (const path of ['/groups?q=%E0%A4%A', '/groups?columns=%7B%22a&sort=%5B&density=9&next=//']) {
    test(`${path} shows the page without what is broken`, async ({ page, world }) => {
      await signIn(page, world)
      await page.goto(path)
      await expect(heading(page)).toHaveText('Groups')
    })
  }
})

test.describe('a page whose code cannot be fetched', () => {
  test.use({ coldCache: true })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`says so, and comes when the network is back, ${colorScheme}`, async ({
      page,
      world,
      context,
    }) => {
      await page.emulateMedia({ colorScheme })
      await signIn(page, world)
      await page.goto('/')
      await expect(heading(page)).toHaveText('Home')
      // The last piece of Home to come is its chart.
      await expect(page.locator('.recharts-surface').first()).toBeVisible()
      await page.waitForLoadState('networkidle')
      await context.setOffline(true)
      await areas(page).getByRole('link', { name: 'Groups' }).click()
      await expect(heading(page)).toHaveText('This page could not be loaded')
      await expect(page).toHaveURL('/groups')
      await expect(areas(page)).toBeVisible()
      await page.getByText('Details for a report').click()
      await expect(page.getByLabel('Details')).toHaveValue(/Page: \/groups/)
      await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible()
      await expectAccessible(page)
      await context.setOffline(false)
      await expect(heading(page)).toHaveText('Groups')
    })
  }
})
