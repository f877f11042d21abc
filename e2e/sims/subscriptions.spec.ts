import type { Page } from '@playwright/test'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'
import { getSim, simWhere } from './support.ts'

test.use({ worldOptions: { sims: 1000, coverage: 'g' } })

const minute = 60_000

const subscribersOf = (sim: Sim) =>
  Object.values(sim.profiles ?? {}).flatMap(({ subscribers }) => Object.values(subscribers ?? {}))

const has = (sim: Sim, subscription: string, status = 'active') =>
  subscribersOf(sim).some((one) => one.subscription === subscription && one.status === status)

/** Opens the dialog of an action beside what it changes, and sends it. */
async function act(page: Page, action: string | RegExp, title: string, typed?: string) {
  await page.getByRole('main').getByRole('button', { name: action }).click()
  const dialog = page.getByRole('dialog')
  if (typed !== undefined) await dialog.getByLabel(toConfirm).fill(endOf(typed))
  await dialog.getByRole('button', { name: title, exact: true }).click()
  await expect(dialog).toBeHidden()
}

test('a tour of subscriptions: added, on their way, called off, and given another bundle', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const { simId: online } = await simWhere(
    world,
    (sim) =>
      sim.sessionStatus?.online === true && subscribersOf(sim).length === 1 && has(sim, 'plan01s'),
  )
  await signIn(page, world)
  await page.goto(`/sims/${online}/settings`)
  const dialog = page.getByRole('dialog')
  await page.getByRole('main').getByRole('button', { name: 'Add a subscription' }).click()
  await dialog.getByRole('combobox', { name: 'Subscription' }).click()
  await page.getByRole('option', { name: 'planX3', exact: true }).click()
  await dialog.getByRole('textbox', { name: 'Tag of the delivery' }).fill('not so')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Up to 64 letters')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Tag of the delivery' }).fill('so:1')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()

  const delivery = page.getByRole('region', { name: 'Delivery of planX3' })
  await expect(delivery).toContainText('It is being sent to the SIM.')
  const cancel = delivery.getByRole('button', { name: 'Cancel delivery' })
  await expect(cancel).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
  // It comes by itself, as the SIM receives it.
  await world.clock({ now: Date.now() + minute })
  const step = delivery.locator('[aria-current=step]')
  await expect(step).toContainText('Delivered', { timeout: 15_000 })
  await world.clock({ now: Date.now() + 10 * minute })
  await expect(delivery).toBeHidden({ timeout: 15_000 })
  expect(has(await getSim(world, online), 'planX3')).toBe(true)

  const { simId: offline } = await simWhere(world, (sim) => has(sim, 'planX3', 'shipped'))
  await page.goto(`/sims/${offline}/settings`)
  await expect(delivery).toContainText('It waits for the SIM to be online.')
  await act(page, 'Cancel delivery', 'Cancel delivery of subscription')
  await expect(delivery).toBeHidden()
  expect(subscribersOf(await getSim(world, offline))).toHaveLength(1)

  const { simId: american } = await simWhere(
    world,
    (sim) => has(sim, 'plan-US') && !has(sim, 'plan01s'),
  )
  await page.goto(`/sims/${american}/settings`)
  await page.getByRole('main').getByRole('button', { name: 'Set: Bundle' }).click()
  await expect(dialog).toContainText('expected to count from the beginning of the next month')
  await dialog.getByRole('combobox', { name: 'Bundle' }).click()
  await page.getByRole('option', { name: 'US-300MB', exact: true }).click()
  await dialog.getByRole('button', { name: 'Change bundle of subscription' }).click()
  await expect(page.getByRole('main').getByRole('button', { name: 'Change: Bundle' })).toBeVisible()
  expect(subscribersOf(await getSim(world, american))[0]?.bundles).toEqual(['US-300MB'])

  const { simId: tested } = await simWhere(world, (sim) => (sim.status as string) === 'testing')
  await page.goto(`/sims/${tested}/settings`)
  await expect(page.getByText('3 of 10', { exact: true })).toBeVisible()
  await expect(
    page.getByText(/The status becomes “Standby”|the status becomes “Standby”/),
  ).toBeVisible()
  expect(errors).toEqual([])
})

test('a virtual SIM beside a card: its keys are shown once, renewed, removed and ended', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const { simId = '' } = await simWhere(
    world,
    (sim) => sim.status === 'active' && subscribersOf(sim).length === 1 && has(sim, 'plan01s'),
  )
  const keyOf = async () => {
    const profiles = Object.values((await getSim(world, simId)).profiles ?? {})
    return profiles.map((one) => one.arcClientPeerPublicKey).find(Boolean)
  }
  await signIn(page, world)
  await page.goto(`/sims/${simId}/settings`)
  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: 'Add a virtual SIM' }).click()
  await expect(page).toHaveURL(/keys=add/)
  await dialog.getByRole('button', { name: 'Add the virtual SIM' }).click()
  const file = dialog.getByLabel('WireGuard configuration')
  await expect(file).toContainText('Endpoint = ')
  const [, key = ''] = /PrivateKey = (\S{44})\n/.exec((await file.textContent()) ?? '') ?? []
  expect(key).toHaveLength(44)
  await expect(dialog.getByRole('button', { name: 'Close without keeping it' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(file).toBeVisible()
  await dialog.getByRole('button', { name: 'Show as a QR code' }).click()
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible()
  await expectAccessible(page)
  await dialog.getByText('Close', { exact: true }).click()
  await expect(dialog).toBeHidden()
  const left = await page.evaluate(() =>
    JSON.stringify([
      document.body.innerHTML,
      { ...localStorage },
      { ...sessionStorage },
      location.href,
    ]),
  )
  expect(left).not.toContain(key)
  const first = await keyOf()
  expect(first).toHaveLength(44)

  await act(page, 'Create session', 'Create a WireGuard session')
  await page.getByRole('button', { name: 'Renew keys' }).click()
  await dialog.getByRole('radio', { name: /My own public key/ }).click()
  await dialog.getByRole('textbox', { name: 'Public key' }).fill('too short')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('A WireGuard key has 44 characters')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Public key' }).fill(String(first))
  await page.keyboard.press('Enter')
  await expect(file).toContainText('PrivateKey = write your private key here')
  await dialog.getByText('Close', { exact: true }).click()
  await expect.poll(keyOf).toBe(first)

  await act(page, 'Remove keys', 'Remove the WireGuard keys')
  await expect(page.getByText('There is no WireGuard key')).toBeVisible()
  expect(await keyOf()).toBeUndefined()
  // An older way to the same, which the API's page alone has.
  await page.goto('/operations/attachArcSimCredentials')
  await page.getByLabel('sim_id', { exact: true }).fill(simId)
  await page.getByLabel('arcClientPeerPublicKey', { exact: true }).fill(String(first))
  await page.getByRole('button', { name: /^Send/ }).click()
  await expect(page.getByRole('region', { name: 'Answer' }).getByRole('status')).toContainText(
    '200',
  )
  expect(await keyOf()).toBe(first)

  await page.goto(`/sims/${simId}/settings`)
  const virtual = subscribersOf(await getSim(world, simId)).find(
    (one) => one.subscription === 'planArc01',
  )
  await act(page, /^Terminate$/, 'Terminate subscription', virtual?.imsi)
  await expect(page.getByRole('button', { name: 'Add a virtual SIM' })).toBeVisible()
  expect(has(await getSim(world, simId), 'planArc01', 'terminated')).toBe(true)
  expect(errors).toEqual([])
})
