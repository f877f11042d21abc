import type { Page } from '@playwright/test'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'
import { choose, confirm, getSim, isPlain, nameSim, row, rows, simsWhere } from './support.ts'

const actions = (page: Page, name: string) =>
  page.getByRole('button', { name: `Actions for ${name}`, exact: true })

test('takes back what was done to one, by mouse and by keyboard, and says how it went', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const [sim = {}] = await simsWhere(world, isPlain)
  await nameSim(world, sim, 'Mistaken')
  await signIn(page, world)
  await page.goto('/sims?q=Mistaken')
  await expect(rows(page)).toHaveCount(1)
  await confirm(await choose(page, actions(page, 'Mistaken'), 'Deactivate'), 'Deactivate SIM')
  const told = page.getByRole('status').filter({ hasText: 'Mistaken' })
  await expect(told).toContainText('deactivated')
  await expectAccessible(page)
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(told).toContainText(/^Undone: .*Mistaken.* deactivated$/)
  expect((await getSim(world, sim.simId)).status).toBe('active')
  await expect(row(page, 'Mistaken')).toContainText('Active')
  // A message goes away by itself, once nobody points at it.
  await page.mouse.move(0, 0)
  await expect(told).toHaveCount(0, { timeout: 10_000 })

  // The keys of a field are its own; elsewhere they are about what was done last.
  await confirm(await choose(page, actions(page, 'Mistaken'), 'Deactivate'), 'Deactivate SIM')
  await expect(told).toBeVisible()
  await page.getByRole('combobox', { name: 'Search SIMs' }).press('Control+z')
  await expect(told).toContainText(/^\S*Mistaken/)
  await actions(page, 'Mistaken').focus()
  await page.keyboard.press('F8')
  await expect(told.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await actions(page, 'Mistaken').focus()
  await page.keyboard.press('Control+z')
  await expect(told).toContainText('Undone')
  expect((await getSim(world, sim.simId)).status).toBe('active')
  await expect(actions(page, 'Mistaken')).toBeFocused()
  expect(errors).toEqual([])
})

test('says that it was not undone, and why', async ({ page, world }) => {
  const [sim = {}] = await simsWhere(world, isPlain)
  await nameSim(world, sim, 'Mistaken')
  await signIn(page, world)
  await page.goto('/sims?q=Mistaken')
  await confirm(await choose(page, actions(page, 'Mistaken'), 'Deactivate'), 'Deactivate SIM')
  await world.faults({ kind: 'error', operations: ['activateSim'] })
  await page.getByRole('button', { name: 'Undo' }).click()
  const failed = page.getByRole('alert').filter({ hasText: 'Not undone' })
  await expect(failed).toContainText('503')
  expect((await getSim(world, sim.simId)).status).toBe('inactive')
})

test('takes back what was done to several, and names what was left out', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const active = (await simsWhere(world, isPlain)).slice(0, 2)
  const [inactive = {}] = await simsWhere(world, ({ status }) => status === 'inactive')
  for (const [at, sim] of [...active, inactive].entries()) await nameSim(world, sim, `team-${at}`)
  await signIn(page, world)
  await page.goto('/sims?q=team-')
  await expect(rows(page)).toHaveCount(3)
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).check()
  await page.getByRole('button', { name: 'Actions for the selected SIMs' }).click()
  // What applies to some says to how many, and what destroys is in sight.
  await expect(page.getByRole('menuitem', { name: 'Deactivate' })).toHaveAccessibleDescription(
    '2 of 3',
  )
  await expect(page.getByRole('menuitem', { name: /^Terminate/ })).toBeInViewport()
  await expectAccessible(page)
  // Typing filters, and Enter takes what is left.
  await page.keyboard.type('deact')
  await expect(page.getByRole('menuitem')).toHaveText([/^Deactivate/])
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Deactivate 2 SIMs' })
  await expect(dialog).toContainText('One is left out')
  await expect(dialog.getByRole('list', { name: 'This SIM is already inactive.' })).toHaveText(
    'team-2',
  )
  await expectAccessible(page)
  await confirm(dialog, 'Deactivate 2 SIMs')

  const run = page.getByRole('region', { name: 'Deactivate 2 SIMs', exact: true })
  await expect(run).toContainText('2 SIMs deactivated')
  await expect(run).toContainText('1 left out')
  // It takes room below the page and covers nothing of it.
  const edge = (await page.getByRole('main').boundingBox()) ?? { y: 0, height: 0 }
  expect((await run.boundingBox())?.y).toBeGreaterThanOrEqual(edge.y + edge.height)
  await run.getByRole('button', { name: 'Undo' }).click()
  const undone = page.getByRole('region', { name: 'Undo: Deactivate 2 SIMs' })
  await expect(undone).toContainText('Undone: 2 SIMs deactivated')
  for (const { simId } of active) expect((await getSim(world, simId)).status).toBe('active')
  expect((await getSim(world, inactive.simId)).status).toBe('inactive')
  await page.mouse.move(0, 0)
  await expect(page.getByRole('region', { name: /Deactivate 2 SIMs/ })).toHaveCount(0, {
    timeout: 10_000,
  })
  expect(errors).toEqual([])
})
