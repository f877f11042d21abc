import { allCameras, cameraNamed, firstCells, picturesCame } from './cameras-support.ts'
import { expect, expectAccessible, ownRights, signIn, test, watchErrors } from '../support.ts'

test('cameras with their newest pictures; a hostile name is only text; the ones that are away', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/soracam')
  await expect(firstCells(page)).toHaveCount((await allCameras(world)).length)
  await expect(firstCells(page).filter({ hasText: '<img src=x onerror=alert(1)>' })).toBeVisible()
  await picturesCame(page)
  await expectAccessible(page)

  await page.goto('/')
  await page.getByRole('link', { name: '1 camera is offline' }).click()
  await expect(firstCells(page)).toHaveText(['倉庫 冷蔵庫 No.3'])
  await page.getByRole('button', { name: 'Remove the filter State' }).click()
  await expect(firstCells(page)).toHaveCount((await allCameras(world)).length)
  expect(errors).toEqual([])
})

test('cameras as pictures, in the URL', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/soracam')
  await page.getByRole('radio', { name: 'Pictures' }).click()
  await expect(page).toHaveURL(/view=pictures/)
  const cards = page.getByRole('list', { name: 'Cameras' }).getByRole('listitem')
  await expect(cards).toHaveCount((await allCameras(world)).length)
  await expect(cards.filter({ hasText: 'Meeting room 4F' })).toContainText('Asleep')
  await expect(cards.filter({ hasText: 'quota used up' })).toContainText('72 hr of 72 hr used')
  await expect(cards.filter({ hasText: '未契約の予備機' })).toContainText('No event')
  await picturesCame(page)
  await expectAccessible(page)
  await page.reload()
  await cards.getByRole('link', { name: 'Loading dock' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loading dock')
  expect(errors).toEqual([])
})

test('a name is kept while the API fails; what an offline camera cannot be told says why', async ({
  page,
  world,
}) => {
  const asleep = await cameraNamed(world, 'Meeting room 4F')
  const offline = await cameraNamed(world, '倉庫 冷蔵庫')
  await signIn(page, world)
  await page.goto(`/soracam/${asleep.deviceId}`)
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByLabel('Name', { exact: true }).fill('会議室 <4F>')
  await world.faults({ kind: 'error', operations: ['setSoraCamDeviceName'], times: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByText('The API had a problem')).toBeVisible()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('会議室 <4F>')
  await page.getByRole('button', { name: 'Rename camera' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('会議室 <4F>')

  await page.goto(`/soracam/${offline.deviceId}`)
  const reboot = page.getByRole('button', { name: 'Reboot' })
  await expect(reboot).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Actions for 倉庫' }).click()
  await page.getByRole('menuitem', { name: /^Not available now/ }).click()
  await expect(page.getByRole('menuitem', { name: 'Reboot' })).toContainText(
    'The camera is offline. Check its power and its Wi-Fi, then try again.',
  )
})

test('somebody else puts the camera to sleep, which its page notices', async ({ page, world }) => {
  const { deviceId } = await cameraNamed(world, 'Loading dock')
  await page.clock.install()
  await signIn(page, world)
  await page.goto(`/soracam/${deviceId}`)
  await expect(page.getByRole('button', { name: 'Put to sleep' })).toBeVisible()
  const state = { powerState: 'sleep' }
  await world.api('POST', `/sora_cam/devices/${deviceId}/power_state`, state)
  await page.clock.fastForward(20_000)
  await expect(page.getByRole('button', { name: 'Wake up' })).toBeVisible()
})

test.describe('who may look at events and not at cameras', () => {
  const guard = ['SoraCam:listSoraCamDeviceEvents', 'SoraCam:getSoraCamDeviceName', ...ownRights]
  test.use({ worldOptions: { sims: 60, users: { guard } } })

  test('sees the names of the cameras beside their events', async ({ page, world }) => {
    await signIn(page, world, 'guard')
    await page.goto('/soracam/events')
    await expect(page.getByRole('cell', { name: '店舗入口' }).first()).toBeVisible()
    await expect(page.getByRole('link', { name: 'Cameras', exact: true })).toHaveAttribute(
      'href',
      '/soracam/events',
    )
  })
})

test('three cameras are rebooted at once, those that are offline left out', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/soracam')
  for (const name of ['Loading dock', '店舗入口', '倉庫 冷蔵庫 No.3']) {
    await page.getByRole('row', { name }).getByRole('checkbox').check()
  }
  await page.getByRole('button', { name: 'Actions for the selected cameras' }).click()
  await page.getByRole('menuitem', { name: 'Reboot' }).click()
  await page.getByRole('button', { name: 'Reboot 2 cameras' }).click()
  await expect
    .poll(async () => (await allCameras(world)).filter(({ connected }) => !connected).length)
    .toBe(3)
})

test('an event with its picture, its neighbours by keyboard, and the way to its moment', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const camera = await cameraNamed(world, 'Loading dock')
  await page.goto(`/soracam/events?last=7d&camera=${camera.deviceId}&kind=motion`)
  await expect(page.getByRole('button', { name: 'Remove the filter Camera' })).toBeVisible()
  await firstCells(page).first().getByRole('link').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: 'Motion' })).toBeVisible()
  await picturesCame(page)
  await expect(dialog.getByText(/^1 of /)).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Previous picture' })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Close' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByText(/^2 of /)).toBeVisible()
  await page.reload()
  await expect(dialog.getByText(/^2 of /)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('link', { name: 'Open in the recordings' }).click()
  await expect(page).toHaveURL(
    new RegExp(`/soracam/${camera.deviceId}/recordings\\?at=\\d{4}-\\d\\d-\\d\\dT[\\d%3A:]+Z`),
  )
  expect(errors).toEqual([])
})

