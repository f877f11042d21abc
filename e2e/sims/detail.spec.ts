import type { Sim } from '../../src/api/generated/models/sim.ts'
import type { SimStatusHistoryResponse } from '../../src/api/generated/models/simStatusHistoryResponse.ts'
import { csvLines, isFree, isPlain, nameSim, rows, simWhere, simsWhere } from './support.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 100 } })

test.describe('the page of a SIM', () => {
  test('shows everything about it', async ({ page, world }) => {
    const sim = await simWhere(world, (one) => isPlain(one) && Boolean(one.sessionStatus?.imei))
    await nameSim(world, sim, 'Everything')
    await signIn(page, world)
    await page.goto(`/sims/${sim.simId}`)
    await expect(page).toHaveTitle(/^Everything/)
    const profile = sim.profiles?.[sim.activeProfileId ?? '']
    const main = page.getByRole('main')
    for (const text of [
      sim.simId,
      sim.serialNumber,
      sim.operatorId,
      sim.speedClass,
      sim.sessionStatus?.sessionId,
      sim.sessionStatus?.ueIpAddress,
      sim.sessionStatus?.imei,
      profile?.primaryImsi,
      profile?.iccid,
      'Tokyo (ap-northeast-1)',
    ]) {
      if (text) await expect(main.getByText(text).first(), text).toBeVisible()
    }
    // A time in local terms, with its UTC on hover.
    const created = main.locator('time').first()
    await created.hover()
    await expect(page.getByRole('tooltip')).toContainText('UTC')
  })

  test('is told where there is no such SIM, and leads back', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world)
    for (const bad of [
      '8981100000000000000',
      '..%2F..%2Fgroups',
      'x'.repeat(3000),
      '%F0%9F%9A%9C',
    ]) {
      await page.goto(`/sims/${bad}`)
      await expect(page.getByRole('heading', { name: 'There is no such SIM here' })).toBeVisible()
    }
    await page.goto('/sims/8981100000000000000/usage?period=day')
    await expect(page.getByRole('heading', { name: 'There is no such SIM here' })).toBeVisible()
    await page.getByRole('link', { name: 'All SIMs' }).click()
    await expect(rows(page).first()).toBeVisible()
    expect(errors).toEqual([])
  })

  test('bears broken addresses of its tabs', async ({ page, world }) => {
    const errors = watchErrors(page)
    const sim = await simWhere(world, isPlain)
    await signIn(page, world)
    for (const broken of [
      'activity?last=99y&from={}&to=[1]&q={"a":1}&sort=[]',
      'sessions?from=2026-99-01T00:00Z&to=x',
      'traffic?period=decade&last=7&from=1&to=2',
      'usage?period={"a":1}',
      'history?q=[]&columns={}',
      'tags?action=nonsense&on=1',
    ]) {
      await page.goto(`/sims/${sim.simId}/${broken}`)
      await expect(page.getByRole('heading', { level: 1 }), broken).toBeVisible()
      await expect(page.getByText('The console ran into a problem')).toHaveCount(0)
    }
    expect(errors).toEqual([])
  })

  test('explains a failure and tries again, the header staying', async ({ page, world }) => {
    const sim = await simWhere(world, isPlain)
    await nameSim(world, sim, 'Stormproof')
    await signIn(page, world)
    await world.faults({ kind: 'error', status: 503, operations: ['getSim'] })
    await page.goto(`/sims/${sim.simId}`)
    await expect(page.getByText('The API had a problem')).toBeVisible({ timeout: 20_000 })
    await world.faults()
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Stormproof' })).toBeVisible()

    // One tab that asks when it is shown, and one whose loader asks. Each failure takes four tries.
    for (const [tab, operation] of [
      ['Activity', 'listSimSessionEvents'],
      ['Traffic', 'getAirStatsOfSim'],
    ] as const) {
      await world.faults({ kind: 'malformed', operations: [operation] })
      await page.getByRole('main').getByRole('link', { name: tab, exact: true }).click()
      // The first tab knows the week already.
      if (tab === 'Activity') await page.getByText('32 days', { exact: true }).click()
      await expect(page.getByText('The API sent an answer that could not be read')).toBeVisible({
        timeout: 20_000,
      })
      await expect(page.getByRole('heading', { level: 1, name: 'Stormproof' })).toBeVisible()
      await world.faults()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByText('The API sent an answer')).toHaveCount(0)
    }
  })
})

test('the subscriptions of a SIM, the primary one marked', async ({ page, world }) => {
  const all = await world.api<Sim[]>('GET', '/sims?limit=100')
  const two = all.find((sim) =>
    Object.values(sim.profiles ?? {}).some((one) => Object.keys(one.subscribers ?? {}).length > 1),
  )
  const sim = two ?? (await simWhere(world, isFree))
  await signIn(page, world)
  await page.goto(`/sims/${sim.simId}/settings`)
  const subscribers = Object.values(sim.profiles ?? {}).flatMap((one) =>
    Object.values(one.subscribers ?? {}),
  )
  for (const { imsi = '', subscription = '' } of subscribers) {
    await expect(page.getByRole('row', { name: new RegExp(imsi) })).toContainText(subscription)
  }
  // Only the primary one carries data.
  await expect(
    page
      .getByRole('row', { name: /Primary/ })
      .getByRole('cell')
      .last(),
  ).toHaveText(/B$/)
  await expect(page.getByText('Primary', { exact: true })).toHaveCount(1)
})

