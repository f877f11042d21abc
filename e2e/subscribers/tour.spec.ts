import { again, expect, ownRights, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'
import { confirm, isFree, nameSim, simWhere } from '../sims/support.ts'

test.use({
  worldOptions: {
    sims: 120,
    users: { legacy: [...ownRights, 'Subscriber:listSubscribers', 'Subscriber:getSubscriber'] },
  },
})

interface Group {
  readonly groupId: string
  readonly tags: { readonly name?: string }
  readonly configuration: { readonly SoracomHarvest?: { readonly enabled?: boolean } }
}

test('a tour of the API by IMSI: all that can be done to a SIM by its IMSI', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const sim = await simWhere(
    world,
    (one) => isFree(one) && one.terminationEnabled === false && !!one.sessionStatus?.imei,
  )
  const { primaryImsi: imsi = '' } = Object.values(sim.profiles ?? {})[0] ?? {}
  await nameSim(world, sim, 'Actor')
  const dialog = page.getByRole('dialog')
  const tour = tourOf(page, world, {
    noun: 'subscriber',
    list: '/subscribers',
    page: `/subscribers/${imsi}`,
    api: `/subscribers/${imsi}`,
    name: 'Actor',
  })
  await signIn(page, world)
  await page.goto('/subscribers')
  await expect(page.getByRole('row')).not.toHaveCount(0)
  await page.getByRole('combobox', { name: 'Search subscribers' }).fill('Actor')
  await tour.isListed()
  await expect(page.locator(`a[href="/sims/${sim.simId}"]`)).toBeVisible()

  await tour.rename('Moth 🦋')
  await tour.setTag('wing span / cm', '11')
  await tour.deleteTag('wing span / cm')
  const groups = await world.api<Group[]>('GET', '/groups')
  const group = groups.find(
    ({ groupId, configuration }) =>
      configuration.SoracomHarvest?.enabled === true && groupId !== sim.groupId,
  )
  await tour.changeGroup({ groupId: group?.groupId ?? '', name: group?.tags.name ?? '' })
  await tour.leaveGroup()

  const other = sim.speedClass === 's1.minimum' ? 's1.slow' : 's1.minimum'
  await tour.act('Change speed class', (open) => tour.choose(open, 'Speed class', other))
  await tour.expectStored({ speedClass: other })
  await tour.act('Set expiry', (open) => open.getByLabel('Expires at').fill('2099-12-31T09:30'))
  await tour.expectStored({ expiryTime: Date.parse('2099-12-31T00:30Z') })
  await page.getByRole('button', { name: 'Clear: Expires' }).click()
  await confirm(dialog, 'Clear expiry of subscriber')
  await tour.expectStored({ expiryTime: null })
  await tour.act('Lock to an IMEI')
  await tour.expectStored({ imeiLock: { imei: sim.sessionStatus?.imei } })
  await page.getByRole('button', { name: 'Remove: IMEI lock' }).click()
  await confirm(dialog, 'Remove the IMEI lock of subscriber')
  await tour.expectStored({ imeiLock: null })

  await tour.act('Reconnect')
  await expect(page.getByRole('table', { name: 'Sessions' })).toContainText('Disconnected')
  for (const [action, status] of [
    ['Deactivate', 'inactive'],
    ['Activate', 'active'],
    ['Set to standby', 'standby'],
    ['Suspend', 'suspended'],
  ] as const) {
    await tour.act(action)
    await tour.expectStored({ status })
  }
  await tour.protect('off')
  await tour.protect('on')
  await tour.protect('off')
  await tour.terminate()
  expect(errors).toEqual([])
})

test('a SIM is registered by its IMSI, all are exported, and what one sent is read', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const made = await world.api<{ imsi: string; registrationSecret: string }>(
    'POST',
    '/sandbox/subscribers/create',
    { subscription: 'plan-K' },
  )
  await signIn(page, world)
  await page.goto('/subscribers')
  await page.getByRole('button', { name: 'Export all' }).click()
  await page.getByRole('link', { name: 'Register by IMSI' }).click()
  await page.getByRole('textbox', { name: 'IMSI' }).fill('12345')
  await page.getByLabel('PUK or passcode', { exact: true }).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText('An IMSI has 15 digits')).toBeVisible()
  await page.getByRole('textbox', { name: 'IMSI' }).fill(made.imsi)
  await page.keyboard.press('Enter')
  await expect(page.getByText('does not belong to this SIM')).toBeVisible()
  await page.getByLabel('PUK or passcode', { exact: true }).fill(made.registrationSecret)
  await page.getByRole('textbox', { name: 'Name' }).fill('By hand')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('By hand')
  await expect(page.getByText('No session in the last 32 days')).toBeVisible()

  await page.getByRole('link', { name: 'Subscribers' }).first().click()
  const file = page.getByRole('group', { name: 'The file of all subscribers' })
  await expect(file).toContainText('is ready', { timeout: 20_000 })
  const href = await file.getByRole('link', { name: 'Download' }).getAttribute('href')
  expect(await (await page.request.get(href ?? '', again)).text()).toContain(`${made.imsi},`)

  // What a SIM sent is the same by its IMSI and among its tools.
  const groups = await world.api<Group[]>('GET', '/groups')
  const keeping = new Set(
    groups
      .filter(({ configuration }) => configuration.SoracomHarvest?.enabled === true)
      .map(({ groupId }) => groupId),
  )
  const sim = await simWhere(
    world,
    (one) => keeping.has(one.groupId ?? '') && one.sessionStatus?.online === true,
  )
  const { primaryImsi } = Object.values(sim.profiles ?? {})[0] ?? {}
  const data = `/sims/${sim.simId}/data?limit=1`
  const [newest] = await world.api<{ content: string }[]>('GET', data)
  const measured = Object.values(JSON.parse(newest?.content ?? '{}') as Record<string, unknown>)
  const value = measured.find((one) => typeof one !== 'object')
  const table = page.getByRole('table', { name: 'Data' })
  await page.goto(`/subscribers/${primaryImsi}`)
  await page.getByRole('main').getByRole('link', { name: 'Data' }).click()
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  await page.locator(`a[href="/sims/${sim.simId}"]`).click()
  await page.getByRole('link', { name: 'Tools', exact: true }).click()
  await page.getByRole('link', { name: 'Harvest Data' }).click()
  await expect(table.getByRole('row').nth(1)).toContainText(String(value))
  expect(errors).toEqual([])
})

test('who may use only the API by IMSI finds it in the place of SIMs', async ({ page, world }) => {
  await signIn(page, world, 'legacy')
  await page.goto('/')
  const line = page.getByRole('navigation').getByRole('link', { name: 'SIMs' })
  await expect(line).toHaveAttribute('href', '/subscribers')
  await line.click()
  await expect(page).toHaveURL('/subscribers')
  const table = page.getByRole('table', { name: 'Subscribers' })
  await expect(table.getByRole('row').nth(1)).toBeVisible()
  // Nothing can be done, so nothing is selected; and the SIM itself is out of reach.
  await expect(table.getByRole('checkbox')).toHaveCount(0)
  await table.getByRole('row').nth(1).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('main a[href^="/sims/"]')).toHaveCount(0)
})
