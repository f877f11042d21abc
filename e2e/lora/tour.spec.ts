import { expect, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm, tourOf } from '../tour.ts'

const minute = 60_000

test('a tour of LoRaWAN devices: registered, moved, tagged, spoken to, read and terminated', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/lora')
  await page.getByRole('link', { name: 'Register a device' }).click()
  await page.getByRole('textbox', { name: 'Device ID' }).fill('02005e10')
  // Enter, which a scanner types, goes on to what is empty.
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Registration secret', { exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Enter 16 hexadecimal digits.')).toBeVisible()
  await expect(page.getByText('Enter the registration secret.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Device ID' }).fill('02-00-5E-10-00-00-00-07')
  await page.getByLabel('Registration secret', { exact: true }).fill('wrong')
  await page.getByRole('textbox', { name: 'Name' }).fill('Barn')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await page.getByLabel('Registration secret', { exact: true }).fill('sandbox')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Barn')

  const tour = tourOf(page, world, {
    noun: 'device',
    list: '/lora',
    page: '/lora/02005e1000000007',
    api: '/lora_devices/02005e1000000007',
    name: 'Barn',
  })
  await page.getByRole('link', { name: 'LoRaWAN devices' }).first().click()
  await tour.isListed()
  await tour.rename('Barn 2')
  await tour.setTag('owner', '本社')
  await tour.deleteTag('owner')
  const groups = await world.api<{ groupId: string; tags: { name: string } }[]>('GET', '/groups')
  const [group] = groups
  await tour.changeGroup({ groupId: group?.groupId ?? '', name: group?.tags.name ?? '' })
  await tour.leaveGroup()

  // Half a byte, then a message that waits, with what it says beside it.
  await tour.act('Send downlink', async (dialog) => {
    const data = dialog.getByRole('textbox', { name: 'Data' })
    await data.fill('4869f')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Each byte has two digits. One is missing.')).toBeVisible()
    await data.fill('4869')
    await expect(dialog.getByText('As text: Hi. 2 of 11 bytes.')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'Port' }).fill('10')
  })
  await expect(page.getByText('Waiting for the next uplink')).toBeVisible()
  await expect(page.getByText('4869')).toBeVisible()

  await tour.protect('off')
  await tour.protect('on')
  await tour.protect('off')
  await tour.terminate()
  await expect(page.getByRole('button', { name: 'Send downlink' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  expect(errors).toEqual([])
})

test('what a device sent is a table and a chart, over the time that is chosen', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const path = '/lora_devices/02005e1000000001/data'
  await page.goto('/lora/02005e1000000001')
  await page.getByRole('main').getByRole('link', { name: 'Data' }).click()
  const table = page.getByRole('table', { name: 'Data' })
  const [newest] = await world.api<{ time: number; content: string }[]>('GET', `${path}?limit=1`)
  const { temperature } = JSON.parse(newest?.content ?? '{}') as { temperature: number }
  await expect(table.getByRole('row').nth(1)).toContainText(String(temperature))
  await expect(page.getByRole('region', { name: 'temperature' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Values to chart' }).click()
  await page.getByRole('option', { name: 'rssi' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'temperature and rssi' })).toBeVisible()

  const hours = Date.now() - 7 * 24 * 60 * minute
  const week = await world.api<unknown[]>('GET', `${path}?limit=1000&from=${hours}`)
  expect(week.length).toBe(1000)
  await page.getByText('7 days').click()
  await expect(page).toHaveURL(/last=7d/)
  await expect(page.getByText(/^1,00\d|^1,000\+/).first()).toBeVisible()
  expect(errors).toEqual([])
})

test('a tour of LoRaWAN gateways and the network sets they are in', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/lora/network-sets')
  await page.getByRole('link', { name: 'Create a network set' }).first().click()
  await page.getByLabel('Name').fill('Orchard')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Orchard')
  const sets = await world.api<{ networkSetId: string; tags: { name: string } }[]>(
    'GET',
    '/lora_network_sets',
  )
  const { networkSetId = '' } = sets.find(({ tags }) => tags.name === 'Orchard') ?? {}
  const sharing = { noun: 'network set', list: '/lora/network-sets', name: 'Orchard' }
  const tour = tourOf(page, world, {
    ...sharing,
    page: `/lora/network-sets/${networkSetId}`,
    api: `/lora_network_sets/${networkSetId}`,
  })
  await page.getByRole('link', { name: 'LoRaWAN network sets' }).first().click()
  await tour.isListed()
  await tour.setTag('crop', 'apple')
  await tour.deleteTag('crop')
  await tour.act('Share', async (dialog) => {
    const id = dialog.getByRole('textbox', { name: 'Operator ID' })
    await id.fill('OP12')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Enter OP and 10 digits.')).toBeVisible()
    await id.fill('OP0123456789')
  })
  await tour.expectStored({ allowedOperators: ['OP0123456789'] })
  await tour.act('Stop sharing')
  await tour.expectStored({ allowedOperators: [] })

  // A gateway joins it: the set cannot be deleted while it is in it.
  await page.getByRole('link', { name: 'LoRaWAN network sets' }).click()
  await page.getByRole('link', { name: 'Gateways', exact: true }).click()
  const gateway = tourOf(page, world, {
    noun: 'gateway',
    list: '/lora/gateways',
    page: '/lora/gateways/02005e2000000002',
    api: '/lora_gateways/02005e2000000002',
    name: 'Warehouse (offline)',
  })
  await gateway.isListed()
  await gateway.rename('Warehouse')
  await gateway.setTag('floor', '2')
  await gateway.deleteTag('floor')
  await gateway.act('Change network set', (dialog) =>
    gateway.choose(dialog, 'Network set', 'Orchard'),
  )
  await gateway.expectStored({ networkSetId })
  await page.getByRole('main').getByRole('link', { name: 'Orchard' }).click()
  await expect(page.getByRole('table', { name: 'Gateways' })).toContainText('Warehouse')
  await page.getByRole('button', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(toConfirm).fill(endOf(networkSetId))
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await page
    .getByRole('table', { name: 'Gateways' })
    .getByRole('link', { name: 'Warehouse' })
    .click()
  await expect(heading).toHaveText('Warehouse')
  await gateway.act('Remove from network set')
  await expect.poll(async () => await gateway.stored()).not.toHaveProperty('networkSetId')
  await gateway.protect('off')
  await gateway.protect('on')
  await gateway.protect('off')
  await gateway.terminate()

  await page.getByRole('link', { name: 'LoRaWAN gateways' }).click()
  await page.getByRole('link', { name: 'Network sets', exact: true }).click()
  await tour.isListed()
  await tour.remove()
  await tour.isGone()
  expect(errors).toEqual([])
})

test('what another operator owns or shares can be used, and not changed', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/lora/network-sets')
  await page.getByRole('link', { name: 'Partner (shared with us)' }).click()
  const share = page.getByRole('button', { name: 'Share', exact: true })
  await expect(share).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('link', { name: 'LoRaWAN network sets' }).click()
  await page.getByRole('link', { name: 'Gateways', exact: true }).click()
  await page.getByRole('link', { name: '02005e2000000003' }).click()
  await expect(page.getByRole('button', { name: 'Change network set' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
})
