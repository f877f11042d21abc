import type { Page } from '@playwright/test'
import { expect, sandbox, signIn, test, watchErrors, type World } from '../support.ts'

// The clock stands still, so that what the page shows and what the API answers later agree.
test.use({ worldOptions: { sims: 120, frozen: true } })

interface Sim {
  readonly simId: string
  readonly status: string
  readonly groupId?: string
  readonly expiryTime?: number
}

const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
const statuses = ['Ready', 'Active', 'Inactive', 'Standby', 'Suspended']

/** The SIMs one should look at, from the API's list, apart from the console's own rules. */
async function livingSims(world: World): Promise<Sim[]> {
  const sims: Sim[] = []
  for (let after = ''; ;) {
    const page = await world.api<Sim[]>('GET', `/sims?limit=100&last_evaluated_key=${after}`)
    sims.push(...page)
    after = page.at(-1)?.simId ?? ''
    if (page.length < 100) break
  }
  return sims.filter(({ status }) => status !== 'terminated')
}

test('counts the SIMs by status as the API does, and leads to each', async ({ page, world }) => {
  const errors = watchErrors(page)
  const summary = await world.api<{
    resourceSummaryItems: { values: { name: string; value: number }[] }[]
  }>('GET', '/resource_summaries/simsPerStatus')
  const counts = new Map(
    summary.resourceSummaryItems[0]?.values.map(({ name, value }) => [name, value]),
  )
  await signIn(page, world)
  await page.goto('/')
  const status = panel(page, 'SIMs by status')
  for (const word of statuses) {
    const count = counts.get(`${word.toLowerCase()}Sims`)
    await expect(status.getByRole('listitem').filter({ hasText: word }).first()).toHaveText(
      `${word}${count}`,
    )
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  expect(total).toBe((await livingSims(world)).length)
  await expect(status).toContainText(`${total} SIMs`)

  await status.getByRole('link', { name: /^Inactive/ }).click()
  await expect(page).toHaveURL(/\/sims\?status=.*inactive/)
  const rows = page.getByRole('table').locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(counts.get('inactiveSims') ?? -1)
  expect(errors).toEqual([])
})

test('shows the traffic of the fleet, to the byte in its table', async ({ page, world }) => {
  await signIn(page, world)
  const asked = page.waitForRequest(/\/stats\/air\/operators\//)
  await page.goto('/')
  const traffic = panel(page, /^Traffic of all SIMs/)
  await expect(traffic.locator('svg').first()).toBeVisible()

  const sumOf = async (url: string) => {
    const path = url.slice(url.indexOf(sandbox) + sandbox.length)
    const buckets = await world.api<
      { uploadByteSizeTotal: number; downloadByteSizeTotal: number }[]
    >('GET', path)
    return buckets.reduce(
      (sum, one) => sum + one.uploadByteSizeTotal + one.downloadByteSizeTotal,
      0,
    )
  }
  const digits = async () =>
    Number(
      (await traffic.locator('tfoot').getByRole('cell').last().innerText()).replaceAll(/\D/g, ''),
    )

  await traffic.getByText('Table', { exact: true }).click()
  const byDay = await sumOf((await asked).url())
  expect(byDay).toBeGreaterThan(0)
  expect(await digits()).toBe(byDay)

  const monthly = page.waitForRequest(/\/stats\/air\/operators\/.*period=month/)
  await traffic.getByText('Months', { exact: true }).click()
  await traffic.getByText('Table', { exact: true }).click()
  const byMonth = await sumOf((await monthly).url())
  expect(byMonth).toBeGreaterThan(byDay)
  await expect.poll(digits).toBe(byMonth)
})

test('names what needs attention, and leads to the lists of it', async ({ page, world }) => {
  const now = Date.now()
  const soon = now + 30 * 86_400_000
  const sims = await livingSims(world)
  const expected = {
    Expired: sims.filter(({ expiryTime }) => expiryTime && expiryTime <= now),
    'Expire within 30 days': sims.filter(
      ({ expiryTime }) => expiryTime && expiryTime > now && expiryTime <= soon,
    ),
    Suspended: sims.filter(({ status }) => status === 'suspended'),
    'Without a group': sims.filter(({ groupId }) => !groupId),
  }
  await signIn(page, world)
  await page.goto('/')
  const attention = panel(page, 'Needs attention')
  for (const [topic, found] of Object.entries(expected)) {
    const group = attention.getByRole('group', { name: topic })
    if (found.length === 0) await expect(group).toHaveCount(0)
    else await expect(group.getByRole('heading')).toHaveText(`${topic}${found.length}`)
  }
  expect(expected['Without a group'].length).toBeGreaterThan(1)
  await attention.getByRole('link', { name: 'Without a group' }).click()
  await expect(page).toHaveURL(/group=.*none/)
  const rows = page.getByRole('table').locator('tbody').getByRole('row')
  await expect(rows.first()).toBeVisible()
  await page.goBack()
  await attention.getByRole('link', { name: 'Expired' }).click()
  await expect(page.getByRole('columnheader', { name: 'Expires' })).toBeVisible()
  await expect(page.getByRole('table').getByRole('rowheader').first()).toBeVisible()
})

test('asks for the fleet once for itself and the list of SIMs', async ({ page, world }) => {
  let searches = 0
  page.on('request', (request) => {
    if (request.url().includes('/query/sims')) searches++
  })
  await signIn(page, world)
  await page.goto('/')
  await expect(panel(page, 'Newest session events').getByRole('listitem')).toHaveCount(8)
  // 120 SIMs are two pages of a hundred.
  expect(searches).toBe(2)
  await page.getByRole('navigation').getByRole('link', { name: 'SIMs' }).click()
  await expect(page.getByRole('table', { name: 'SIMs' })).toHaveAttribute('aria-rowcount', '121')
  expect(searches).toBe(2)
})

test('lists the newest session events, each leading to its SIM', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/')
  const events = panel(page, 'Newest session events')
  await expect(events.getByRole('listitem')).toHaveCount(8)
  const name = await events.getByRole('link').first().innerText()
  await events.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/sims\/\d+\/activity/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
})

const failing = [
  ['SIMs by status', 'getResourceSummary'],
  [/^Traffic of all SIMs/, 'getAirStatsOfOperator'],
  ['Newest session events', 'listSimSessionEvents'],
] as const

test('bears the failure of each panel alone, and tries again', async ({ page, world }) => {
  const operations = failing.map(([, operation]) => operation)
  await world.faults({ kind: 'error', status: 500, operations })
  await signIn(page, world)
  await page.goto('/')
  for (const [name] of failing) {
    const alert = panel(page, name).getByRole('alert')
    await expect(alert).toContainText('The API had a problem', { timeout: 20_000 })
  }
  await expect(panel(page, 'Needs attention').getByRole('group').first()).toBeVisible()

  await world.faults()
  for (const [name] of failing) {
    await panel(page, name).getByRole('button', { name: 'Try again' }).click()
    await expect(panel(page, name).getByRole('alert')).toHaveCount(0)
  }
  await expect(panel(page, 'SIMs by status').getByRole('listitem')).toHaveCount(5)
  await expect(panel(page, 'Newest session events').getByRole('listitem')).toHaveCount(8)
})

test('says which permission is missing where a panel may not be shown', async ({ page, world }) => {
  await signIn(page, world, 'field')
  await page.goto('/')
  await expect(panel(page, 'SIMs by status').getByRole('alert')).toContainText(
    'ResourceSummary:getResourceSummary',
  )
  await expect(panel(page, /^Traffic of all SIMs/).getByRole('alert')).toContainText(
    'Stats:getAirStatsOfOperator',
  )
  await expect(panel(page, 'Needs attention').getByRole('group').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
})

test.describe('an operator without SIMs', () => {
  test.use({ worldOptions: { sims: 0 } })

  test('is told so, panel by panel', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world)
    await page.goto('/')
    await expect(panel(page, 'SIMs by status')).toContainText('There is no SIM yet.')
    await expect(page.getByText('There was no traffic in this period.')).toBeVisible()
    await expect(panel(page, 'Newest session events')).toContainText(
      'No SIM has had a session yet.',
    )
    await expect(panel(page, 'Needs attention')).toContainText('Nothing needs your attention.')
    expect(errors).toEqual([])
  })
})
