import { cameraNamed, tourOfCamera, type Camera } from './cameras-support.ts'
import { yesterdayAt } from './camera-support.ts'
import { expect, expectAccessible, signIn, test, watchErrors, type World } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

const minute = 60_000

interface Pack {
  readonly id: string
  readonly quantity: number
  readonly quantityInUse: number
}

const packOf = async (world: World, id: string) => {
  const packs = await world.api<Pack[]>('GET', '/sora_cam/license_packs')
  const found = packs.find((pack) => pack.id === id)
  return [found?.quantity, found?.quantityInUse]
}

const newest = '4.58.0.97'

const versions = (world: World, names: readonly string[]) =>
  Promise.all(
    names.map(async (name) => {
      const { deviceId } = await cameraNamed(world, name)
      const path = `/sora_cam/devices/${deviceId}`
      return (await world.api<{ firmwareVersion: string }>('GET', path)).firmwareVersion
    }),
  )

const nameOf = ({ name, deviceId }: Camera) => name || deviceId

test('licenses: bought, given to several cameras, taken away; somebody else was faster', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const spare = await cameraNamed(world, '未契約')
  const asleep = await cameraNamed(world, 'Meeting room 4F')
  await signIn(page, world)
  await page.goto('/soracam/licenses')
  await expect(page.getByText('3 licenses are owned but assigned to no camera.')).toBeVisible()

  const buy = async (from: number, to: string) => {
    await page.getByRole('button', { name: 'Change: Continuous, 30 days' }).click()
    const field = page.getByRole('dialog').getByLabel('Licenses owned')
    await expect(field).toHaveValue(String(from))
    await field.fill(to)
  }
  const send = page.getByRole('button', { name: 'Change the number of licenses' })
  await buy(1, '0')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 is assigned to a camera. Unassign it first')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Licenses owned').fill('3')
  await world.api('PUT', '/sora_cam/license_packs/CR30-SC/quantity', {
    currentQuantity: 1,
    desiredQuantity: 2,
  })
  await send.click()
  await expect(page.getByText('Somebody else changed the number meanwhile')).toBeVisible()
  await send.click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await packOf(world, 'CR30-SC')).toEqual([3, 1])

  for (const camera of [spare, asleep]) {
    await page.getByRole('checkbox', { name: nameOf(camera) }).check()
  }
  await page.getByRole('button', { name: 'Actions for the selected cameras' }).click()
  await page.getByRole('menuitem', { name: 'Assign a license' }).click()
  await page.getByRole('radio', { name: 'Continuous, 30 days' }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Assign a license to 2 cameras' }).click()
  await expect.poll(() => packOf(world, 'CR30-SC')).toEqual([3, 3])
  expect(await packOf(world, 'CR7-SC')).toEqual([4, 2])

  await page.getByRole('button', { name: `Actions for ${nameOf(spare)}` }).click()
  await page.getByRole('menuitem', { name: 'Unassign the license' }).click()
  await page.getByRole('button', { name: 'Unassign the license of camera' }).click()
  await expect.poll(() => packOf(world, 'CR30-SC')).toEqual([3, 2])
  expect(errors).toEqual([])
})

