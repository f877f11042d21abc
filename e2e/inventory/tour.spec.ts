import { expect, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'

interface Known {
  readonly online: boolean
  readonly objects: Readonly<
    Record<string, Readonly<Record<string, { resources: Readonly<Record<string, object>> }>>>
  >
}

test('a tour of Inventory devices: added, moved, tagged, found and deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/devices')
  await page.getByRole('link', { name: 'Add a device' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Pump')
  await page.getByRole('textbox', { name: 'Endpoint' }).fill('gw-head-office')
  await page.getByRole('button', { name: 'Add device' }).click()
  await expect(page.getByText('is the endpoint of another device')).toBeVisible()
  await page.getByRole('textbox', { name: 'Endpoint' }).fill('pump-1')
  await page.getByRole('button', { name: 'Add device' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pump')
  await expect(page.getByText('it has not registered yet')).toBeVisible()
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  expect(await world.api('GET', `/devices/${id}`)).toMatchObject({ endpoint: 'pump-1' })

  const tour = tourOf(page, world, {
    noun: 'device',
    list: '/devices',
    page: `/devices/${id}`,
    api: `/devices/${id}`,
    name: 'Pump',
  })
  await page.getByRole('link', { name: 'Inventory devices' }).first().click()
  // An IMEI stands in no column: the API finds it.
  const search = page.getByRole('combobox', { name: 'Search devices' })
  await search.fill('350000070000002')
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('EX-200')
  await search.fill('')
  await page.keyboard.press('Escape')
  await tour.isListed()
  await tour.rename('Pump 2')
  await tour.setTag('owner', '本社')
  await tour.deleteTag('owner')
  const [group] = await world.api<{ groupId: string; tags: { name: string } }[]>('GET', '/groups')
  await tour.changeGroup({ groupId: group?.groupId ?? '', name: group?.tags.name ?? '' })
  await tour.leaveGroup()
  await tour.remove()
  await tour.isGone()
  expect(errors).toEqual([])
})

test('a device is read, written, executed and observed, and what it told is data', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const api = '/devices/d-sandbox0000000000002'
  const stored = async (object: number, resource: number) =>
    (await world.api<Known>('GET', api)).objects[object]?.['0']?.resources[resource]
  await page.goto('/devices/d-sandbox0000000000002/objects')
  const row = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })

  await page.getByRole('button', { name: 'Read: Temperature' }).click()
  await expect(row('Temperature')).toContainText(/Read now/)
  await expect(row('Set Point')).not.toContainText('Read now')
  await page.getByRole('button', { name: 'Read all: /26241/0' }).click()
  await expect(row('Set Point')).toContainText('22.5')

  // The model says what it may hold; several values are written together.
  await page.getByRole('button', { name: 'Write: Set Point' }).click()
  const dialog = page.getByRole('dialog')
  const value = dialog.getByRole('textbox', { name: 'Value' })
  await value.fill('41')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter a number in the range 5 to 40.')).toBeVisible()
  await value.fill('25')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(row('Set Point')).toContainText('25')
  expect(await stored(26241, 1)).toMatchObject({ value: 25 })
  await page.getByRole('button', { name: 'Write: Vents' }).click()
  await dialog.getByRole('textbox', { name: 'Value 1' }).fill('70')
  await dialog.getByRole('button', { name: 'Add a value' }).click()
  await dialog.getByRole('textbox', { name: 'Value 2' }).fill('5')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(await stored(26241, 6)).toMatchObject({ values: { 0: 40, 1: 70, 2: 5 } })

  // The device has the last word.
  await page.getByRole('button', { name: 'Write: UTC Offset' }).click()
  await value.fill('noon')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('no UTC offset')
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'Observe: Set Point' }).click()
  await expect(row('Set Point')).toContainText('Observed')
  expect(await stored(26241, 1)).toMatchObject({ observed: true })
  await page.getByRole('button', { name: 'Stop observing: Set Point' }).click()
  await expect.poll(() => stored(26241, 1)).toMatchObject({ observed: false })
  await page.getByRole('button', { name: 'Observe all: /26241/0' }).click()
  await page.getByRole('button', { name: 'Stop observing all: /26241/0' }).click()
  await expect(page.getByRole('button', { name: 'Observe all: /26241/0' })).toBeVisible()

  await page.getByRole('main').getByRole('link', { name: 'Data' }).click()
  await expect(page.getByRole('table', { name: 'Data' }).getByRole('row').nth(1)).toContainText(
    /Battery Level|Temperature/,
  )

  // It restarts, and nothing can be done with it meanwhile.
  await page.getByRole('main').getByRole('link', { name: 'Objects' }).click()
  await page.getByRole('button', { name: 'Execute: Reboot' }).click()
  await expect(dialog).toContainText('is offline until it is back')
  await dialog.getByRole('textbox', { name: 'Argument' }).fill('now')
  await page.keyboard.press('Enter')
  await expect(page.getByText('it is restarting, or has signed off')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Read: Temperature' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  expect(await world.api('GET', api)).toMatchObject({ online: false })
  expect(errors).toEqual([])
})

const xml = `<LWM2M>
  <Object ObjectType="MODefinition">
    <Name>Barn</Name>
    <ObjectID>30000</ObjectID>
    <Resources>
      <Item ID="0"><Name>Hay</Name><Operations>R</Operations><Type>Tons</Type></Item>
    </Resources>
  </Object>
</LWM2M>`

test('a tour of object models: created from XML, shared, changed to JSON and deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/devices/models')
  await page.getByRole('link', { name: 'Create a model' }).click()
  const file = { name: 'barn.xml', mimeType: 'application/xml', buffer: Buffer.from(xml) }
  await page.locator('input[type=file]').setInputFiles(file)
  await expect(page.getByText('There is no type Tons.').first()).toBeVisible()
  const create = page.getByRole('button', { name: 'Create object model' })
  await expect(create).toBeDisabled()
  await page.getByRole('button', { name: 'Line 6, column 62' }).click()
  const editor = page.getByRole('textbox', { name: 'Definition' })
  await editor.fill(xml.replace('Tons', 'Float'))
  await expect(page.getByRole('table', { name: 'Resources' })).toContainText('Hay')
  await create.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Barn')
  expect(await world.api('GET', '/device_object_models/30000')).toMatchObject({ format: 'xml' })

  const tour = tourOf(page, world, {
    noun: 'object model',
    list: '/devices/models',
    page: '/devices/models/30000',
    api: '/device_object_models/30000',
    name: 'Barn',
  })
  await tour.act('Change scope')
  await tour.expectStored({ scope: 'public' })
  await page.getByRole('button', { name: 'Edit definition' }).click()
  await editor.fill(
    '[{"id": 30000, "name": "Barn", "resourcedefs": [{"id": 0, "name": "Straw", "operations": "RW", "type": "string"}]}]',
  )
  await page.getByRole('button', { name: 'Save definition' }).click()
  await expect(page).toHaveURL('/devices/models/30000')
  await expect(page.getByRole('table', { name: 'Resources' })).toContainText('Straw')
  await tour.expectStored({ format: 'json' })
  await page.getByRole('link', { name: 'Object models' }).first().click()
  // What another operator shares cannot be changed.
  await page.getByRole('link', { name: 'Pump' }).click()
  await expect(page.getByRole('button', { name: 'Edit definition' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('link', { name: 'Object models' }).first().click()
  await tour.isListed()
  await tour.remove()
  await tour.isGone()
  expect(errors).toEqual([])
})
