import type { Page } from '@playwright/test'
import { sensorDecoder } from '../../sandbox/soralet/modules.ts'
import { assemble } from '../../sandbox/soralet/wat.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm, tourOf } from '../tour.ts'

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/wasm',
    buffer: Buffer.from(bytes),
  })

async function pick(page: Page, field: string, option: string) {
  await page.getByRole('combobox', { name: field, exact: true }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

test('a Soralet is created, uploaded, run and deleted', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/soralets')
  await page.getByRole('link', { name: 'Create a Soralet' }).click()
  await page.getByLabel('Soralet ID').fill('reading decoder')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Use letters without accents')).toBeVisible()
  await page.getByLabel('Soralet ID').fill('strict-json')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is a Soralet with this ID.')).toBeVisible()
  await page.getByLabel('Soralet ID').fill('reading-decoder')
  await page.getByLabel('Description').fill('読み取り値を JSON に 🌡️')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('reading-decoder')
  await expect(page.getByRole('button', { name: 'Run test' })).toBeDisabled()

  // What is no module is not sent; a module says what it needs before it is.
  await choose(page, 'manual.wasm', Buffer.from('%PDF-1.7'))
  await expect(page.getByRole('alert')).toContainText('This is no WebAssembly')
  await choose(page, 'decoder.wasm', sensorDecoder({ fahrenheit: true }))
  await expect(page.getByText('orbit_get_input_buffer_len')).toBeVisible()
  await page.getByRole('button', { name: 'Upload as a new version' }).click()
  await expect(page.getByText('Version 1 is uploaded.')).toBeVisible()
  const versions = page.getByRole('table', { name: 'Versions' })
  await expect(versions.getByRole('row')).toHaveCount(2)

  // Four bytes in hexadecimal, as the module makes JSON of them.
  await pick(page, 'Data written as', 'Hexadecimal digits')
  const data = page.getByLabel('Data', { exact: true })
  await data.fill('00eb335')
  await page.getByRole('button', { name: 'Run test' }).click()
  await expect(page.getByText('Each byte has two digits. One is missing.')).toBeVisible()
  await data.fill('00 eb 33 58')
  await page.getByRole('button', { name: 'Run test' }).click()
  const results = page.getByRole('group', { name: 'Results' })
  await expect(results.getByText('Result 0: done').last()).toBeVisible()
  const output = await results.getByRole('region', { name: 'Output' }).locator('pre').textContent()
  expect(JSON.parse(output ?? '')).toEqual({
    temperature: 23.5,
    temperatureF: 74.3,
    humidity: 51,
    battery: 88,
  })
  const line = '{"temperature":23.5,"temperatureF":74.3,"humidity":51,"battery":88}'
  await expect(results.getByLabel('Log of the test')).toHaveText(line)
  await expect(page.getByRole('list', { name: 'Lines of the log' })).toContainText(line)
  await data.fill('00')
  await page.getByRole('button', { name: 'Run test' }).click()
  await expect(results.getByText('Result -1: refused').last()).toBeVisible()

  // A module that never ends is told of, and so is why.
  const endless = '(func $u (export "uplink") (result i32) (loop $l (br $l)) (i32.const 0))'
  await choose(page, 'endless.wasm', assemble(`(module ${endless})`))
  await page.getByRole('button', { name: 'Upload as a new version' }).click()
  await expect(page.getByText('Version 2 is uploaded.')).toBeVisible()
  await page.getByRole('button', { name: 'Run test' }).click()
  await expect(results.getByText('did not end within 1 second').first()).toBeVisible()
  await expect(page).toHaveURL('/soralets/reading-decoder')
  await page.getByLabel('Lines that contain').fill('temperatureF')
  await expect(page.getByText('1 of 3 lines')).toBeVisible()
  await page.getByRole('button', { name: 'Stop following' }).click()
  await expect(page).toHaveURL(/q=temperatureF&stopped=true/)
  await page.getByRole('button', { name: 'Clear the filter' }).click()

  await page.getByRole('button', { name: 'Delete version 2' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(toConfirm).fill(endOf('reading-decoder/2'))
  await page.keyboard.press('Enter')
  await expect(versions.getByRole('row')).toHaveCount(2)
  const stored = await world.api<{ version: number }[]>('GET', '/soralets/reading-decoder/versions')
  expect(stored.map(({ version }) => version)).toEqual([1])

  await page.getByRole('link', { name: 'Soralets' }).first().click()
  const tour = tourOf(page, world, {
    noun: 'Soralet',
    list: '/soralets',
    page: '/soralets/reading-decoder',
    api: '/soralets/reading-decoder',
    name: 'reading-decoder',
  })
  await tour.isListed()
  await tour.remove()
  await tour.isGone()
  expect(errors).toEqual([])
})

test('a group chooses a Soralet and its version, which then stay', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const groups = await world.api<{ groupId: string; tags: { name: string } }[]>('GET', '/groups')
  const { groupId } = groups.find(({ tags }) => tags.name === 'smart-meters') ?? groups[0] ?? {}
  await page.goto(`/groups/${groupId}/configuration/SoracomOrbit`)
  await page.getByLabel('Run a Soralet').check({ force: true })
  await pick(page, 'Soralet', 'strict-json')
  await pick(page, 'Version', 'Always the newest')
  const srn = `srn:soracom:${world.operatorId}:jp:Soralet:strict-json/$LATEST`
  await expect(page.getByLabel('SRN of the Soralet’s version')).toHaveValue(srn)
  await page.getByRole('button', { name: 'Review and save' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click()
  await expect(page.getByText('The settings of Orbit are saved')).toBeVisible()
  const path = `/groups/${groupId}`
  await expect
    .poll(async () => (await world.stored<{ configuration: unknown }>(path))?.configuration)
    .toMatchObject({ SoracomOrbit: { enabled: true, codeSrn: srn } })

  await page.getByRole('link', { name: 'Open strict-json: its versions, tests and log' }).click()
  await expect(
    page.getByRole('table', { name: 'Versions' }).getByRole('link', { name: 'smart-meters' }),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete version 1' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )
  await page.getByRole('main').getByRole('button', { name: 'Delete', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('strict-json is used by smart-meters')
  await dialog.getByLabel(toConfirm).fill(endOf('strict-json'))
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Change these first.')).toBeVisible()
  expect(errors).toEqual([])
})
