import type { Group } from '../../src/api/generated/models/group.ts'
import { choose, confirm, getSim, isFree, isPlain, nameSim, row, simWhere } from './support.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 100 } })

test.describe('every action, from the row to the stored state', () => {
  test('status: deactivate, activate, standby, suspend', async ({ page, world }) => {
    const errors = watchErrors(page)
    const sim = await simWhere(world, isFree)
    await nameSim(world, sim, 'Actor')
    await signIn(page, world)
    await page.goto('/sims?q=Actor')
    const menu = page.getByRole('button', { name: 'Actions for Actor' })
    for (const [action, button, word, status] of [
      ['Deactivate', 'Deactivate this SIM', 'Inactive', 'inactive'],
      ['Activate', 'Activate this SIM', 'Active', 'active'],
      ['Set to standby', 'Set this SIM to standby', 'Standby', 'standby'],
      ['Suspend', 'Suspend this SIM', 'Suspended', 'suspended'],
    ] as const) {
      await confirm(await choose(page, menu, action), button)
      await expect(row(page, 'Actor')).toContainText(word)
      expect((await getSim(world, sim.simId)).status).toBe(status)
    }
    expect(errors).toEqual([])
  })

  test('termination: protection off, then terminate by typing the name', async ({
    page,
    world,
  }) => {
    const sim = await simWhere(world, (one) => isFree(one) && one.terminationEnabled === false)
    await nameSim(world, sim, 'Old faithful')
    await signIn(page, world)
    await page.goto('/sims?q=faithful')
    const menu = page.getByRole('button', { name: 'Actions for Old faithful' })
    await menu.click()
    const terminate = page.getByRole('menuitem', { name: /^Terminate/ })
    await expect(terminate).toContainText('protected from termination')
    await page.keyboard.press('Escape')

    const off = await choose(page, menu, 'Turn termination protection off')
    await confirm(off, 'Turn termination protection off for this SIM')
    expect((await getSim(world, sim.simId)).terminationEnabled).toBe(true)
    const on = await choose(page, menu, 'Turn termination protection on')
    await confirm(on, 'Turn termination protection on for this SIM')
    expect((await getSim(world, sim.simId)).terminationEnabled).toBe(false)
    const again = await choose(page, menu, 'Turn termination protection off')
    await confirm(again, 'Turn termination protection off for this SIM')

    const dialog = await choose(page, menu, 'Terminate')
    const button = dialog.getByRole('button', { name: 'Terminate this SIM' })
    await expect(button).toBeDisabled()
    await dialog.getByRole('textbox').fill('Old')
    await expect(button).toBeDisabled()
    await dialog.getByRole('textbox').fill('Old faithful')
    await confirm(dialog, 'Terminate this SIM')
    await expect(row(page, 'Old faithful')).toContainText('Terminated')
    expect((await getSim(world, sim.simId)).status).toBe('terminated')
  })

  test('group: change, then remove', async ({ page, world }) => {
    const groups = await world.api<Group[]>('GET', '/groups')
    const group = groups.find(({ tags }) => tags?.['name'])
    const sim = await simWhere(world, (one) => isPlain(one) && one.groupId !== group?.groupId)
    await nameSim(world, sim, 'Nomad')
    await signIn(page, world)
    await page.goto('/sims?q=Nomad')
    const menu = page.getByRole('button', { name: 'Actions for Nomad' })
    const dialog = await choose(page, menu, 'Change group')
    await dialog.getByRole('combobox', { name: 'Group' }).click()
    await page.getByRole('option', { name: group?.tags?.['name'], exact: true }).click()
    await confirm(dialog, 'Change the group of this SIM')
    await expect(row(page, 'Nomad')).toContainText(group?.tags?.['name'] ?? '')
    expect((await getSim(world, sim.simId)).groupId).toBe(group?.groupId)

    await confirm(await choose(page, menu, 'Remove from group'), 'Remove this SIM from the group')
    expect((await getSim(world, sim.simId)).groupId ?? '').toBe('')
    await expect(row(page, 'Nomad')).not.toContainText(group?.tags?.['name'] ?? '')
  })

  test('name and tags: rename, set, delete', async ({ page, world }) => {
    const sim = await simWhere(world, isPlain)
    await nameSim(world, sim, 'Caterpillar')
    await signIn(page, world)
    await page.goto(`/sims?field=sim_id&q="${sim.simId}"`)
    const rename = await choose(
      page,
      page.getByRole('button', { name: 'Actions for Caterpillar' }),
      'Rename',
    )
    await expect(rename.getByRole('textbox', { name: 'Name' })).toHaveValue('Caterpillar')
    await rename.getByRole('textbox', { name: 'Name' }).fill('Butterfly 🦋')
    await confirm(rename, 'Rename this SIM')
    await expect(row(page, 'Butterfly 🦋')).toBeVisible()

    const menu = page.getByRole('button', { name: 'Actions for Butterfly 🦋' })
    const set = await choose(page, menu, 'Set a tag')
    await set.getByRole('textbox', { name: 'Tag name' }).fill('wing span / cm')
    await set.getByRole('textbox', { name: 'Tag value' }).fill('11')
    await confirm(set, 'Set a tag on this SIM')
    expect((await getSim(world, sim.simId)).tags).toMatchObject({
      name: 'Butterfly 🦋',
      'wing span / cm': '11',
    })

    const remove = await choose(page, menu, 'Delete a tag')
    await remove.getByRole('combobox', { name: 'Tag' }).click()
    await page.getByRole('option', { name: 'wing span / cm' }).click()
    await confirm(remove, 'Delete a tag of this SIM')
    await expect
      .poll(async () => (await getSim(world, sim.simId)).tags)
      .not.toHaveProperty(['wing span / cm'])
  })

  test('speed class', async ({ page, world }) => {
    const sim = await simWhere(world, isFree)
    const other = sim.speedClass === 's1.minimum' ? 's1.slow' : 's1.minimum'
    await nameSim(world, sim, 'Snail')
    await signIn(page, world)
    await page.goto('/sims?q=Snail')
    const menu = page.getByRole('button', { name: 'Actions for Snail' })
    const dialog = await choose(page, menu, 'Change speed class')
    await dialog.getByRole('combobox', { name: 'Speed class' }).click()
    await page.getByRole('option', { name: other, exact: true }).click()
    await confirm(dialog, 'Change the speed class of this SIM')
    await expect(row(page, 'Snail')).toContainText(other)
    expect((await getSim(world, sim.simId)).speedClass).toBe(other)
  })

  test('expiry: set in local time, with what follows, then clear', async ({ page, world }) => {
    const sim = await simWhere(world, isFree)
    await nameSim(world, sim, 'Milk')
    await signIn(page, world)
    await page.goto(`/sims/${sim.simId}`)
    await page.getByRole('button', { name: 'Set the expiry' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Set the expiry of this SIM' }).click()
    await expect(dialog.getByText('Choose a date and a time.')).toBeVisible()
    await dialog.getByLabel('Expires at').fill('2020-01-01T00:00')
    await dialog.getByRole('button', { name: 'Set the expiry of this SIM' }).click()
    await expect(dialog.getByText('Choose a time in the future.')).toBeVisible()
    await dialog.getByLabel('Expires at').fill('2099-12-31T09:30')
    await dialog.getByRole('combobox', { name: 'What happens then' }).click()
    await page.getByRole('option', { name: 'Deactivate' }).click()
    await confirm(dialog, 'Set the expiry of this SIM')
    // 09:30 in Tokyo, the browser's time zone here.
    expect(await getSim(world, sim.simId)).toMatchObject({
      expiryTime: Date.parse('2099-12-31T00:30Z'),
      expiryAction: 'deactivate',
    })
    await page.getByRole('button', { name: 'Clear the expiry' }).click()
    await confirm(page.getByRole('dialog'), 'Clear the expiry of this SIM')
    await expect(page.getByRole('button', { name: 'Set the expiry' })).toBeVisible()
    expect((await getSim(world, sim.simId)).expiryTime).toBeUndefined()
  })

  test('IMEI lock: to the device at hand, to another, and off', async ({ page, world }) => {
    const sim = await simWhere(world, (one) => isFree(one) && Boolean(one.sessionStatus?.imei))
    await signIn(page, world)
    await page.goto(`/sims/${sim.simId}`)
    await page.getByRole('button', { name: 'Set the IMEI lock' }).click()
    await expect(page.getByRole('radio', { name: /connected now/ })).toBeChecked()
    await confirm(page.getByRole('dialog'), 'Lock this SIM to an IMEI')
    await expect
      .poll(async () => (await getSim(world, sim.simId)).imeiLock?.imei)
      .toBe(sim.sessionStatus?.imei)

    await page.getByRole('button', { name: 'Change the IMEI lock' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'IMEI' }).fill('12345')
    await dialog.getByRole('button', { name: 'Lock this SIM to an IMEI' }).click()
    await expect(dialog.getByText('An IMEI has 15 digits')).toBeVisible()
    await dialog.getByRole('textbox', { name: 'IMEI' }).fill('490154203237518')
    await confirm(dialog, 'Lock this SIM to an IMEI')
    await expect(page.getByText('490154203237518')).toBeVisible()

    await page.getByRole('button', { name: 'Remove the IMEI lock' }).click()
    await confirm(page.getByRole('dialog'), 'Remove the IMEI lock of this SIM')
    await expect(page.getByText('490154203237518')).toHaveCount(0)
    expect((await getSim(world, sim.simId)).imeiLock?.imei).toBeUndefined()
  })

  test('reconnect: another session comes by itself', async ({ page, world }) => {
    const sim = await simWhere(world, isPlain)
    await signIn(page, world)
    await page.goto(`/sims/${sim.simId}`)
    await expect(page.getByText(sim.sessionStatus?.sessionId ?? '-')).toBeVisible()
    await page.getByRole('button', { name: 'Reconnect' }).click()
    await confirm(page.getByRole('dialog'), 'Reconnect this SIM')
    await expect(page.getByText('Reconnecting')).toBeVisible()
    await expect(page.getByText('Reconnecting')).toHaveCount(0, { timeout: 30_000 })
    const after = await getSim(world, sim.simId)
    expect(after.sessionStatus?.online).toBe(true)
    expect(after.sessionStatus?.sessionId).not.toBe(sim.sessionStatus?.sessionId)
    await expect(page.getByText(after.sessionStatus?.sessionId ?? '-')).toBeVisible()
  })
})
