import { cameraNamed, picturesCame } from './cameras-support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

const seconds = 1000

test('a still from its price to its download, to the end of its address', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const camera = await cameraNamed(world, '店舗入口')
  await signIn(page, world)
  await page.goto(`/soracam/${camera.deviceId}/stills`)
  const quota = page.getByRole('region', { name: 'Viewing quota this month' })
  await expect(quota).toContainText('10 min of 72 hr used')
  await expect(page.getByText('A still takes 1 second of this month’s viewing quota')).toBeVisible()

  await page.getByLabel('Moment').fill('2099-01-01T00:00:00')
  await page.getByRole('button', { name: 'Export the still' }).click()
  await expect(page.getByText('Choose a moment that has passed.')).toBeVisible()
  await page.getByLabel('Moment').fill('2020-01-01T00:00:00')
  await page.getByRole('button', { name: 'Export the still' }).click()
  await expect(page.getByText('the cloud has no recording of this time')).toBeVisible()
  await expect(page.getByLabel('Moment')).toHaveValue(/^2020-01-01T00:00/)

  await page.goto(`/soracam/${camera.deviceId}/stills`)
  await page.getByRole('button', { name: 'Export the still' }).click()
  await expect(page.getByText('The still is ready.')).toBeVisible({ timeout: 20_000 })
  await picturesCame(page)
  await expect(quota).toContainText('10 min 1 sec of 72 hr used')
  await expectAccessible(page)
  const progress = page.getByRole('region', { name: /^Still of/ })
  const download = page.waitForEvent('download')
  await progress.getByRole('link', { name: 'Download' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.jpg$/)

  await page.goto('/soracam/exports?kind=stills')
  await page.getByRole('table').getByRole('rowheader').first().getByRole('link').click()
  await expect(page.getByRole('dialog').getByText('Ready', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await world.clock({ now: Date.now() + 700 * seconds })
  await page.reload()
  await expect(page.getByRole('table').getByText('Address expired')).toBeVisible()
  expect(errors).toEqual([])
})

test('a still that fails, one that the quota does not allow, and a quota that is used up', async ({
  page,
  world,
}) => {
  const failing = await cameraNamed(world, '工事現場')
  const spent = await cameraNamed(world, 'quota used up')
  const exportStill = (deviceId: string) =>
    world.api('POST', `/sora_cam/devices/${deviceId}/images/exports`, {
      time: Date.now() - 60 * seconds,
    })
  await exportStill(spent.deviceId)
  await signIn(page, world)

  await page.goto(`/soracam/${spent.deviceId}/stills`)
  await expect(page.getByText('This month’s viewing quota is used up.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export the still' })).toBeDisabled()
  await expect(page.getByRole('table').getByText('Not allowed by the quota')).toBeVisible()

  // Where nobody knows how much is left, the API decides.
  await world.faults({ kind: 'error', operations: ['getSoraCamDeviceExportUsage'] })
  await page.reload()
  await expect(page.getByText('How much is left is not known now.')).toBeVisible()
  await page.getByRole('button', { name: 'Export the still' }).click()
  await expect(page.getByText('This month’s viewing quota does not allow this still.')).toBeVisible(
    {
      timeout: 15_000,
    },
  )
  await world.faults()

  // Of a moment that was recorded: this camera's recordings have gaps.
  const path = `/sora_cam/devices/${failing.deviceId}/recordings_and_events`
  const { records } = await world.api<{ records: { startTime: number; endTime?: number }[] }>(
    'GET',
    path,
  )
  const whole = records.find(({ startTime, endTime = 0 }) => endTime - startTime > 60 * seconds)
  const at = new Date((whole?.startTime ?? 0) + 30 * seconds).toISOString().slice(0, 19)
  const now = Date.now()
  await world.clock({ now, frozen: true })
  await page.goto(`/soracam/${failing.deviceId}/stills?at=${at}Z`)
  await page.getByRole('button', { name: 'Export the still' }).click()
  await expect(page.getByText('The still waits to be made.')).toBeVisible()
  await world.clock({ now: now + 15 * seconds, frozen: true })
  await expect(page.getByText('The first try failed.')).toBeVisible()
  await world.clock({ now: now + 30 * seconds, frozen: true })
  const still = page.getByRole('region', { name: /^Still of/ }).getByRole('status')
  await expect(still).toContainText('Soracom could not make this still.')
})
