import { readFile } from 'node:fs/promises'
import type { Group } from '../../src/api/generated/models/group.ts'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { csvLines, getSim } from './support.ts'
import { expect, expectAccessible, signIn, test, watchErrors, type World } from '../support.ts'

interface Shipped {
  readonly simId: string
  readonly registrationSecret: string
}

/** A SIM card on the desk: it exists, and is not registered yet. */
const shipped = (world: World) =>
  world.api<Shipped>('POST', '/sandbox/subscribers/create', { subscription: 'plan-D' })

test.describe('registering a SIM', () => {
  test('takes the name, the group and tags, and goes on with the next', async ({ page, world }) => {
    const errors = watchErrors(page)
    const groups = await world.api<Group[]>('GET', '/groups')
    const group = groups.find(({ tags }) => tags?.['name'])
    const first = await shipped(world)
    const second = await shipped(world)
    await signIn(page, world)
    await page.goto('/sims')
    await page.getByRole('link', { name: 'Register a SIM' }).click()
    await expect(page).toHaveURL(/\/sims\/register$/)
    await expect(page.getByRole('heading', { level: 1, name: 'Register' })).toBeVisible()
    await expectAccessible(page)

    // As it is printed: in groups.
    await page.getByLabel('SIM ID').fill(first.simId.replaceAll(/(\d{4})/g, '$1 '))
    await page.getByLabel('PUK or passcode').fill(first.registrationSecret)
    await page.getByLabel('Name', { exact: true }).fill('First card')
    await page.getByRole('combobox', { name: 'Group' }).click()
    await page.getByRole('option', { name: group?.tags?.['name'], exact: true }).click()
    await page.getByRole('button', { name: 'Add a tag' }).click()
    await page.getByLabel('Name of tag 1').fill('shelf')
    await page.getByLabel('Value of tag 1').fill('B7')
    await page.getByRole('button', { name: 'Register the SIM' }).click()
    await expect(page.getByText('The SIM is registered')).toBeVisible()
    expect(await getSim(world, first.simId)).toMatchObject({
      status: 'ready',
      groupId: group?.groupId,
      tags: { name: 'First card', shelf: 'B7' },
    })
    expect(page.url()).not.toContain(first.registrationSecret)

    // The next one keeps the group and the tags, and nothing that belongs to one card.
    await expect(page.getByLabel('SIM ID')).toHaveValue('')
    await expect(page.getByLabel('SIM ID')).toBeFocused()
    await expect(page.getByLabel('PUK or passcode')).toHaveValue('')
    await expect(page.getByLabel('Value of tag 1')).toHaveValue('B7')
    // As a scanner of bar codes types: each code and Enter.
    await page.keyboard.type(second.simId)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('PUK or passcode')).toBeFocused()
    await page.keyboard.type(second.registrationSecret)
    await page.keyboard.press('Enter')
    await expect(page.getByText('2 SIMs are registered')).toBeVisible()
    expect((await getSim(world, second.simId)).tags).toMatchObject({ shelf: 'B7' })

    await page.getByRole('link', { name: first.simId }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'First card' })).toBeVisible()
    expect(errors).toEqual([])
  })

  test('shows what is wrong at its field, and keeps what was typed', async ({ page, world }) => {
    const card = await shipped(world)
    await signIn(page, world)
    await page.goto('/sims/register')
    await expect(page.getByLabel('SIM ID')).toBeFocused()
    await page.getByRole('button', { name: 'Register the SIM' }).click()
    await expect(page.getByText('Enter the SIM ID that is printed on the SIM.')).toBeVisible()
    await expect(page.getByText('Enter the PUK or passcode')).toBeVisible()

    await page.getByLabel('SIM ID').fill('8981100000000000000')
    await page.getByLabel('PUK or passcode').fill('12345678')
    await page.getByLabel('Name', { exact: true }).fill('Kept')
    await page.getByRole('button', { name: 'Register the SIM' }).click()
    await expect(page.getByText('No SIM with this ID can be registered')).toBeVisible()
    await expect(page.getByLabel('SIM ID')).toHaveAttribute('aria-invalid', 'true')

    await page.getByLabel('SIM ID').fill(card.simId)
    await page.getByRole('button', { name: 'Register the SIM' }).click()
    await expect(page.getByText('does not belong to this SIM')).toBeVisible()
    await expect(page.getByLabel('PUK or passcode')).toHaveAttribute('aria-invalid', 'true')

    await world.faults({ kind: 'error', status: 503, operations: ['registerSim'] })
    await page.getByLabel('PUK or passcode').fill(card.registrationSecret)
    await page.getByRole('button', { name: 'Register the SIM' }).click()
    await expect(page.getByRole('alert')).toContainText('The API had a problem')
    await expect(page.getByLabel('SIM ID')).toHaveValue(card.simId)
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Kept')

    // Leaving asks first.
    await page.getByRole('link', { name: 'SIMs', exact: true }).first().click()
    await expect(page.getByRole('dialog')).toContainText('Leave without saving?')
    await page.getByRole('button', { name: 'Keep editing' }).click()
    await world.faults()
    await page.getByRole('button', { name: 'Register the SIM' }).click()
    await expect(page.getByText('The SIM is registered')).toBeVisible()
  })
})

