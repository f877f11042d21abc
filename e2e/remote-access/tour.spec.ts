import { readFile } from 'node:fs/promises'
import type { PortMapping } from '../../src/api/generated/models/portMapping.ts'
import { expect, ownRights, signIn, test, watchErrors, type World } from '../support.ts'
import { isFree, simWhere } from '../sims/support.ts'

/** The accesses that are open to a SIM by its id. */
const open = async (world: World, simId: string | undefined) =>
  (await world.stored<PortMapping[]>(`/port_mappings/sims/${simId}`)) ?? []

/** A SIM that is online and has no access yet. */
const untouched = (world: World) =>
  simWhere(world, (sim) => isFree(sim) && !sim.lastPortMappingCreatedTime)

test('remote access is opened from the menu of a SIM, used, and ends', async ({ page, world }) => {
  const errors = watchErrors(page)
  const sim = await untouched(world)
  await signIn(page, world)
  await page.goto(`/sims/${sim.simId}`)
  const main = page.getByRole('main')
  await main.getByRole('button', { name: /Actions for / }).click()
  await page.getByRole('menuitem', { name: 'Open remote access', exact: true }).click()
  const dialog = page.getByRole('dialog')
  const send = dialog.getByRole('button', { name: 'Open remote access to SIM' })
  const choose = async (label: string, option: string) => {
    await dialog.getByRole('combobox', { name: label }).click()
    await page.getByRole('option', { name: option }).click()
  }

  // What is wrong stands at its field, and nothing that was typed is lost.
  await choose('What to reach', 'Another port')
  await dialog.getByRole('textbox', { name: 'Port on the device' }).fill('70000')
  await dialog.getByRole('textbox', { name: 'Who may connect' }).fill('198.51.100.7, office')
  await send.click()
  await expect(dialog.getByText('Enter a port from 1 to 65535.')).toBeVisible()
  await expect(dialog.getByText('These are no IPv4 addresses or ranges: office.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Who may connect' }).fill('198.51.100.7')
  await choose('What to reach', 'Web page over HTTP (port 80)')
  await expect(dialog.getByRole('radio', { name: 'Encrypted with TLS' })).toBeChecked()
  await choose('For how long', '2 hours')
  await send.click()

  // It leads to where the access is, with what to do next.
  await expect(page).toHaveURL(/\/tools\/remote-access$/)
  const web = main.getByRole('region', { name: 'Port 80 (HTTP)' })
  const [made] = await open(world, sim.simId)
  expect(made).toMatchObject({
    tlsRequired: true,
    duration: 7200,
    source: { ipRanges: ['198.51.100.7/32'] },
    destination: { port: 80, destinationChoosingStrategy: 'AIR_PRIORITIZED' },
  })
  await expect(web.getByText(`https://${made?.hostname}:${made?.port}/`)).toBeVisible()
  await expect(web.getByRole('timer')).toHaveText(/^1 hr 59 min left$|^2 hr left$/)
  const log = main.getByRole('table', { name: 'Connections' })
  await expect(log.getByText('Opened')).toBeVisible()
  // Time passes: the client comes by itself.
  await world.clock({ now: Date.now() + 60_000 })
  await expect(log.getByText('Connected').first()).toBeVisible({ timeout: 10_000 })

  // The shell, for whoever one is on the device; nobody said who may connect.
  await main.getByRole('button', { name: 'Open remote access' }).click()
  await send.click()
  const shell = main.getByRole('region', { name: 'Port 22 (SSH)' })
  await expect(shell.getByText('127.0.0.1/32')).toBeVisible()
  await shell.getByRole('textbox', { name: 'User on the device' }).fill('-oX')
  await expect(shell.getByText('A name has no spaces')).toBeVisible()
  await shell.getByRole('textbox', { name: 'User on the device' }).fill('pi')
  await expect(shell.getByText(/^ssh -p \d+ pi@203-0-113-/)).toBeVisible()

  await web.getByRole('button', { name: 'Delete' }).click()
  await dialog.getByRole('button', { name: 'Delete remote access' }).click()
  await expect(web).toBeHidden()
  expect((await open(world, sim.simId)).map((one) => one.destination?.port)).toEqual([22])
  expect(errors).toEqual([])
})

