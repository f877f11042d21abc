import type { LogEntry } from '../../src/api/generated/models/logEntry.ts'
import { csvLines, isPlain, nameSim, simWhere } from '../sims/support.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 120 } })

test('a tour of the error log: narrowed, looked into, kept up to date, exported', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const sim = await simWhere(world, isPlain)
  await nameSim(world, sim, 'Night watch')
  const all = await world.api<LogEntry[]>('GET', '/logs?limit=1000')
  const beam = all.filter(({ service }) => service === 'Beam')
  await signIn(page, world)
  await page.goto('/logs?last=14d')
  const table = page.getByRole('table', { name: 'Error logs' })
  const rows = table.locator('tbody').getByRole('row')
  await expect(page.getByRole('status').getByText(String(all.length))).toBeVisible()

  await page.getByRole('combobox', { name: 'Search these errors' }).fill('service:beam')
  await page.getByRole('option', { name: 'Beam' }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/service=/)
  await expect(page.getByRole('status').getByText(String(beam.length))).toBeVisible()

  // One of them, beside the list, with the way to where it is put right.
  await rows.first().getByRole('link').first().click()
  const drawer = page.getByRole('dialog', { name: 'Error log entry' })
  await expect(drawer.getByText('does not exist').first()).toBeVisible()
  await expect(drawer.getByRole('link', { name: 'Settings of the SIM’s group' })).toHaveAttribute(
    'href',
    /\/groups\/.*\/configuration/,
  )
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(rows.first().getByRole('link').first()).toBeFocused()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Export .* as CSV/ }).click(),
  ])
  expect(await csvLines(download)).toHaveLength(beam.length + 1)

  // What goes wrong while one looks comes by itself.
  await page.goto(`/logs?resource=["Night"]`)
  await expect(page.getByText('Live', { exact: true })).toBeVisible()
  await world.api('POST', `/sims/${sim.simId}/suspend`)
  const fresh = rows.filter({ hasText: 'Session rejected: the SIM is suspended' })
  await expect(fresh.getByText('New', { exact: true })).toBeVisible({ timeout: 25_000 })
  await fresh.getByRole('link', { name: 'Night watch' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Night watch')
  expect(errors).toEqual([])
})