test('many SIMs are registered from a list, each line checked and told of', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const cards = await Promise.all([shipped(world), shipped(world), shipped(world)])
  const [first, second, third] = cards
  await signIn(page, world)
  await page.goto('/sims/register')
  await page.getByRole('link', { name: 'from a list' }).click()
  const list = page.getByRole('textbox', { name: 'SIMs', exact: true })
  await expect(list).toBeFocused()
  // The third card's code is that of the second: the API refuses it.
  await list.fill(
    [
      'Name\tICCID\tPUK',
      `Shelf 1\t${first?.simId}\t${first?.registrationSecret}`,
      `Shelf 2\t${second?.simId}F\t${second?.registrationSecret}`,
      `Shelf 3\t${third?.simId}\t00000000`,
      `Shelf 4\t8.98E+18\t12345678`,
    ].join('\n'),
  )
  await expect(page.getByText('3 SIMs are ready.')).toBeVisible()
  const read = page.getByRole('table', { name: 'What was read' })
  await expect(read.getByRole('row').nth(1)).toContainText('A spreadsheet has rounded a number.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Register 3 SIMs' }).click()

  const run = page.getByRole('region', { name: 'Register 3 SIMs' })
  await expect(run).toContainText('Finished: 2 of 3 done.')
  await expect(run).toContainText('1 failed · 1 left out')
  await expect(list).toHaveValue('')
  expect((await getSim(world, second?.simId)).tags).toMatchObject({ name: 'Shelf 2' })
  await run.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByRole('dialog')).toContainText('does not belong to this SIM')
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export the outcome as CSV' }).click()
  const lines = await csvLines(await file)
  expect(lines).toHaveLength(5)
  expect(lines.join()).not.toContain(first?.registrationSecret ?? '-')
  expect(errors).toEqual([])
})

test.describe('creating a virtual SIM', () => {
  test('shows its configuration once, to copy and to keep', async ({ page, world, context }) => {
    const errors = watchErrors(page)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await signIn(page, world)
    await page.goto('/sims/create')
    await page.getByLabel('Name').fill('Edge <b>1</b>')
    await page.getByRole('button', { name: 'Create the virtual SIM' }).click()
    await expect(page.getByText('Keep this configuration now')).toBeVisible()
    await expectAccessible(page)
    const [sim] = await world.api<Sim[]>('GET', '/query/sims?limit=10&name=edge%20%3Cb')
    expect(sim).toMatchObject({
      type: 'virtual',
      status: 'active',
      tags: { name: 'Edge <b>1</b>' },
    })

    const shown = (await page.getByLabel('WireGuard configuration').textContent()) ?? ''
    const whole = new RegExp(
      [
        String.raw`^\[Interface\]`,
        String.raw`PrivateKey = ([A-Za-z0-9+/]{43}=)`,
        String.raw`Address = 10\.\d+\.\d+\.\d+/32`,
        '',
        String.raw`\[Peer\]`,
        String.raw`PublicKey = [A-Za-z0-9+/]{43}=`,
        String.raw`AllowedIPs = 100\.127\.0\.0/16`,
        String.raw`Endpoint = \S+\.example\.com:\d+`,
        '$',
      ].join('\n'),
    )
    expect(shown).toMatch(whole)
    const [, key = ''] = whole.exec(shown) ?? []
    // The SIM keeps saying where it connects, never again with the key.
    const later = await world.api<{ arcSessionStatus: { arcClientPeerIpAddress: string } }>(
      'GET',
      `/sims/${sim?.simId}`,
    )
    expect(shown).toContain(`Address = ${later.arcSessionStatus.arcClientPeerIpAddress}/32`)
    expect(JSON.stringify(later)).not.toContain(key)

    // Leaving before it is kept asks first.
    await page.getByRole('link', { name: 'Open the SIM' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('button', { name: 'Keep editing' }).click()

    await page.getByRole('button', { name: 'Copy the configuration' }).click()
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download the file' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe(`${sim?.simId}.conf`)
    expect(await readFile(await file.path(), 'utf8')).toBe(shown)

    // Nowhere but on this page: neither in the address nor in any storage of the browser.
    const stored = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
    )
    expect(stored).not.toContain(key)
    await page.getByRole('link', { name: 'Open the SIM' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Edge <b>1</b>' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('button', { name: 'Create the virtual SIM' })).toBeVisible()
    await expect(page.getByText(key)).toHaveCount(0)
    expect(errors).toEqual([])
  })

  test('that could not be named is there all the same, with its key', async ({ page, world }) => {
    await world.faults({ kind: 'error', status: 503, operations: ['putSimTags'] })
    await signIn(page, world)
    await page.goto('/sims/create')
    await page.getByLabel('Name').fill('Nameless')
    await page.getByRole('button', { name: 'Create the virtual SIM' }).click()
    await expect(page.getByText('The virtual SIM was created, but not named')).toBeVisible()
    await expect(page.getByLabel('WireGuard configuration')).toContainText('PrivateKey = ')
  })

  test('that failed says so, and keeps the name', async ({ page, world }) => {
    await world.faults({ kind: 'error', status: 500, operations: ['createSim'] })
    await signIn(page, world)
    await page.goto('/sims/create')
    await page.getByLabel('Name').fill('Kept')
    await page.getByRole('button', { name: 'Create the virtual SIM' }).click()
    await expect(page.getByRole('alert')).toContainText('The API had a problem')
    await expect(page.getByLabel('Name')).toHaveValue('Kept')
  })
})
