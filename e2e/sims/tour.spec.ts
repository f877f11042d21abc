import type { Group } from '../../src/api/generated/models/group.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'
import { confirm, getSim, isFree, nameSim, simWhere } from './support.ts'

test.use({ worldOptions: { sims: 100 } })

test('a tour of a SIM: all that can be done to it, from its page to the stored state', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const sim = await simWhere(
    world,
    (one) => isFree(one) && one.terminationEnabled === false && !!one.sessionStatus?.imei,
  )
  const simId = sim.simId ?? ''
  const read = () => getSim(world, simId)
  const dialog = page.getByRole('dialog')
  await nameSim(world, sim, 'Actor')
  const tour = tourOf(page, world, {
    noun: 'SIM',
    list: '/sims',
    page: `/sims/${simId}`,
    api: `/sims/${simId}`,
    name: 'Actor',
  })
  await signIn(page, world)
  await page.goto('/sims?q=Actor')
  await tour.isListed()

  // Another session comes by itself, some seconds later.
  await tour.act('Reconnect')
  await expect(page.getByText('Reconnecting')).toBeVisible()

  await tour.rename('Butterfly 🦋')
  await tour.setTag('wing span / cm', '11')
  await tour.deleteTag('wing span / cm')
  const groups = await world.api<Group[]>('GET', '/groups')
  const group = groups.find(({ groupId, tags }) => tags?.['name'] && groupId !== sim.groupId)
  await tour.changeGroup({ groupId: group?.groupId ?? '', name: group?.tags?.['name'] ?? '' })
  await tour.leaveGroup()

  const other = sim.speedClass === 's1.minimum' ? 's1.slow' : 's1.minimum'
  await tour.act('Change speed class', (open) => tour.choose(open, 'Speed class', other))
  await tour.expectStored({ speedClass: other })

  await test.step('expiry: set in local time, with what follows, then clear', async () => {
    await tour.tab('Settings')
    await page.getByRole('button', { name: 'Set: Expires' }).click()
    await dialog.getByRole('button', { name: 'Set expiry of SIM' }).click()
    await expect(dialog.getByText('Choose a date and a time.')).toBeVisible()
    await dialog.getByLabel('Expires at').fill('2020-01-01T00:00')
    await dialog.getByRole('button', { name: 'Set expiry of SIM' }).click()
    await expect(dialog.getByText('Choose a time in the future.')).toBeVisible()
    await dialog.getByLabel('Expires at').fill('2099-12-31T09:30')
    await tour.choose(dialog, 'What happens then', 'Deactivate')
    await confirm(dialog, 'Set expiry of SIM')
    // 09:30 in Tokyo, the browser's time zone here.
    const expiryTime = Date.parse('2099-12-31T00:30Z')
    await tour.expectStored({ expiryTime, expiryAction: 'deactivate' })
    await page.getByRole('button', { name: 'Clear: Expires' }).click()
    await confirm(dialog, 'Clear expiry of SIM')
    await expect(page.getByRole('button', { name: 'Set: Expires' })).toBeVisible()
    expect((await read()).expiryTime).toBeNull()
  })

  await test.step('the session is another one now', async () => {
    await tour.tab('Overview')
    await expect(page.getByText('Reconnecting')).toHaveCount(0, { timeout: 30_000 })
    const { sessionStatus } = await read()
    expect(sessionStatus?.online).toBe(true)
    expect(sessionStatus?.sessionId).not.toBe(sim.sessionStatus?.sessionId)
    await expect(page.getByText(sessionStatus?.sessionId ?? '-')).toBeVisible()
  })

  await test.step('IMEI lock: to the device at hand, to another, and off', async () => {
    await tour.tab('Settings')
    await page.getByRole('button', { name: 'Set: IMEI lock' }).click()
    await expect(page.getByRole('radio', { name: /connected now/ })).toBeChecked()
    await confirm(dialog, 'Lock SIM to an IMEI')
    await tour.expectStored({ imeiLock: { imei: sim.sessionStatus?.imei } })
    await page.getByRole('button', { name: 'Change: IMEI lock' }).click()
    await dialog.getByRole('textbox', { name: 'IMEI' }).fill('12345')
    await dialog.getByRole('button', { name: 'Lock SIM to an IMEI' }).click()
    await expect(dialog.getByText('An IMEI has 15 digits')).toBeVisible()
    // As it is written on a device, with the version of its software instead of a check digit.
    await dialog.getByRole('textbox', { name: 'IMEI' }).fill('49-015420-323751-07')
    await dialog.getByRole('textbox', { name: 'IMEI' }).blur()
    await expect(dialog.getByRole('textbox', { name: 'IMEI' })).toHaveValue('490154203237518')
    await confirm(dialog, 'Lock SIM to an IMEI')
    await expect(page.getByText('490154203237518')).toHaveCount(2)
    await page.getByRole('button', { name: 'Remove: IMEI lock' }).click()
    await confirm(dialog, 'Remove the IMEI lock of SIM')
    await expect(page.getByText('490154203237518')).toHaveCount(0)
    expect((await read()).imeiLock).toBeNull()
  })

  for (const [action, word, status] of [
    ['Deactivate', 'Inactive', 'inactive'],
    ['Activate', 'Active', 'active'],
    ['Set to standby', 'Standby', 'standby'],
    ['Suspend', 'Suspended', 'suspended'],
  ] as const) {
    await tour.act(action)
    await expect(page.getByRole('main').getByText(word, { exact: true }).first()).toBeVisible()
    await tour.expectStored({ status })
  }

  await test.step('termination: not while it is protected', async () => {
    await page.getByRole('button', { name: 'Actions for Butterfly 🦋' }).click()
    const terminate = page.getByRole('menuitem', { name: /^Terminate/ })
    await expect(terminate).toContainText('protected from termination')
    await page.keyboard.press('Escape')
  })
  await tour.protect('off')
  await tour.protect('on')
  await tour.protect('off')
  await tour.terminate()

  await tour.tab('Activity')
  const activity = page.getByRole('table', { name: 'Activity' })
  await expect(activity.getByText('Status: Suspended → Terminated')).toBeVisible()
  await expect(activity.getByText('Disconnected').first()).toBeVisible()
  expect(errors).toEqual([])
})
