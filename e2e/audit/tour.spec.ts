import { readFile } from 'node:fs/promises'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { csvLines } from '../sims/support.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 30 } })

test('a tour of the audit log: of a day, of all calls, live, and in a SIM’s activity', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const [sim] = await world.api<Sim[]>('GET', '/sims?status=active&limit=1')
  const simId = sim?.simId ?? ''
  await signIn(page, world)
  await page.goto('/audit')
  const table = page.getByRole('table', { name: 'Audit log' })
  const rows = table.locator('tbody').getByRole('row')
  await expect(page.getByText('Only sign-ins of the last 24 hours')).toBeVisible()

  await world.api('POST', `/operators/${world.operatorId}/contracts`, {
    contractName: 'api_audit_log',
  })
  const tags = [{ tagName: 'site', tagValue: 'Osaka' }]
  await world.api('PUT', `/sims/${simId}/tags`, tags, 'field')
  const change = rows.filter({ hasText: `/v1/sims/${simId}/tags` }).filter({ hasText: 'field' })
  await expect(change.first().getByText('New', { exact: true })).toBeVisible({ timeout: 25_000 })
  await expect(page.getByText('Only sign-ins of the last 24 hours')).toBeHidden()

  await page.getByRole('combobox', { name: 'Search the audit log' }).fill('user:fiel')
  await page.getByRole('option', { name: 'field' }).click()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/user=/)
  await expect(rows.filter({ hasText: 'Root user' })).toHaveCount(0)
  const file = async (kind: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: new RegExp(`Export .* as ${kind}`) }).click(),
    ])
    return download
  }
  const count = (await csvLines(await file('CSV'))).length - 1
  const json: unknown = JSON.parse(await readFile(await (await file('JSON')).path(), 'utf8'))
  expect(json).toHaveLength(count)

  // One of them beside the list, with the way to what it was about.
  await change.first().getByRole('link').first().click()
  const drawer = page.getByRole('dialog', { name: 'Audit log entry' })
  await expect(drawer.getByText('"statusCode": 200')).toBeVisible()
  await drawer.getByRole('link', { name: 'What it was about' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Activity', exact: true }).click()
  const activity = page.getByRole('table', { name: 'Activity' }).locator('tbody').getByRole('row')
  await expect(activity.filter({ hasText: /^.*field: / }).first()).toBeVisible()
  expect(errors).toEqual([])
})

test('what was done in a tab needs no more than these permissions', async ({ page, world }) => {
  const errors = watchErrors(page)
  const [sim] = await world.api<Sim[]>('GET', '/sims?status=active&limit=1')
  await signIn(page, world)
  await page.goto(`/sims/${sim?.simId}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'API' }).first().click()
  await page.getByRole('link', { name: 'Your calls' }).click()
  await page.getByRole('link', { name: 'Least permission for what was done' }).click()
  const document = page.locator('pre[aria-label="Least permission"]')
  await expect(document).toContainText('"Sim:getSim"')
  await expect(document).not.toContainText('condition')
  await page.getByRole('checkbox', { name: /^Only for the SIMs/ }).click()
  await expect(document).toContainText(`pathVariable('sim_id') == '${sim?.simId}'`)
  await page.getByRole('checkbox', { name: 'Gets information about the IoT SIM' }).click()
  await expect(document).not.toContainText('"Sim:getSim"')
  await page.getByRole('link', { name: 'Create a role of it' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create a role')
  await page.getByLabel('Role ID').fill('observed')
  await page.getByRole('button', { name: 'Create role' }).click()
  const role = `/operators/${world.operatorId}/roles/observed`
  await expect
    .poll(async () => (await world.stored<{ permission?: string }>(role))?.permission)
    .toContain('Sim:listSimSessionEvents')

  await page.getByRole('navigation').getByRole('link', { name: 'API' }).first().click()
  await page.getByRole('link', { name: 'Your calls' }).click()
  await page.getByRole('link', { name: 'Least permission for what was done' }).click()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByText('Nothing was called yet')).toBeVisible()
  expect(errors).toEqual([])
})
