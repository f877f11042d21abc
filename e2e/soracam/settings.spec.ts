import type { Page } from '@playwright/test'
import { cameraNamed } from './cameras-support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

const choose = (page: Page, setting: string, value: string) =>
  page.getByRole('group', { name: setting }).getByRole('radio', { name: value }).click()

test('saves only what was changed; what fails stays chosen and says why', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const camera = await cameraNamed(world, '店舗入口')
  const path = `/sora_cam/devices/${camera.deviceId}/atom_cam/settings`
  await signIn(page, world)
  await page.goto(`/soracam/${camera.deviceId}/settings`)
  await expect(page.getByRole('button', { name: 'Save the changes' })).toBeDisabled()
  await choose(page, 'Quality', 'SD')
  await choose(page, 'Rotation', 'Upside down')
  await choose(page, 'Sensitivity to motion', 'Low')
  await page.getByRole('switch', { name: 'Logo' }).click()
  await expect(page.getByText('Not saved; it is HD (1080p)')).toBeVisible()
  await expectAccessible(page)

  const operation = 'setSoraCamDeviceAtomCamSettingsRotation'
  await world.faults({ kind: 'error', operations: [operation] })
  await page.getByRole('button', { name: 'Save 4 changes' }).click()
  await expect(page.getByText('One setting could not be saved')).toBeVisible()
  await expect(page.getByText('3 others are saved.')).toBeVisible()
  expect(await world.api('GET', path)).toMatchObject({
    quality: 'medium',
    rotation: 0,
    motionSensitivity: 'low',
    logo: 'off',
  })
  await expect(page.getByRole('radio', { name: 'Upside down' })).toBeChecked()
  await expect(page.getByText('Not saved; it is Not turned')).toBeVisible()

  // Leaving now would lose it.
  await page.getByRole('link', { name: 'Overview' }).click()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await world.faults()
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText('The settings are saved.')).toBeVisible()
  expect(await world.api('GET', path)).toMatchObject({ rotation: 180, sound: 'on' })
  await expect(page.getByRole('button', { name: 'Save the changes' })).toBeDisabled()
  expect(errors).toEqual([])
})

test('an offline camera shows what it had last; one without a license says what it needs', async ({
  page,
  world,
}) => {
  const offline = await cameraNamed(world, '倉庫 冷蔵庫')
  const unlicensed = await cameraNamed(world, '未契約')
  await signIn(page, world)
  await page.goto(`/soracam/${offline.deviceId}/settings`)
  await expect(page.getByText('These are the settings that it had last.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Upside down' })).toBeDisabled()

  await page.goto(`/soracam/${unlicensed.deviceId}/settings`)
  await expect(
    page.getByRole('heading', { name: 'This camera cannot be set from here' }),
  ).toBeVisible()
})
