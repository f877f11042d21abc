import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test, watchErrors, wear } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

interface Order {
  readonly profileOrderId: string
  readonly status: string
  readonly description?: string
}

interface Profile {
  readonly iccid: string
  readonly activationCode: string
}

const minute = 60_000

test.use({ worldOptions: { sims: 1000, coverage: 'g' } })

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('a tour of eSIM orders: drafted, confirmed, made, and handed out', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/sims')
  await page.getByRole('link', { name: 'eSIM orders', exact: true }).first().click()
  await expect(page.getByRole('link', { name: 'Trackers, second batch' })).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Order eSIM profiles' }).click()
  await choose(page, 'Subscription', 'planX3')
  await expect(page.getByText('With the bundle X3-5MB.')).toBeVisible()
  await choose(page, 'Subscription', 'plan-US')
  await page.getByRole('textbox', { name: 'Profiles' }).fill('21')
  await page.getByRole('textbox', { name: 'Description' }).fill('Meters 🇺🇸')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose a bundle.')).toBeVisible()
  await expect(page.getByText('Enter a number from 1 to 20.')).toBeVisible()
  await expect(page.getByText('Confirm this to go on.')).toHaveCount(2)
  await expectAccessible(page)
  await choose(page, 'Bundle', 'US-1GB')
  await choose(page, 'Speed class', 's1.8xfast')
  await page.getByRole('textbox', { name: 'Profiles' }).fill('2')
  await page.getByRole('checkbox', { name: /United States or Canada/ }).check()
  await page.getByRole('checkbox', { name: /activation code/ }).check()
  await page.getByRole('button', { name: 'Create draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meters 🇺🇸')
  await expect(page.getByText('This is a draft: nothing is ordered yet')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(/by itself (in \d+ hours|in 1 day|tomorrow)/)
  const orders = await world.api<Order[]>('GET', '/sim_profile_orders')
  const made = orders.find(({ description }) => description === 'Meters 🇺🇸')
  const id = made?.profileOrderId ?? ''
  expect(made).toMatchObject({
    status: 'DRAFT',
    quantity: 2,
    bundles: ['US-1GB'],
    speedClass: 's1.8xfast',
  })

  // Confirmed for good, by the end of its ID.
  await page.getByRole('main').getByRole('button', { name: 'Confirm', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('This orders 2 eSIM profiles.')
  await expect(dialog.getByRole('button', { name: 'Confirm order' })).toBeDisabled()
  await dialog.getByLabel(toConfirm).fill(endOf(id))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('The profiles are being made.')).toBeVisible()
  await world.clock({ now: Date.now() + 3 * minute })
  const table = page.getByRole('table', { name: 'Profiles' })
  await expect(table.getByRole('row')).toHaveCount(3)
  const profiles = await world.api<Profile[]>('GET', `/sim_profile_orders/${id}/profiles`)
  for (const { iccid } of profiles) {
    await expect(table).toContainText(iccid)
    expect(await world.stored(`/sims/${iccid}`)).toMatchObject({ status: 'ready' })
  }

  // A code is shown when it is asked for, has an address without the code, and is marked afterwards.
  const [first, second] = profiles
  await expect(page.getByText('LPA:1$')).toBeHidden()
  await table.getByRole('button', { name: String(first?.iccid) }).click()
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible()
  await expect(dialog).toContainText(first?.activationCode ?? '')
  await expectAccessible(page)
  expect(page.url()).toContain(first?.iccid ?? '')
  await dialog.getByRole('button', { name: 'Next profile' }).click()
  await expect(dialog).toContainText(second?.activationCode ?? '')
  await page.goBack()
  await expect(dialog).toBeHidden()
  await expect(table.getByText('Viewed here')).toHaveCount(2)
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, location.href]))
  expect(stored).not.toContain('LPA')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all as CSV' }).click(),
  ])
  const csv = await readFile(await download.path(), 'utf8')
  for (const { activationCode } of profiles) expect(csv).toContain(activationCode)
  await wear(page, 'dark')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  await page.setViewportSize({ width: 1280, height: 800 })
  await wear(page, 'light')

  // What is no longer wanted is deleted while it is a draft.
  await page.getByRole('link', { name: 'eSIM orders' }).first().click()
  await page.getByRole('link', { name: 'Trackers, second batch' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Delete', exact: true }).click()
  const draft = orders.find(({ description }) => description === 'Trackers, second batch')
  await dialog.getByLabel(toConfirm).fill(endOf(draft?.profileOrderId ?? ''))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/esim-orders(\?|$)/)
  const path = `/sim_profile_orders/${draft?.profileOrderId}`
  await expect.poll(() => world.stored(path)).toBeUndefined()
  expect(errors).toEqual([])
})

test('an order that fails says so, and one without its profiles can be tried again', async ({
  page,
  world,
}) => {
  const orders = await world.api<Order[]>('GET', '/sim_profile_orders')
  const of = (status: string) => orders.find((one) => one.status === status)?.profileOrderId
  await signIn(page, world)
  await page.goto(`/esim-orders/${of('FAILED')}`)
  await expect(page.getByText('The order failed.')).toBeVisible()
  await world.faults({ kind: 'error', operations: ['listOrderedProfiles'] })
  await page.goto(`/esim-orders/${of('COMPLETED')}`)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible({ timeout: 20_000 })
  for (const kind of ['sparse', 'nulls', 'strange']) {
    await world.faults({ kind })
    for (const path of ['', `/${of('COMPLETED')}`, `/${of('DRAFT')}`]) {
      await page.goto(`/esim-orders${path}`)
      await expect.soft(page.getByRole('heading', { level: 1 }), kind).toBeVisible()
      await expect.soft(page.getByText('Details for a report'), kind).toBeHidden()
    }
  }
})
