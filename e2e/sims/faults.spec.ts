import { isPlain, nameSim, row, rows, simWhere } from './support.ts'
import { expect, signIn, test } from '../support.ts'

test.describe('the list of SIMs when the API', () => {
  test.use({ worldOptions: { sims: 250 } })

  for (const [what, fault, said] of [
    ['is down', { kind: 'error', status: 503 }, 'The API had a problem'],
    ['drops the connection', { kind: 'drop' }, 'The API could not be reached'],
    ['answers nothing', { kind: 'empty' }, 'The API sent an answer that could not be read'],
  ] as const) {
    test(`${what}, says so and keeps what was asked`, async ({ page, world }) => {
      await signIn(page, world)
      await world.faults({ ...fault, operations: ['searchSims', 'listSims'] })
      await page.goto('/sims?q=meter&status=active')
      await expect(page.getByRole('heading', { name: said })).toBeVisible({ timeout: 20_000 })
      await expect(page.getByRole('combobox', { name: 'Search SIMs' })).toHaveValue('meter')
      await world.faults()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(rows(page).first()).toBeVisible()
      await expect(page).toHaveURL(/q=meter/)
    })
  }

  test('limits the rate, waits and goes on by itself', async ({ page, world }) => {
    await world.faults({
      kind: 'rateLimit',
      retryAfterSeconds: 1,
      times: 2,
      operations: ['searchSims'],
    })
    await signIn(page, world)
    await page.goto('/sims')
    await expect(rows(page).first()).toBeVisible({ timeout: 20_000 })
  })

  test('fails after the first page, keeps the rows that are there', async ({ page, world }) => {
    // In the browser: what the API is made to do concerns the first page, which has no key, as well.
    const later = /[?&]last_evaluated_key=/
    await page.route(later, (route) => route.fulfill({ status: 503, json: {} }))
    await signIn(page, world)
    await page.goto('/sims')
    await expect(page.getByText('100 loaded, not the rest')).toBeVisible({ timeout: 20_000 })
    await expect(rows(page).first()).toBeVisible()
    await page.unroute(later)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText(/loaded, not the rest/)).toHaveCount(0)
    await expect(page.getByText(/more are coming/)).toHaveCount(0, { timeout: 15_000 })
  })

  test('cannot tell the size of the fleet or the groups, shows the rest', async ({
    page,
    world,
  }) => {
    await world.faults({
      kind: 'error',
      status: 500,
      operations: ['getResourceSummary', 'listGroups'],
    })
    await signIn(page, world)
    await page.goto('/sims')
    await expect(rows(page).first()).toBeVisible()
    // The fleet in the browser knows it too.
    await expect(page.getByText(/^\d+ SIMs, and \d+ terminated$/)).toBeVisible({ timeout: 15_000 })
  })

  test('is slow, shows what it had until the answer comes', async ({ page, world }) => {
    const sim = await simWhere(world, isPlain)
    await nameSim(world, sim, 'Tortoise')
    const noFleet = { kind: 'error', status: 503, operations: ['listSims'] }
    await world.faults(noFleet)
    await signIn(page, world)
    await page.goto('/sims')
    await expect(rows(page).nth(5)).toBeVisible()
    await world.faults(noFleet, { kind: 'latency', ms: 1500, operations: ['searchSims'] })
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('Tortoise')
    await page.waitForTimeout(700)
    await expect(rows(page).nth(5)).toBeVisible()
    await expect(rows(page)).toHaveCount(1)
    await expect(row(page, 'Tortoise')).toBeVisible()
  })
})