test('the activity of a SIM in a range that stands in the URL', async ({ page, world }) => {
  // Its remote access would fill the first screen.
  const plain = await simsWhere(world, (one) => isPlain(one) && !one.lastPortMappingCreatedTime)
  // One that connected within the day that is shown at first: some stay online for longer.
  const began = async ({ simId }: (typeof plain)[number]) => {
    const from = Date.now() - 23 * 3_600_000
    const path = `/sims/${simId}/events/sessions?from=${from}&limit=100`
    const events = await world.api<{ event?: string }[]>('GET', path)
    return events.some(({ event }) => event === 'Created')
  }
  const recent = await Promise.all(plain.map(began))
  const sim = plain[recent.indexOf(true)]
  expect(sim, 'a SIM for this scene').toBeDefined()
  await signIn(page, world)
  await page.goto(`/sims/${sim?.simId}/activity`)
  const events = page.getByRole('table', { name: 'Activity' })
  await expect(events.getByText(/online so far/)).toBeVisible()
  await expect(page.getByText(/^Online .* offline .*\.$/)).toBeVisible()
  await page.getByText('32 days', { exact: true }).click()
  await expect(page).toHaveURL(/last=32d/)
  await page.reload()
  await expect(page.getByRole('radio', { name: '32 days' })).toBeChecked()

  // Filtered by what happened; how long it was online is told of all events.
  await page.getByRole('combobox', { name: 'Search the activity' }).fill('event:disc')
  await page.getByRole('option', { name: 'Disconnected' }).click()
  await expect(page).toHaveURL(/event=/)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Remove the filter Event' })).toBeVisible()
  await expect(events.getByText('Connected', { exact: true })).toHaveCount(0)
  await expect(page.getByText(/^Online .* offline .*\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Remove the filter Event' }).click()
  await expect(page).not.toHaveURL(/event=/)

  await page.getByRole('button', { name: 'Custom range' }).click()
  await page.getByLabel('From', { exact: true }).fill('2099-01-01T00:00')
  await expect(page.getByText('The start is later than the end.')).toBeVisible()
  const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('From', { exact: true }).fill(`${day}T00:00`)
  await page.getByRole('button', { name: 'Show this period' }).click()
  await expect(page).toHaveURL(/from=.*to=/)
  await page.reload()
  const shown = await events.getByRole('row').count()

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Export .* as CSV$/ }).click()
  const lines = await csvLines(await download)
  expect(lines[0]).toContain('Time,Event,Lasted,Status')
  expect(lines.length).toBeGreaterThanOrEqual(Math.min(shown, 2))
})

test('the history of a SIM, each change spelled out', async ({ page, world }) => {
  const sim = await simWhere(world, isFree)
  await world.api('POST', `/sims/${sim.simId}/deactivate`)
  const year = Date.now() / 1000 - 365 * 86_400
  const entries = (
    await world.api<SimStatusHistoryResponse[]>(
      'GET',
      `/sims/${sim.simId}/statuses/history?limit=100`,
    )
  ).filter(({ applyDateTimeEpochSec: at = 0 }) => at > year)
  await signIn(page, world)
  // Where the history was before it was told with the sessions.
  await page.goto(`/sims/${sim.simId}/history`)
  await expect(page).toHaveURL(/\/activity\?/)
  const history = page.getByRole('table', { name: 'Activity' })
  await expect(page.getByText(/changes of status and settings for good/)).toBeVisible()
  await expect(history.getByText('Status: Active → Inactive')).toBeVisible()
  await expect(history).toHaveAttribute('aria-rowcount', String(entries.length + 1))
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Export .* as CSV$/ }).click()
  const lines = await csvLines(await download)
  expect(lines).toHaveLength(entries.length + 1)
  expect(lines[1]).toContain('Status: Active → Inactive')
})

test('the usage of a SIM by month, day and five minutes', async ({ page, world }) => {
  const errors = watchErrors(page)
  const sim = await simWhere(world, isPlain)
  await signIn(page, world)
  await page.goto(`/sims/${sim.simId}/traffic`)
  await expect(page.getByRole('heading', { name: /^Data traffic, / })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Usage by speed class' })).toBeVisible()
  await expect(page.getByText(/^This period: .*B download, .*B upload, .*B total\.$/)).toBeVisible()
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'Data traffic' }).getByRole('row')).toHaveCount(33)

  await page.getByText('By month', { exact: true }).click()
  await expect(page).toHaveURL(/period=month/)
  await page.getByText('6 months', { exact: true }).click()
  await expect(page).toHaveURL(/last=6mo/)
  await page.getByText('By 5 minutes', { exact: true }).click()
  await expect(page).toHaveURL(/period=minutes$/)
  await page.reload()
  await expect(page.getByRole('radio', { name: 'By 5 minutes' })).toBeChecked()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export Data traffic as CSV' }).click()
  const lines = await csvLines(await download)
  expect(lines[0]).toBe('Period start (UTC),Download (bytes),Upload (bytes),Complete')
  expect(lines.length).toBeGreaterThan(288)

  await page.goto(`/sims/${sim.simId}/traffic?from="2020-01-01T00:00Z"&to="2020-02-01T00:00Z"`)
  await expect(page.getByText('This period cannot be shown')).toBeVisible()
  expect(errors).toEqual([])
})

test('the usage of a terminated SIM is not asked for, and it is said why', async ({
  page,
  world,
}) => {
  const sim = await simWhere(world, ({ status }) => status === 'terminated')
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/stats/air/')) asked.push(request.url())
  })
  await signIn(page, world)
  await page.goto(`/sims/${sim.simId}/traffic`)
  await expect(page.getByText('The usage of a terminated SIM cannot be shown')).toBeVisible()
  expect(asked).toEqual([])
})
