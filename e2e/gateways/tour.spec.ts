import { expect, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'

interface Vpg {
  readonly vpgId: string
  readonly type: number
  readonly status: string
  readonly gateOpened: boolean
}

test('a tour of private gateways: made, opened, filtered, given addresses, used and terminated', async ({
  page,
  world,
}) => {
  test.slow()
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/gateways')
  await page.getByRole('link', { name: 'Create a private gateway' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Line')
  const subnet = page.getByRole('textbox', { name: 'Device subnet' })
  await subnet.fill('100.64.0.0/16')
  await page.keyboard.press('Enter')
  await expect(page.getByText('are the platform’s own. Choose another range.')).toBeVisible()
  await subnet.fill('10.128.0.0/9')
  await page.getByRole('textbox', { name: 'Check against your networks' }).fill('10.200.0.0/16')
  await expect(page.getByText('10.200.0.0/16 overlaps the device subnet.')).toBeVisible()
  await page.getByRole('button', { name: 'Create private gateway' }).click()
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Line')
  const main = page.getByRole('main')
  await expect(main.getByText('Being created')).toBeVisible()
  const now = Date.now() + 60_000
  await world.clock({ now, keepTokens: true })
  await expect(main.getByText('Running', { exact: true })).toBeVisible()

  const all = await world.api<(Vpg & { tags: { name: string } })[]>(
    'GET',
    '/virtual_private_gateways',
  )
  const vpgId = all.find(({ tags }) => tags.name === 'Line')?.vpgId ?? ''
  const tour = tourOf(page, world, {
    noun: 'private gateway',
    list: '/gateways',
    page: `/gateways/${vpgId}`,
    api: `/virtual_private_gateways/${vpgId}`,
    name: 'Line',
  })
  const dialog = page.getByRole('dialog')
  const press = (name: string | RegExp) => main.getByRole('button', { name }).first().click()
  /** Chooses a button of a tab, and does what its dialog asks. */
  const does = async (name: string, fill?: () => Promise<void>) => {
    await press(name)
    await expect(dialog).toBeVisible()
    await fill?.()
    await dialog.locator('[type=submit]').click()
    await expect(dialog).toBeHidden()
  }
  const fill = async (name: string, value: string) =>
    dialog.getByRole('textbox', { name, exact: true }).fill(value)

  await page.getByRole('link', { name: 'Private gateways' }).first().click()
  await tour.isListed()
  await tour.rename('Line 2')
  await tour.setTag('owner', '本社')
  await tour.deleteTag('owner')

  // A group's SIMs go through it from their next session on.
  await does('Let a group use it', () => tour.choose(dialog, 'Group', 'エレベーター監視'))
  await expect(main.getByRole('link', { name: 'エレベーター監視' }).first()).toBeVisible()
  await expect(main.getByText(/online with (a session|sessions) that began before/)).toBeVisible()
  await does('Stop using it for エレベーター監視')
  await expect(main.getByText('No group uses it')).toBeVisible()

  // The way to the internet.
  await tour.tab('Internet access')
  await does('Get fixed addresses')
  await tour.expectStored({ fixedIpAddressesEnabled: true })
  await does('Edit the routing filter', async () => {
    await dialog.getByRole('button', { name: 'Add an entry' }).click()
    await fill('Destination, line 1', '203.0.113.0')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Enter an IPv4 range such as 192.0.2.0/24.')).toBeVisible()
    await fill('Destination, line 1', '203.0.113.0/24')
    await dialog.getByRole('button', { name: 'Add an entry' }).click()
    await dialog.getByRole('combobox', { name: 'Action, line 2' }).click()
    await page.getByRole('option', { name: 'Allow' }).click()
    await fill('Destination, line 2', '203.0.113.64/26')
  })
  await tour.expectStored({
    routingFilterEntries: [
      { action: 'deny', ipRange: '203.0.113.0/24' },
      { action: 'allow', ipRange: '203.0.113.64/26' },
    ],
  })
  await main.getByRole('textbox', { name: 'Try an address' }).fill('203.0.113.70')
  await expect(main.getByText('Let through by 203.0.113.64/26.')).toBeVisible()
  await main.getByRole('textbox', { name: 'Try an address' }).fill('203.0.113.7')
  await expect(main.getByText('Held back by 203.0.113.0/24.')).toBeVisible()
  await does('Turn traffic filtering on')
  await does('Replace domain rules', async () => {
    await dialog.getByRole('button', { name: 'Add a domain' }).click()
    await fill('Domain, line 1', '*.example.com')
  })
  await does('Replace address rules', async () => {
    await dialog.getByRole('button', { name: 'Add a rule' }).click()
    await fill('Destination, line 1', '192.0.2.0/24')
    await fill('Ports, line 1', '8000-8100')
  })
  await expect(main.getByText('1 rule')).toHaveCount(2)
  await does('Turn traffic filtering off')
  await does('Release the addresses', () =>
    dialog.getByLabel(/Type the last four/).fill(vpgId.slice(-4)),
  )
  await tour.expectStored({ fixedIpAddressesEnabled: false })

  // The device network.
  await tour.tab('Device network')
  await does('Open Gate')
  await tour.expectStored({ gateOpened: true, gatePrivacySeparatorEnabled: true })
  await does('Turn off: Privacy separator')
  await does('Turn on: Privacy separator')
  await does('Change: VXLAN ID', async () => fill('VXLAN ID', '77'))
  await tour.expectStored({ gateVxlanId: 77, gatePrivacySeparatorEnabled: true })
  await does('Register a host', async () => {
    await fill('Its address in your network', '10.21.8.9')
    await fill('Its address among the devices', '10.1.0.1')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('It must be in the device subnet, 10.128.0.0/9.')).toBeVisible()
    await fill('Its address among the devices', '')
  })
  await expect(main.getByText('10.255.255.252')).toBeVisible()
  await does('Remove 10.21.8.9')
  await expect(main.getByText('10.21.8.9')).toHaveCount(0)
  const [sim] = await world.api<{ simId: string; profiles: object }[]>('GET', '/sims?limit=1')
  await does('Edit the routes', async () => {
    await dialog.getByRole('button', { name: 'Add a route' }).click()
    await fill('SIM ID, line 1', sim?.simId ?? '')
    await fill('LAN behind it, line 1', '192.168.8.0/24')
  })
  await does('Turn SIM-based routing on')
  await tour.expectStored({ enableSimBasedRouting: true })
  await does('Turn SIM-based routing off')

  // The map of addresses: one, then two from a list, one of which goes again.
  await main.getByRole('link', { name: 'Open the map' }).click()
  await does('Give a SIM an address', async () => {
    await fill('IMSI', '440100000000001')
    await fill('IP address', '10.128.4.4')
  })
  const table = page.getByRole('table')
  await expect(table.getByText('10.128.4.4')).toBeVisible()
  await main.getByRole('link', { name: 'From a file' }).click()
  await main
    .getByRole('textbox', { name: 'List' })
    .fill(
      'imsi,ip\n440100000000002,10.128.4.5\n440100000000003,10.128.4.6\n440100000000004,10.1.1.1',
    )
  await expect(main.getByText('2 lines are valid. 1 line is left out.')).toBeVisible()
  await does('Give the addresses')
  await main.getByRole('link', { name: 'IP address map' }).click()
  await expect(table.getByText('10.128.4.6')).toBeVisible()
  await table
    .getByRole('row', { name: /10\.128\.4\.4/ })
    .getByRole('button')
    .last()
    .click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog.locator('[type=submit]').click()
  await expect(table.getByText('10.128.4.4')).toHaveCount(0)

  await tour.tab('Device network')
  await does('Close Gate')
  await tour.expectStored({ gateOpened: false })
  await tour.act('Terminate', async (asked) => {
    await asked.getByLabel(/Type the last four/).fill(vpgId.slice(-4))
  })
  await tour.expectStored({ status: 'terminating' })
  await expect(main.getByText('Being terminated')).toBeVisible()
  expect(errors).toEqual([])
})
