import type { Page } from '@playwright/test'
import {
  expect,
  expectAccessible,
  sandbox,
  signIn,
  test,
  watchErrors,
  type World,
} from '../support.ts'

// The clock stands still, so that what the page shows and what the API answers later agree.
test.use({ worldOptions: { sims: 120, frozen: true } })

interface Sim {
  readonly simId: string
  readonly status: string
  readonly groupId?: string
  readonly expiryTime?: number
}

const panel = (page: Page, name: string | RegExp) => page.getByRole('region', { name, exact: true })
const rowsOf = (page: Page) => page.getByRole('table').locator('tbody').getByRole('row')
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
  const status = panel(page, 'SIMs')
  for (const word of statuses) {
    const count = counts.get(`${word.toLowerCase()}Sims`)
    await expect(status.getByRole('listitem').filter({ hasText: word }).first()).toHaveText(
      `${word}${count}`,
    )
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  // What is tested, or on its way to another operator, stands in none of the summary's statuses.
  const counted = new Set(statuses.map((word) => word.toLowerCase()))
  const living = await livingSims(world)
  expect(total).toBe(living.filter((sim) => counted.has(sim.status ?? '')).length)
  await expect(status.getByRole('link').first()).toHaveText(String(total))

  await status.getByRole('link', { name: /^Inactive/ }).click()
  await expect(page).toHaveURL(/\/sims\?status=.*inactive/)
  await expect(rowsOf(page)).toHaveCount(counts.get('inactiveSims') ?? -1)
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

test('what needs the person leads to lists that count the same', async ({ page, world }) => {
  const now = Date.now()
  const soon = now + 30 * 86_400_000
  const sims = await livingSims(world)
  const cameras = await world.api<{ connected: boolean }[]>('GET', '/sora_cam/devices')
  const counts = {
    expired: sims.filter(({ expiryTime }) => expiryTime && expiryTime <= now).length,
    expiring: sims.filter(({ expiryTime = 0 }) => expiryTime > now && expiryTime <= soon).length,
    suspended: sims.filter(({ status }) => status === 'suspended').length,
    groupless: sims.filter(({ groupId }) => !groupId).length,
    offline: cameras.filter(({ connected }) => !connected).length,
  }
  await signIn(page, world)
  await page.goto('/')
  const needs = panel(page, 'Needs you')
  const row = (text: RegExp) => needs.getByRole('link', { name: text })
  const expected: readonly (readonly [count: number, text: RegExp])[] = [
    [counts.expired, /^(\d+) SIMs? ha(s|ve) expired/],
    [counts.expiring, /^(\d+) SIMs? expires? within 30 days/],
    [counts.suspended, /^(\d+) SIMs? (is|are) suspended/],
    [counts.groupless, /^(\d+) SIMs? (is|are) in no group/],
    [counts.offline, /^(\d+) cameras? (is|are) offline/],
  ]
  await expect(row(/in no group/)).toBeVisible()
  for (const [count, text] of expected) {
    if (count === 0) await expect(row(text)).toHaveCount(0)
    else await expect(row(text)).toHaveText(new RegExp(`^${count} `))
  }
  expect(Math.min(counts.suspended, counts.groupless, counts.offline)).toBeGreaterThan(0)

  await row(/suspended/).click()
  await expect(page).toHaveURL(/status=.*suspended/)
  await expect(rowsOf(page).locator('visible=true').first()).toBeVisible()
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', `${counts.suspended + 1}`)
  await page.goBack()
  await row(/cameras? (is|are) offline/).click()
  await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', `${counts.offline + 1}`)
  await page.goBack()
  await row(/have expired/).click()
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
  await expect(panel(page, 'SIMs online')).toContainText(/of \d+ SIMs/)
  // 120 SIMs are two pages of a hundred.
  expect(searches).toBe(2)
  await page.getByRole('navigation').getByRole('link', { name: 'SIMs' }).click()
  await expect(page.getByRole('table', { name: 'SIMs' })).toHaveAttribute('aria-rowcount', '121')
  expect(searches).toBe(2)
})

test('tells what happened since the last visit, and on the first of a day', async ({
  page,
  world,
}) => {
  const [group] = await world.api<{ groupId: string }[]>('GET', '/groups')
  const now = Date.now()
  await page.clock.setFixedTime(now)
  await signIn(page, world)
  await page.goto('/')
  const first = panel(page, 'The last 24 hours')
  await expect(first.getByRole('link', { name: /went offline$/ }).first()).toBeVisible()

  const minutes = (count: number) => now + count * 60_000
  await world.clock({ now: minutes(20), frozen: true })
  await world.api('PUT', `/groups/${group?.groupId}/tags`, [
    { tagName: 'name', tagValue: 'Changed meanwhile' },
  ])
  // So soon it is the same visit.
  await page.clock.setFixedTime(minutes(25))
  await page.reload()
  await expect(first.getByRole('link', { name: 'Changed meanwhile' })).toBeVisible()
  await page.clock.setFixedTime(minutes(60))
  await page.reload()
  const since = panel(page, 'Since your last visit')
  await expect(since).toContainText('Nothing has happened.')

  await world.clock({ now: minutes(80), frozen: true })
  await world.api('PUT', `/groups/${group?.groupId}/tags`, [
    { tagName: 'name', tagValue: 'Changed again' },
  ])
  await page.clock.setFixedTime(minutes(120))
  await page.reload()
  await expect(since.getByRole('link', { name: '1 group was changed' })).toBeVisible()
  await since.getByRole('link', { name: 'Changed again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Changed again')
})

test('an API that is down is said once, and one button brings everything back', async ({
  page,
  world,
}) => {
  await world.faults({ kind: 'error' })
  await signIn(page, world)
  await page.goto('/')
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('The API had a problem', { timeout: 20_000 })
  for (const name of ['SIMs', 'Cameras online', 'Needs you', 'The last 24 hours']) {
    await expect(panel(page, name)).toContainText('—', { timeout: 20_000 })
  }
  await expect(alert).toHaveCount(1)
  await expectAccessible(page)

  await world.faults()
  const again = page.getByRole('button', { name: 'Try again' })
  await expect(again).toHaveCount(1)
  await again.press('Enter')
  await expect(alert).toHaveCount(0)
  await expect(page.getByRole('main')).toBeFocused()
  await expect(panel(page, 'SIMs').getByRole('listitem')).toHaveCount(5)
  await expect(panel(page, 'Needs you').getByRole('link', { name: /in no group/ })).toBeVisible()
  await expect(
    panel(page, /^Traffic of all SIMs/)
      .locator('svg')
      .first(),
  ).toBeVisible()
})

test('what fails alone says so in its place, and is tried again there', async ({ page, world }) => {
  await world.faults({ kind: 'error', status: 500, operations: ['getResourceSummary'] })
  await signIn(page, world)
  await page.goto('/')
  const sims = panel(page, 'SIMs')
  await expect(sims.getByRole('alert')).toContainText('The API had a problem', { timeout: 20_000 })
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(1)
  await expect(panel(page, 'Needs you').getByRole('link', { name: /in no group/ })).toBeVisible()
  await world.faults()
  await sims.getByRole('button', { name: 'Try again' }).click()
  await expect(sims.getByRole('listitem')).toHaveCount(5)
})

test('who may see little sees that, and how much is left out', async ({ page, world }) => {
  await signIn(page, world, 'field')
  await page.goto('/')
  await expect(panel(page, 'Needs you').getByRole('link', { name: /in no group/ })).toBeVisible()
  await expect(panel(page, 'Groups')).toBeVisible()
  const left = page.getByText('8 parts of this page need permissions you do not have')
  await expect(left).toBeVisible()
  for (const name of ['SIMs', 'Traffic today', 'Cameras online', /^Traffic of all SIMs/]) {
    await expect(panel(page, name)).toHaveCount(0)
  }
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0)
  await expect(page.getByText('Stats:getAirStatsOfOperator')).toBeHidden()
  await left.click()
  await expect(page.getByText('Stats:getAirStatsOfOperator')).toBeVisible()
})

test.describe('an operator without SIMs', () => {
  test.use({ worldOptions: { sims: 0, cameras: 0 } })

  test('is told so', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world)
    await page.goto('/')
    await expect(panel(page, 'SIMs')).toContainText('There is no SIM yet.')
    await expect(page.getByText('There was no traffic in this period.')).toBeVisible()
    await expect(panel(page, 'SIMs online')).toContainText('of 0 SIMs')
    expect(errors).toEqual([])
  })
})