test('an access that expires while it is looked at says so', async ({ page, world }) => {
  const sim = await untouched(world)
  await signIn(page, world)
  await page.goto(`/sims/${sim.simId}/tools/remote-access`)
  await expect(page.getByText('None is open.')).toBeVisible()
  const body = { destination: { port: 3389, service: 'air' }, duration: 10 }
  await world.api('POST', `/port_mappings/sims/${sim.simId}`, body)
  await page.reload()
  const card = page.getByRole('region', { name: 'Port 3389 (RDP)' })
  const download = page.waitForEvent('download')
  await card.getByRole('button', { name: 'Download the RDP file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe(`${sim.simId}.rdp`)
  expect(await readFile(await file.path(), 'utf8')).toMatch(/^full address:s:203-0-113-\d+\./)
  await card.getByRole('button', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('It has expired in the meantime')).toBeVisible({ timeout: 12_000 })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(card.getByText('This access has expired')).toBeVisible()
})

test('all accesses and their log: opened by IMSI, found, deleted together', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const sim = await untouched(world)
  const imsi = sim.sessionStatus?.imsi ?? ''
  await signIn(page, world)
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Found by what people call it.
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Search or jump to' }).fill('ssh')
  await page
    .getByRole('option', { name: /^Remote access/ })
    .first()
    .click()
  const table = page.getByRole('table', { name: 'Remote access' })
  await expect(table.getByRole('row')).toHaveCount(4)

  await page.getByRole('link', { name: 'Open remote access' }).click()
  await page.getByRole('textbox', { name: 'SIM ID or IMSI' }).fill('12')
  await page.keyboard.press('Enter')
  await expect(page.getByText('an IMSI has 15')).toBeVisible()
  await page.getByRole('textbox', { name: 'SIM ID or IMSI' }).fill(imsi)
  await page.getByRole('button', { name: 'Open remote access' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^203\.0\.113\.\d+:\d+$/)
  await expect(page.getByText('One subscription')).toBeVisible()
  const [made] = (await world.stored<PortMapping[]>(`/port_mappings/subscribers/${imsi}`)) ?? []
  expect(made?.destination).toMatchObject({ imsi, port: 22 })

  await page.getByRole('main').getByRole('link', { name: 'Remote access' }).click()
  await expect(table.getByRole('row')).toHaveCount(5)
  await page.getByRole('main').getByRole('link', { name: 'Log', exact: true }).click()
  const log = page.getByRole('table', { name: 'Remote access log' })
  await expect(log.getByText(imsi).first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Search the log' }).fill(imsi)
  await expect(log.getByText('Opened')).toHaveCount(1)

  await page.getByRole('main').getByRole('link', { name: 'Open now' }).click()
  await table.getByRole('checkbox').first().check()
  await page.getByRole('button', { name: 'Actions for the selected remote accesses' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete 4 remote accesses' }).click()
  await expect(page.getByText('No remote access is open')).toBeVisible()
  expect(await world.api('GET', '/port_mappings')).toEqual([])
  expect(errors).toEqual([])
})

test.describe('who may only look', () => {
  const permissions = [...ownRights, 'PortMapping:listPortMappings', 'Sim:getSim']
  test.use({ worldOptions: { sims: 60, users: { looker: permissions } } })

  test('sees what is open, and is offered nothing else', async ({ page, world }) => {
    await signIn(page, world, 'looker')
    await page.goto('/remote-access')
    const table = page.getByRole('table', { name: 'Remote access' })
    await expect(table.getByRole('row')).toHaveCount(4)
    await expect(page.getByRole('link', { name: 'Open remote access' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Log', exact: true })).toHaveCount(0)
    await expect(table.getByRole('checkbox')).toHaveCount(0)
  })
})
