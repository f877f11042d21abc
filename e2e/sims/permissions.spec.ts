import { choose, confirm, getSim, isPlain, nameSim, row, rows, simWhere, table } from './support.ts'
import { expect, ownRights, signIn, test, watchErrors } from '../support.ts'

test('viewer reads everything and changes nothing', async ({ page, world }) => {
  const errors = watchErrors(page)
  const sim = await simWhere(world, isPlain)
  await nameSim(world, sim, 'Look only')
  await signIn(page, world, 'viewer')
  await page.goto('/sims?q=look only')
  await expect(rows(page)).toHaveCount(1)
  await expect(page.getByRole('link', { name: 'Register a SIM' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Create a virtual SIM' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Actions for Look only' }).click()
  await expect(page.getByText('Your permissions allow no action here.')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByRole('link', { name: 'Look only' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Look only' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Deactivate' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^(Set|Change|Remove) / })).toHaveCount(0)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByText(/Sim:putTags/)).toBeVisible()
  const tags = page.getByRole('main').getByRole('definition')
  await expect(tags.filter({ hasText: 'Look only' })).toBeVisible()
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save the tags' })).toHaveCount(0)

  await page.goto('/sims/register')
  await expect(page.getByText('You may not register SIMs')).toBeVisible()
  await expect(page.getByText(/Sim:registerSim/)).toBeVisible()
  await page.goto('/sims/create')
  await expect(page.getByText('You may not create SIMs')).toBeVisible()

  // A link to an action says what is missing.
  await page.goto(`/sims/${sim.simId}?action=suspend&on="${sim.simId}"`)
  await expect(page.getByRole('dialog')).toContainText('Sim:suspendSim')
  expect(errors).toEqual([])
})

test.describe('who may list SIMs and not search them', () => {
  const lister = ['Sim:listSims', ...ownRights]
  test.use({ worldOptions: { sims: 60, users: { lister } } })

  test('has them listed, and searches and filters among them', async ({ page, world }) => {
    const errors = watchErrors(page)
    const sim = await simWhere(world, isPlain)
    await nameSim(world, sim, 'Needle')
    await signIn(page, world, 'lister')
    await page.goto('/sims')
    await expect(table(page)).toHaveAttribute('aria-rowcount', '61')
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('need')
    await expect(rows(page)).toHaveCount(1)
    await expect(row(page, 'Needle')).toContainText(sim.simId ?? '')
    await page.goto('/sims?status=["terminated"]')
    await expect(rows(page).first()).toContainText('Terminated')
    expect(errors).toEqual([])
  })
})

test('field may activate, deactivate and tag, and nothing else', async ({ page, world }) => {
  const sim = await simWhere(world, isPlain)
  await nameSim(world, sim, 'In the field')
  await signIn(page, world, 'field')
  await page.goto('/sims')
  await expect(rows(page).first()).toBeVisible()
  await page.getByRole('combobox', { name: 'Search SIMs' }).fill('In the field')
  await expect(rows(page)).toHaveCount(1)
  const menu = page.getByRole('button', { name: 'Actions for In the field' })
  await menu.click()
  await expect(page.getByRole('menuitem', { name: 'Deactivate' })).toBeVisible()
  await expect(page.getByRole('menuitem')).toHaveText([
    /^Quick look/,
    'Deactivate',
    'Rename',
    'Set a tag',
    'Delete a tag',
  ])
  await page.keyboard.press('Escape')
  await confirm(await choose(page, menu, 'Deactivate'), 'Deactivate SIM')
  await expect(row(page, 'In the field')).toContainText('Inactive')
  expect((await getSim(world, sim.simId)).status).toBe('inactive')
  await confirm(await choose(page, menu, 'Activate'), 'Activate SIM')
  expect((await getSim(world, sim.simId)).status).toBe('active')
})
