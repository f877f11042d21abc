import { cameraNamed, tourOfCamera } from './cameras-support.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'

interface Usage {
  readonly video: { readonly limitSeconds: number }
}

/**
 * A value of each setting that the camera does not have, by its name in the API and on the page; of a
 * switch, what it is once it is turned.
 */
const settings: readonly (readonly [
  name: string,
  label: string,
  value: unknown,
  choice?: string,
])[] = [
  ['quality', 'Quality', 'low', '360p'],
  ['rotation', 'Rotation', 180, 'Upside down'],
  ['nightVision', 'Night vision', 'off', 'Off'],
  ['timestamp', 'Timestamp', 'off'],
  ['logo', 'Logo', 'off'],
  ['motion', 'Motion detection', 'off'],
  ['motionSensitivity', 'Sensitivity to motion', 'low', 'Low'],
  ['motionTagging', 'Motion tagging', 'on'],
  ['sound', 'Sound detection', 'off'],
  ['soundSensitivity', 'Sensitivity to sound', 'low', 'Low'],
  ['statusLight', 'Status light', 'off'],
]

test('a tour of a camera: named, put to sleep, limited, and every setting changed', async ({
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
  await tour.tab('Overview')
  await tour.rename('Dock 7')
  await tour.act('Put to sleep')
  await tour.expectStored({ powerState: 'sleep' })
  await expect(page.getByRole('button', { name: 'Wake up' })).toBeVisible()
  await tour.act('Wake up')
  await tour.expectStored({ powerState: 'on' })
  await expect(page.getByRole('button', { name: 'Put to sleep' })).toBeVisible()

  const limit = async () =>
    (await world.api<Usage>('GET', `${api}/exports/usage`)).video.limitSeconds
  const quota = page.getByRole('region', { name: 'Viewing quota this month' })
  await tour.act('Change the monthly limit', (dialog) =>
    dialog.getByLabel('Hours a month').fill('100'),
  )
  await expect(quota).toContainText('of 100 hr used')
  expect(await limit()).toBe(100 * 3600)
  await tour.act('Reset the monthly limit')
  await expect(quota).toContainText('of 72 hr used')
  expect(await limit()).toBe(72 * 3600)

  await tour.tab('Settings')
  const stored = () => world.api<Record<string, unknown>>('GET', `${api}/atom_cam/settings`)
  const before = await stored()
  for (const [name, label, value, choice] of settings) {
    expect(before[name], name).not.toBe(value)
    const group = page.getByRole('group', { name: label, exact: true })
    if (choice === undefined) await page.getByRole('switch', { name: label, exact: true }).click()
    else await group.getByRole('radio', { name: choice, exact: true }).click()
  }
  await page.getByRole('switch', { name: 'Restart by itself' }).click()
  await page.getByRole('checkbox', { name: 'Sun' }).uncheck()
  await page.getByLabel('At this time').fill('18:61')
  await page.getByRole('button', { name: 'Save 12 changes' }).click()
  await expect(page.getByText('“18:61” is not a time of day')).toBeVisible()
  await page.getByLabel('At this time').fill('18:30')
  await page.getByRole('button', { name: 'Save 12 changes' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  expect(await stored()).toEqual(
    Object.fromEntries(settings.map(([name, , value]) => [name, value])),
  )
  expect(await world.api('GET', `${api}/atom_cam/settings/self_reboot`)).toEqual({
    enabled: true,
    daysOfWeek: [1, 2, 3, 4, 5, 6],
    time: '18:30',
  })
  await expect(page.getByText(/^Not saved/)).toHaveCount(0)

  await tour.act('Reboot')
  await tour.expectStored({ connected: false, name: 'Dock 7' })
  expect(errors).toEqual([])
})
