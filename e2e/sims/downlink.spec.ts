import { expect, signIn, test, watchErrors, type World } from '../support.ts'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import type { Page } from '@playwright/test'

/** A SIM of the Global coverage with two telephone numbers, online by its primary subscription. */
async function globalSim(world: World): Promise<Sim> {
  const sims = await world.api<Sim[]>('GET', 'g:/sims?limit=100')
  const found = sims.find((sim) => {
    const { primaryImsi, subscribers = {} } = Object.values(sim.profiles ?? {})[0] ?? {}
    const primary = subscribers[primaryImsi ?? '']
    const numbers = Object.values(subscribers).filter(({ msisdn }) => msisdn)
    const isOnline = sim.sessionStatus?.online === true && sim.sessionStatus.imsi === primaryImsi
    return isOnline && primary?.subscription === 'plan01s' && numbers.length > 1
  })
  expect(found, 'a SIM for this scene').toBeDefined()
  return found ?? {}
}

async function chooseSubscription(page: Page, wanted: RegExp): Promise<void> {
  const select = page.getByRole('combobox', { name: 'Subscription', exact: true })
  const label = await select.locator('option', { hasText: wanted }).first().textContent()
  await select.selectOption({ label: label ?? '' })
}

// A fleet in which the Global coverage, a tenth of it, has SIMs with two subscriptions.
test.use({ worldOptions: { sims: 1000 } })

