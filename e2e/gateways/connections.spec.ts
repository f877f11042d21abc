import type { Locator, Page } from '@playwright/test'
import type { PacketCaptureSession } from '../../src/api/generated/models/packetCaptureSession.ts'
import type { VirtualPrivateGateway } from '../../src/api/generated/models/virtualPrivateGateway.ts'
import { again, expect, signIn, test, watchErrors, type World } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

const gateways = '/virtual_private_gateways'

async function factoryOf(world: World): Promise<VirtualPrivateGateway> {
  const all = await world.api<VirtualPrivateGateway[]>('GET', gateways)
  return all.find(({ type }) => type === 15) ?? {}
}

/** Fills in a dialog and sends it with the button that says what its title says. */
async function send(page: Page, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  const dialog = page.getByRole('dialog')
  for (const [label, value] of Object.entries(fields)) {
    await dialog.getByRole('textbox', { name: label, exact: true }).fill(value)
  }
  const title = (await dialog.getByRole('heading').first().textContent()) ?? ''
  await dialog.getByRole('button', { name: title, exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Deletes what a row stands for, whose id is asked for. */
async function remove(page: Page, row: Locator, id: string): Promise<void> {
  await row.getByRole('button', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByLabel(toConfirm).fill(endOf(id))
  await send(page)
  await expect(row).toBeHidden()
}

const rowOf = (page: Page, table: string, text: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: text })

const choose = async (page: Page, field: string, option: string | RegExp) => {
  await page.getByRole('dialog').getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

test('networks are connected, and every state is followed without a reload', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const { vpgId: factory = '' } = await factoryOf(world)
  const { vpgId = '' } = await world.api<VirtualPrivateGateway>('POST', gateways, { type: 242 })
  const read = async (id = vpgId) =>
    (await world.stored<VirtualPrivateGateway>(`${gateways}/${id}`)) ?? {}
  let now = Date.now()
  const pass = (ms: number) => world.clock({ now: (now += ms) })
  await pass(60_000)
  await signIn(page, world)

  // A VPC of a Type-F: what is typed wrongly is said at once, and nothing is sent.
  await page.goto(`/gateways/${factory}/connections`)
  await page.getByRole('button', { name: 'Peer a VPC' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'AWS account' }).fill('1234')
  await dialog.getByRole('textbox', { name: 'VPC ID' }).fill('vpc-new')
  await dialog.getByRole('textbox', { name: 'Range of the VPC' }).fill('10.0.0.0/8')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('An AWS account has a number of twelve digits.')).toBeVisible()
  await expect(dialog.getByText('Begin with vpc-, followed by')).toBeVisible()
  await expect(dialog.getByText('The range may be no larger than /16.')).toBeVisible()
  await send(page, {
    'AWS account': '1234-5678-9012',
    'VPC ID': 'vpc-0123456789abcdef0',
    'Range of the VPC': '10.30.0.0/16',
  })
  const peered = rowOf(page, 'Connections', 'vpc-0123456789abcdef0')
  await expect(peered).toContainText('10.30.0.0/16')
  const { vpcPeeringConnections = {} } = await read(factory)
  const pcx = Object.keys(vpcPeeringConnections).find((id) =>
    vpcPeeringConnections[id]?.includes('10.30.0.0/16'),
  )
  await remove(page, peered, pcx ?? '')
  expect(Object.keys((await read(factory)).vpcPeeringConnections ?? {})).toHaveLength(1)

  // A VPC of a Type-F2, whose other side the sandbox plays.
  await page.goto(`/gateways/${vpgId}/connections`)
  await expect(page.getByRole('button', { name: 'Peer a VPC' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Attach a VPC' }).click()
  await send(page, { 'AWS account': '123456789012', 'VPC ID': 'vpc-0123abcd', Name: 'plant' })
  const plant = rowOf(page, 'Connections', 'plant')
  await expect(plant).toContainText('Waiting for AWS')
  await expect(plant).toContainText('Resource Access Manager')
  await pass(60_000)
  await expect(plant).toContainText('Waiting for you')
  await plant.getByRole('button', { name: 'Accept' }).click()
  await send(page)
  await expect(plant).toContainText('Accepted. It takes minutes')
  await pass(60_000)
  await expect(plant).toContainText('Add a route below')

  await page.getByRole('button', { name: 'Peer a transit gateway' }).click()
  await send(page, {
    'AWS account': '123456789012',
    'Transit gateway ID': 'tgw-0123456789abcdef0',
    Name: 'headquarters',
  })
  const other = rowOf(page, 'Connections', 'headquarters')
  await expect(other).toContainText('Waiting for AWS')
  await pass(60_000)
  await expect(other).toContainText('Active')

  // Routes: what overlaps the devices' own range wants a tick.
  await page.getByRole('button', { name: 'Add a route' }).click()
  await dialog.getByRole('textbox', { name: 'Destination' }).fill('10.200.0.0/16')
  await choose(page, 'Through', /plant/)
  await dialog.getByRole('button', { name: 'Add a route to private gateway' }).click()
  await expect(dialog.getByText('Tick this, or enter')).toBeVisible()
  await dialog.getByRole('checkbox', { name: 'Add it although it overlaps' }).check()
  await send(page)
  const route = rowOf(page, 'Routes', '10.200.0.0/16')
  await expect(route).toContainText('plant')
  await expect(plant).not.toContainText('Add a route below')
  await route.getByRole('button', { name: 'Change' }).click()
  await choose(page, 'Through', /headquarters/)
  await send(page)
  await expect(route).toContainText('headquarters')
  await route.getByRole('button', { name: 'Delete' }).click()
  await send(page)
  await expect(route).toBeHidden()

  const { soracomTransitGatewayVpcAttachments: attachments = {} } = await read()
  await remove(page, plant, Object.keys(attachments)[0] ?? '')
  const { soracomTransitGatewayPeeringConnections: peerings = {} } = await read()
  await remove(page, other, Object.keys(peerings)[0] ?? '')
  expect(await read()).toMatchObject({
    customerRoutes: {},
    soracomTransitGatewayVpcAttachments: {},
    soracomTransitGatewayPeeringConnections: {},
  })
  expect(errors).toEqual([])
})

test('traffic is mirrored, inspected, redirected and captured', async ({ page, world }) => {
  const errors = watchErrors(page)
  const { vpgId = '' } = await factoryOf(world)
  const api = `${gateways}/${vpgId}`
  const read = async () => (await world.stored<VirtualPrivateGateway>(api)) ?? {}
  await signIn(page, world)
  await page.goto(`/gateways/${vpgId}/inspection`)

  await page.getByRole('button', { name: 'Add a destination' }).click()
  await send(page, { 'IP address': '10.30.0.40', Description: 'IDS' })
  const ids = rowOf(page, 'Mirroring', '10.30.0.40')
  await expect(ids).toContainText('On')
  // Two are all there can be.
  await page.getByRole('button', { name: 'Add a destination' }).hover()
  await expect(page.getByRole('tooltip')).toContainText('two hosts at most')
  await ids.getByRole('button', { name: 'Pause' }).click()
  await send(page)
  await expect(ids).toContainText('Paused')
  expect((await read()).mirroring?.peers?.['10.30.0.40']).toMatchObject({ enabled: false })
  await ids.getByRole('button', { name: 'Delete' }).click()
  await send(page)
  await expect(ids).toBeHidden()

  const inspection = page.locator('section', {
    has: page.getByRole('heading', { name: 'Inspection', level: 2 }),
  })
  await inspection.getByRole('button', { name: 'Change' }).click()
  const url = inspection.getByRole('textbox', { name: 'Resource URL' })
  await url.fill('')
  await inspection.getByRole('button', { name: 'Save the inspection' }).click()
  await expect(inspection.getByText('Resource URL: a value is needed here.')).toBeVisible()
  await url.fill('https://kinesis.ap-northeast-1.amazonaws.com/other')
  await inspection.getByRole('button', { name: 'Save the inspection' }).click()
  await expect(inspection.getByText('amazonaws.com/other')).toBeVisible()
  expect((await read()).inspection).toMatchObject({ enabled: true, report: { enabled: true } })
  await inspection.getByRole('button', { name: 'Delete' }).click()
  await send(page)
  await expect(inspection.getByText('The traffic is not inspected.')).toBeVisible()

  await page.getByRole('button', { name: 'Redirect the traffic' }).click()
  await send(page, { Description: 'proxy' })
  await expect
    .poll(async () => (await read()).redirection)
    .toMatchObject({
      enabled: true,
      description: 'proxy',
    })
  const redirection = page.locator('section', {
    has: page.getByRole('heading', { name: 'Redirection', level: 2 }),
  })
  await expect(redirection.getByText('proxy')).toBeVisible()
  await redirection.getByRole('button', { name: 'Delete' }).click()
  await send(page)
  await expect.poll(async () => (await read()).redirection).toBeUndefined()

  await page.getByRole('button', { name: 'Capture packets' }).click()
  await send(page, { 'Beginning of the file’s name': 'line-3_new' })
  const capture = rowOf(page, 'Packet captures', 'line-3_new')
  await expect(capture).toContainText(/Requested|About to begin/)
  await world.clock({ now: Date.now() + 30_000 })
  await expect(capture.getByText('Capturing', { exact: true })).toBeVisible()
  await capture.getByRole('button', { name: 'Stop' }).click()
  await send(page)
  await world.clock({ now: Date.now() + 60_000 })
  await expect(capture.getByText('Stopped')).toBeVisible()
  const asked = page.context().waitForEvent('request', (one) => one.url().includes('/files/'))
  await capture.getByRole('button', { name: 'Download' }).click()
  const bytes = await (await page.request.get((await asked).url(), again)).body()
  // The magic number of libpcap.
  expect(bytes.readUInt32LE(0)).toBe(0xa1b2c3d4)
  // The file came in a window of its own.
  await page.bringToFront()
  const [made] = await world.api<PacketCaptureSession[]>('GET', `${api}/packet_capture_sessions`)
  await remove(page, capture, made?.sessionId ?? '')
  expect(errors).toEqual([])
})
