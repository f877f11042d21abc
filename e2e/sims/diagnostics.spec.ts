import type { SessionEvent } from '../../src/api/generated/models/sessionEvent.ts'
import { cellQuery } from '../../src/domain/sim/cell.ts'
import { expect, ownRights, signIn, test, watchErrors } from '../support.ts'
import { choose, confirm, csvLines, isPlain, nameSim, simsWhere, simWhere } from './support.ts'

const narrow = ['Sim:getSim', 'Sim:listSims', 'Sim:listSimSessionEvents']

test.use({ worldOptions: { sims: 100, users: { narrow: [...narrow, ...ownRights] } } })

test('a SIM is diagnosed: from the list, by its page, again, and what was found leads on', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const sim = await simWhere(world, isPlain)
  const simId = sim.simId ?? ''
  await nameSim(world, sim, 'Patient')
  await world.api('POST', `/sims/${simId}/suspend`)
  await signIn(page, world)
  await page.goto('/sims?q=Patient')
  const menu = page.getByRole('button', { name: 'Actions for Patient' })
  await confirm(await choose(page, menu, 'Diagnose'), 'Diagnose SIM')
  await expect(page).toHaveURL(new RegExp(`/sims/${simId}/tools/diagnostics`))
  await expect(page.getByText('The SIM is being diagnosed.')).toBeVisible()
  const bad = page.getByRole('region', { name: 'Errors' })
  await expect(bad.getByText('The SIM is suspended.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'No problem found' })).toBeVisible()

  await bad.getByRole('link', { name: 'Activate the SIM' }).click()
  await confirm(page.getByRole('dialog'), 'Activate SIM')
  await page.getByText('7 days', { exact: true }).click()
  await page.getByRole('main').getByRole('button', { name: 'Diagnose SIM' }).click()
  await expect(page.getByText('for a part of the period')).toBeVisible()
  const runs = page.getByRole('table', { name: 'Diagnostics of this tab' })
  await expect(runs.getByText('Errors')).toBeVisible()
  await runs.getByRole('link').click()
  await expect(bad.getByText('The SIM is suspended.')).toBeVisible()
  await page.goBack()
  await expect(bad).toBeHidden()

  // A day that is over can be asked for, one to come cannot.
  await page.getByRole('button', { name: 'Custom range' }).click()
  const period = page.getByRole('dialog', { name: 'Custom range' })
  await period.getByLabel('To', { exact: true }).fill('2099-01-01T00:00')
  await expect(period.getByText('The end must not be in the future.')).toBeVisible()
  expect(errors).toEqual([])
})

test('where a SIM was: what came by remote access, its cells on a plane, and all SIMs in a file', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const sims = await simsWhere(world, isPlain)
  const eventsOf = (simId = '') =>
    world.api<SessionEvent[]>('GET', `/sims/${simId}/events/sessions?limit=50`)
  const histories = await Promise.all(sims.map(({ simId }) => eventsOf(simId)))
  // One whose last cell is known, that had others, and nothing else in the minute of the last.
  const known = await Promise.all(
    histories.map(async ([last]) => {
      const query = cellQuery(last?.cell)
      return query && (await world.stored(`/cell_locations?${new URLSearchParams({ ...query })}`))
    }),
  )
  const at = histories.findIndex(
    (events, n) =>
      known[n] !== undefined &&
      (events[0]?.time ?? 0) - (events[1]?.time ?? 0) > 120_000 &&
      new Set(events.map(({ cell }) => cell?.eci ?? cell?.ci)).size > 2,
  )
  const sim = sims[at]
  const simId = sim?.simId ?? ''
  await world.api('POST', `/port_mappings/sims/${simId}`, {
    destination: { port: 22 },
    duration: 1800,
    tlsRequired: false,
  })
  await signIn(page, world)
  await page.goto(`/sims/${simId}/activity?last=32d`)
  const activity = page.getByRole('table', { name: 'Activity' })
  await expect(activity.getByText('Connected').first()).toBeVisible()
  await expect(activity.getByText(/^Remote access created/).first()).toBeVisible()
  await page.getByRole('radio', { name: 'Place', exact: true }).click()
  await expect(page.getByRole('img', { name: /Cells that the SIM used/ })).toBeVisible()
  const cells = page.getByRole('table', { name: 'Cells' })
  await expect(cells.getByRole('link').first()).toHaveAttribute('href', /openstreetmap\.org/)
  await expect(page.getByRole('link', { name: 'OpenCelliD Project' })).toBeVisible()

  // A moment with one event: one cell, asked for by itself.
  const time = histories[at]?.[0]?.time ?? 0
  const minute = (ms: number) => `${new Date(ms).toISOString().slice(0, 16)}Z`
  const moment = `from=${minute(time)}&to=${minute(time + 60_000)}`
  await page.goto(`/sims/${simId}/activity?view=place&${moment}`)
  await expect(cells.locator('tbody').getByRole('row')).toHaveCount(1)
  await expect(cells.getByRole('link')).toBeVisible()

  await page.getByRole('link', { name: 'SIMs', exact: true }).first().click()
  await page.getByRole('main').getByRole('link', { name: 'Last locations' }).click()
  const all = page.getByRole('table', { name: 'Last locations of SIMs' })
  await expect(all.getByRole('link', { name: /^-?\d+\.\d{5}, / }).first()).toBeVisible()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Export .* as CSV/ }).click(),
  ])
  const lines = await csvLines(download)
  expect(lines.filter((line) => /"\d+\.\d{5}, \d+\.\d{5}"/.test(line)).length).toBeGreaterThan(30)
  expect(errors).toEqual([])
})

test('who may read sessions alone sees these, and what is missing', async ({ page, world }) => {
  const errors = watchErrors(page)
  const { simId } = await simWhere(world, isPlain)
  await signIn(page, world, 'narrow')
  await page.goto(`/sims/${simId}/activity?last=32d`)
  const activity = page.getByRole('table', { name: 'Activity' })
  await expect(activity.getByText('Connected').first()).toBeVisible()
  await expect(page.getByText('Not everything is shown')).toContainText('Log:getLogs')
  expect(errors).toEqual([])
})