test('firmware followed to its end, a live image, data written, and a camera that is deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const { deviceId } = await cameraNamed(world, 'Loading dock')
  const api = `/sora_cam/devices/${deviceId}`
  const tour = tourOfCamera(page, world, { deviceId, name: 'Loading dock' })
  await signIn(page, world)
  await page.goto('/soracam')
  await tour.isListed()

  await tour.act('Turn real-time access on')
  const live = page.getByRole('button', { name: 'Take a live image' })
  await live.click()
  await expect(page.getByRole('img', { name: /^What the camera sees at/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Save the picture' })).toBeVisible()
  expect(await world.api('GET', `${api}/atom_cam/options`)).toEqual({
    realTimeAccess: { enabled: true },
  })

  await tour.tab('Events')
  await page.getByRole('main').getByText('Data', { exact: true }).first().click()
  await page.getByRole('button', { name: 'Write an entry' }).click()
  await page.getByLabel('Content', { exact: true }).fill('{ "person_count": ')
  await page.getByRole('button', { name: 'Write the entry' }).click()
  await expect(page.getByText('This is no JSON.')).toBeVisible()
  await page.getByLabel('Content', { exact: true }).fill('{ "person_count": 7 }')
  await page.getByRole('button', { name: 'Write the entry' }).click()
  await expect(page.getByText('The entry is written.')).toBeVisible()
  await page.getByRole('radio', { name: 'Text' }).check()
  await page.getByLabel('Content', { exact: true }).fill('seven')
  await page.locator('input[type="datetime-local"]').fill('2025-01-01T10:00')
  await page.getByRole('button', { name: 'Write the entry' }).click()
  await expect(page.getByLabel('Content', { exact: true })).toHaveValue(/person_count/)

  await tour.act('Update the firmware')
  await expect(page.getByText('The firmware is being updated')).toBeVisible()
  await tour.expectStored({ connected: false, firmwareVersion: '4.58.0.71' })
  await world.clock({ now: Date.now() + 3 * minute })
  await page.reload()
  await expect(page.getByText('The firmware was updated')).toBeVisible()
  await tour.expectStored({ connected: true, firmwareVersion: newest })

  const actions = page.getByRole('main').getByRole('button', { name: 'Actions for Loading dock' })
  await actions.click()
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  await page.getByLabel(toConfirm).fill(endOf(deviceId))
  await page.getByRole('button', { name: 'Delete camera' }).click()
  await expect(page).toHaveURL(/\/soracam$/)
  await tour.isGone()
  expect(errors).toEqual([])
})

test('firmware of several cameras, one after the other, through a reload; what cannot be updated is left out', async ({
  page,
  world,
}) => {
  const names = ['Office lobby', 'Loading dock', '店舗入口']
  const online = async () => {
    const cameras = await Promise.all(names.map((name) => cameraNamed(world, name)))
    return cameras.map(({ connected }) => connected)
  }
  await signIn(page, world)
  await page.goto('/soracam')
  for (const name of names) await page.getByRole('row', { name }).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Actions for the selected cameras' }).click()
  await page.getByRole('menuitem', { name: 'Update the firmware' }).click()
  await expect(page.getByRole('dialog')).toContainText('The camera has the newest firmware.')
  await page.getByRole('button', { name: 'Update the firmware of 2 cameras' }).click()

  // Of a place that two cameras watch, one always sees it: only one is away at a time.
  const updated = async () => (await versions(world, names)).filter((one) => one === newest).length
  const away = async () => (await online()).filter((one) => !one).length
  await expect.poll(away).toBe(1)
  expect(await updated()).toBe(1)
  // A reload in the middle: the one that is away is waited for before the next is begun.
  await page.reload()
  await page.getByRole('button', { name: 'Go on', exact: true }).click()
  await world.clock({ now: Date.now() + 3 * minute, keepTokens: true })
  await expect.poll(updated).toBe(2)
  await expect.poll(away).toBe(1)
  await world.clock({ now: Date.now() + 6 * minute, keepTokens: true })
  await expect(page.getByText('Firmware update of 2 cameras started').first()).toBeVisible()
  expect(await updated()).toBe(3)
  expect(await online()).toEqual([true, true, true])
})

test('an hour of video in four files, one of which is played and has its length', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const camera = await cameraNamed(world, '店舗入口')
  const start = yesterdayAt('10:00:00')
  // The browser is in Japan.
  const local = (ms: number) => new Date(ms + 9 * 60 * minute).toISOString().slice(0, 19)
  await signIn(page, world)
  await page.goto(`/soracam/${camera.deviceId}/exports`)
  await page.getByLabel('Start', { exact: true }).fill(local(start))
  await page.getByLabel('End', { exact: true }).fill(local(start - minute))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose an end after the start.')).toBeVisible()
  await page.getByLabel('End', { exact: true }).fill(local(start + 60 * minute))
  await expect(page.getByText('This takes 1 hr of this month’s viewing quota')).toBeVisible()
  await page.getByText('MP4, to play here').click()
  await page.getByLabel('Save it to Harvest Files too').check()
  await page.getByRole('button', { name: 'Export 4 videos' }).click()

  const job = page.getByRole('region', { name: /^Video from/ })
  await expect(job.getByText(/Waiting|Being made/)).toHaveCount(4)
  await world.clock({ now: Date.now() + 20_000 })
  await expect(job.getByText('4 of 4 files are ready')).toBeVisible({ timeout: 15_000 })
  await job.getByRole('button', { name: 'Play' }).nth(1).click()
  const video = job.locator('video')
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.duration)).toBe(900)
  await expect
    .poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime))
    .toBeGreaterThan(0)
  await expectAccessible(page)
  const files = await world.api<{ filePath: string }[]>(
    'GET',
    `/files/private/sora_cam/${camera.deviceId}/`,
  )
  expect(files).toHaveLength(4)
  await job.getByRole('link', { name: 'Open Harvest Files' }).click()
  await expect(page).toHaveURL(new RegExp(`/files/sora_cam/${camera.deviceId}`))
  // What is saved there leads back to its camera.
  await page.getByRole('main').getByRole('link', { name: '店舗入口' }).click()
  await expect(page).toHaveURL(new RegExp(`/soracam/${camera.deviceId}`))
  await page.getByRole('navigation').getByRole('link', { name: 'Exports' }).click()
  const quota = page.getByRole('region', { name: 'Viewing quota this month' })
  await expect(quota).toContainText('1 hr 10 min of 72 hr used')

  // The quota suffices for two of four; the API takes all, and two end without a file.
  await world.api('PUT', `/sora_cam/devices/${camera.deviceId}/exports/usage/limit_override`, {
    limitHours: 2,
  })
  await page.reload()
  await page.getByLabel('Start', { exact: true }).fill(local(start))
  await page.getByLabel('End', { exact: true }).fill(local(start + 60 * minute))
  await expect(page.getByText('3 of 4 files will be made')).toBeVisible()
  await page.getByRole('button', { name: 'Export 4 videos' }).click()
  const second = page.getByRole('region', { name: /^Video from/ }).first()
  await expect(second.getByText('Not allowed by the quota')).toBeVisible({ timeout: 10_000 })

  await page.goto('/soracam/exports')
  await expect(page.getByRole('table').getByText('Not allowed by the quota').first()).toBeVisible()
  expect(errors).toEqual([])
})