test('events of a camera as pictures; Back closes one; a list that fails can be asked for again', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const camera = await cameraNamed(world, 'Loading dock')
  await page.goto(`/soracam/${camera.deviceId}/events`)
  await page.getByRole('radio', { name: 'Pictures' }).click()
  await expect(page).toHaveURL(/view=pictures/)
  const cards = page.getByRole('list', { name: 'Events' }).getByRole('listitem')
  await cards.first().getByRole('link').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await page.goBack()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(/view=pictures/)

  await world.faults({ kind: 'error', operations: ['listSoraCamDeviceEvents'] })
  await page.goto('/soracam/events')
  // A read is tried four times before its failure is told.
  await expect(page.getByText('The API had a problem')).toBeVisible({ timeout: 20_000 })
  await world.faults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(firstCells(page).first()).toBeVisible()
  expect(errors).toEqual([])
})

test('Global coverage says that it has no cameras, and leads to Japan', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/soracam')
  await page.getByRole('radio', { name: 'Global' }).click()
  await expect(page.getByRole('heading', { name: 'Cameras are in Japan coverage' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Switch to Japan coverage' }).click()
  await expect(firstCells(page).first()).toBeVisible()
})

test('a viewer looks at everything and is offered no change', async ({ page, world }) => {
  await signIn(page, world, 'viewer')
  await page.goto('/soracam')
  await expect(firstCells(page).first()).toBeVisible()
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await firstCells(page).filter({ hasText: 'Loading dock' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Loading dock')
  await expect(page.getByRole('button', { name: 'Reboot' })).toHaveCount(0)
  await page.getByRole('link', { name: 'Exports' }).last().click()
  await page.getByRole('main').getByText('Stills', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Exported stills' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Export the / })).toHaveCount(0)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText('You may look at these settings, but not change them')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'HD (1080p)' })).toBeDisabled()
})

test('who may not see cameras is told which permission is missing', async ({ page, world }) => {
  await signIn(page, world, 'field')
  await page.goto('/soracam')
  await expect(
    page.getByText('This needs the permission SoraCam:listSoraCamDevices.'),
  ).toBeVisible()
})
