import type { Sim } from '../../src/api/generated/models/sim.ts'
import { choose, nameSim, row, rows } from './support.ts'
import { expect, signIn, test } from '../support.ts'

test.describe('a run over a selection', () => {
  test.use({ worldOptions: { sims: 300 } })

  test('can be paused and stopped, with what was not sent left to retry', async ({
    page,
    world,
  }) => {
    test.setTimeout(90_000)
    await world.faults({ kind: 'latency', ms: 250, operations: ['putSimTags'] })
    await signIn(page, world)
    await page.goto('/sims?status=active')
    await expect(rows(page).first()).toBeVisible()
    await expect(page.getByText(/^\d+ of \d+/)).toBeVisible({ timeout: 30_000 })
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
    const menu = page.getByRole('button', { name: 'Actions for the selected SIMs' })
    const dialog = await choose(page, menu, 'Set a tag')
    await dialog.getByRole('textbox', { name: 'Tag name' }).fill('batch')
    await dialog.getByRole('textbox', { name: 'Tag value' }).fill('batch-7')
    await dialog.getByRole('button', { name: /^Set a tag on \d+ SIMs$/ }).click()
    const panel = page.getByRole('region', { name: /^Set a tag on \d+ SIMs$/ })
    await panel.getByRole('button', { name: 'Pause' }).click()
    await expect(panel.getByText(/^Paused:/).first()).toBeVisible()
    await panel.getByRole('button', { name: 'Go on' }).click()
    // The run goes on while one looks at something else.
    await page.getByRole('link', { name: 'Groups', exact: true }).click()
    await expect(panel).toBeVisible()
    await panel.getByRole('button', { name: 'Stop' }).click()
    await expect(panel.getByText(/^Stopped:/).first()).toBeVisible({ timeout: 20_000 })
    const text = (await panel.textContent()) ?? ''
    const [, done = '', all = ''] = /Stopped: (\d+) of (\d+) done/.exec(text) ?? []
    expect(Number(done)).toBeGreaterThan(0)
    expect(Number(done)).toBeLessThan(Number(all))
    // As many have the tag as the console says, and none more.
    const tagged = await world.api<Sim[]>('GET', '/query/sims?limit=100&tag=batch-7')
    expect(tagged).toHaveLength(Math.min(100, Number(done)))
    await expect(
      panel.getByRole('button', { name: `Retry ${Number(all) - Number(done)}` }),
    ).toBeVisible()
  })
})

test.describe('a selection', () => {
  test.use({ worldOptions: { sims: 80 } })

  test('leaves out what cannot be done, and says how many and why', async ({ page, world }) => {
    const sims = await world.api<Sim[]>('GET', '/sims?limit=100')
    const protectedOnes = sims.filter(
      ({ status, terminationEnabled }) => status !== 'terminated' && terminationEnabled === false,
    )
    expect(protectedOnes.length).toBeGreaterThan(0)
    await signIn(page, world)
    await page.goto('/sims')
    await expect(rows(page).first()).toBeVisible()
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
    const menu = page.getByRole('button', { name: 'Actions for the selected SIMs' })
    await menu.click()
    await page.getByRole('menuitem', { name: /^Deactivate/ }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(/are left out/)).toBeVisible()
    await expect(dialog.getByText(/A virtual SIM is active until it is terminated/)).toBeVisible()
  })

  test('survives an action on another row, and ends with one of its own', async ({
    page,
    world,
  }) => {
    const [one, two, three] = (await world.api<Sim[]>('GET', '/sims?limit=100')).filter(
      ({ status, type }) => status === 'active' && type !== 'virtual',
    )
    for (const [at, sim] of [one, two, three].entries()) {
      await nameSim(world, sim ?? {}, `chosen-${at}`)
    }
    await signIn(page, world)
    await page.goto('/sims?q=chosen-')
    await expect(rows(page)).toHaveCount(3)
    await page.getByRole('checkbox', { name: 'Select chosen-0' }).click()
    await page.getByRole('checkbox', { name: 'Select chosen-1' }).click()
    const other = page.getByRole('button', { name: 'Actions for chosen-2' })
    const rename = await choose(page, other, 'Deactivate')
    await rename.getByRole('button', { name: 'Deactivate SIM' }).click()
    await expect(row(page, 'chosen-2')).toContainText('Inactive')
    await expect(page.getByText('2 selected')).toBeVisible()
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate 2 SIMs' }).click()
    await expect(page.getByText('2 selected')).toHaveCount(0)
    await expect(row(page, 'chosen-0')).toContainText('Inactive')
    await expect(row(page, 'chosen-1')).toContainText('Inactive')
  })

  test('lasts while one searches on, and says what is not in view', async ({ page, world }) => {
    const [one, two] = await world.api<Sim[]>('GET', '/sims?status=active&limit=100')
    await nameSim(world, one ?? {}, 'chosen-here')
    await nameSim(world, two ?? {}, 'chosen-there')
    await signIn(page, world)
    await page.goto('/sims?q=chosen-here')
    await page.getByRole('checkbox', { name: 'Select chosen-here' }).click()
    const search = page.getByRole('combobox', { name: 'Search SIMs' })
    await search.fill('chosen-there')
    await expect(page.getByText('1 selected, 1 not in view')).toBeVisible()
    await expect(search).toBeFocused()
    await page.getByRole('checkbox', { name: 'Select chosen-there' }).click()
    await page.getByRole('button', { name: 'Deactivate', exact: true }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('chosen-here')
    await dialog.getByRole('button', { name: 'Deactivate 2 SIMs' }).click()
    await expect(row(page, 'chosen-there')).toContainText('Inactive')
    await expect(page.getByText(/selected/)).toHaveCount(0)
  })

  test('is made with the keyboard', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/sims')
    await expect(rows(page).first()).toBeVisible()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect(page.getByText('2 selected')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByText('2 selected')).toHaveCount(0)
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/sims\/\d+$/)
  })
})