test('a tour of the tools: ping, SMS, data over each protocol, and what is kept of them', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const sim = await globalSim(world)
  await page.goto(`/sims/${sim.simId}?coverage=g`)
  const main = page.getByRole('main')

  // The menu leads to the tool.
  await main.getByRole('button', { name: /Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Ping' }).click()
  await expect(page).toHaveURL(/tools\/ping/)
  await main.getByLabel('Packets').fill('9')
  await page.keyboard.press('Enter')
  await expect(main.getByText('Enter a number from 1 to 5.')).toBeVisible()
  await main.getByLabel('Packets').fill('5')
  await page.keyboard.press('Enter')
  await expect(main.getByText(/packets transmitted/)).toBeVisible()
  // One of its subscriptions, which the address names.
  await chooseSubscription(page, /plan01s, IMSI/)
  await expect(page).toHaveURL(/to=imsi/)
  await main.getByRole('button', { name: 'Send ping' }).click()
  await expect(main.locator('details')).toHaveCount(2)

  const tools = main.getByRole('navigation', { name: 'Tools' })
  await tools.getByRole('link', { name: 'SMS' }).click()
  const text = main.getByLabel('Text')
  await text.fill('温度?')
  await expect(main.getByText('3 of 70 characters in UCS-2.')).toBeVisible()
  await main.getByRole('radio', { name: 'GSM 7-bit' }).click()
  await expect(main.locator('mark')).toHaveText(['温', '度'])
  await main.getByRole('button', { name: 'Send SMS' }).click()
  await expect(main.getByText(/does not have the characters that are marked/)).toBeVisible()
  await text.fill('STATUS {1}')
  await expect(main.getByText('12 of 160 characters in GSM 7-bit.')).toBeVisible()
  for (const [at, option] of [undefined, /plan01s, IMSI/, /phone number/].entries()) {
    if (option) {
      await chooseSubscription(page, option)
    }
    await main.getByRole('button', { name: 'Send SMS' }).click()
    await expect(main.locator('details')).toHaveCount(at + 1)
  }
  await expect(main.getByText('Message ID').first()).toBeVisible()

  // HTTP: an answer as JSON, a refusal by the device, and a preset.
  await tools.getByRole('link', { name: 'Send data' }).click()
  await main.getByLabel('Path').fill('/status')
  await page.keyboard.press('Enter')
  await expect(main.getByLabel('Body').last()).toContainText(`"simId": "${sim.simId}"`)
  await main.getByRole('button', { name: 'Save as preset' }).click()
  await main.getByLabel('Name of the preset').fill('Status')
  await page.keyboard.press('Enter')
  await main.getByLabel('Port').fill('8080')
  await main.getByRole('button', { name: 'Send request' }).click()
  await expect(main.getByText(/nothing listens on port 8080/)).toBeVisible()
  await main.getByRole('button', { name: 'Status', exact: true }).click()
  await expect(main.getByLabel('Port')).toHaveValue('80')

  await main.getByRole('radio', { name: 'TCP' }).click()
  await expect(page).toHaveURL(/kind=tcp/)
  await main.getByLabel('Port').fill('7')
  await main.getByLabel('Data').fill('00f')
  await main.getByRole('combobox', { name: 'Written as' }).click()
  await page.getByRole('option', { name: 'Hexadecimal' }).click()
  await main.getByRole('button', { name: 'Send data' }).click()
  await expect(main.getByText('Each byte has two digits. One is missing.')).toBeVisible()
  await main.getByLabel('Data').fill('00ff')
  await main.getByRole('button', { name: 'Send data' }).click()
  await expect(main.getByText('000000  00 ff')).toBeVisible()

  await main.getByRole('radio', { name: 'UDP' }).click()
  await main.getByLabel('Port').fill('9')
  await main.getByLabel('Data').fill('hello')
  await main.getByRole('button', { name: 'Send datagram' }).click()
  await expect(main.getByText(/UDP does not tell whether they arrived/)).toBeVisible()

  // SSH: what is typed as a secret is in nothing that is kept or copied.
  await main.getByRole('radio', { name: 'SSH' }).click()
  await main.getByLabel('Command').fill('uname -a; nonsense')
  await main.getByLabel('Username').fill('pi')
  await main.getByLabel('Password', { exact: true }).fill('sandbox')
  await main.getByRole('button', { name: 'API call' }).click()
  await expect(main.getByText('"password":"<password>"').first()).toBeVisible()
  await main.getByRole('button', { name: 'Run command' }).click()
  await expect(main.locator('details').getByText('Exit code 127')).toBeVisible()
  await expect(main.getByText('sh: 1: nonsense: not found')).toBeVisible()
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
  )
  expect(kept).toContain('uname -a; nonsense')
  expect(kept).not.toContain('"password":"sandbox"')

  await main.getByRole('radio', { name: 'RTSP' }).click()
  await main.getByRole('button', { name: 'Take snapshot' }).click()
  const picture = main.getByRole('img', { name: 'What the device sent' })
  await expect(picture).toBeVisible()
  await expect.poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1920)

  // What was asked is there after a reload, and fills the form in again.
  await page.goto(`/sims/${sim.simId}/tools/send?kind=ssh`)
  await main.getByRole('button', { name: 'Fill in again' }).click()
  await expect(main.getByLabel('Command')).toHaveValue('uname -a; nonsense')
  await expect(main.getByLabel('Password', { exact: true })).toHaveValue('')

  // A report: asked for by SIM and by IMSI, shown when it has come.
  await tools.getByRole('link', { name: 'Local info' }).click()
  await main.getByRole('button', { name: 'Ask for a report' }).click()
  await expect(main.getByText('Waiting for the report')).toBeVisible()
  await expect(main.getByText('Waiting for the report')).toBeHidden({ timeout: 15_000 })
  await expect(main.getByText('battery.value')).toBeVisible()
  await chooseSubscription(page, /plan01s, IMSI/)
  await main.getByRole('button', { name: 'Ask for a report' }).click()
  await expect(main.getByText('Waiting for the report')).toBeVisible()
  expect(errors).toEqual([])
})

test('the same SMS goes to a selection, and a SIM that is offline says why it cannot be reached', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/sims?status=active')
  const table = page.getByRole('table', { name: 'SIMs', exact: true })
  for (const row of [0, 1, 2, 3, 4, 5]) {
    await table.locator('tbody').getByRole('checkbox').nth(row).check()
  }
  await page.getByRole('button', { name: 'Actions for the selected SIMs' }).click()
  await page.getByRole('menuitem', { name: /^Send SMS/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Text').fill('REBOOT')
  await expect(dialog.getByText(/\d SMS are charged/)).toBeVisible()
  await dialog.getByRole('button', { name: /^Send SMS to \d+ SIMs$/ }).click()
  await expect(page.getByText(/^SMS to \d+ SIMs accepted/).first()).toBeVisible()

  const sims = await world.api<Sim[]>('GET', '/sims?limit=100')
  const offline = sims.find(
    ({ status, sessionStatus }) => status === 'active' && sessionStatus?.online !== true,
  )
  await page.goto(`/sims/${offline?.simId}/tools/ping`)
  await expect(page.getByText(/its device cannot be reached/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send ping' })).toBeDisabled()
})
