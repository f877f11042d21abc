import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'
import { bytesOf, day, dragOver, now, ranking, simIdsOf, sumShown, type Both } from './support.ts'

// The clocks of the sandbox, the page and the test stand still at the same moment: what the page
// shows and what the API answers later are of the same five minutes.
test.use({ worldOptions: { sims: 120, now, frozen: true } })
test.beforeEach(({ page }) => page.clock.setFixedTime(now))

test('the usage of all SIMs is what the API says, and zooming in is a step back can undo', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/')
  const areas = page.getByRole('navigation', { name: 'Areas' })
  await areas.getByRole('button', { name: 'Monitoring' }).click()
  await areas.getByRole('link', { name: 'Usage' }).click()
  // Home has a chart of the same name.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Usage')
  const chart = page.getByRole('region', { name: /^Traffic of all SIMs/ })
  await expect(chart.locator('svg.recharts-surface').first()).toBeVisible()

  const days = () => chart.locator('.recharts-xAxis .recharts-cartesian-axis-tick')
  await expect(days()).toHaveCount(8)
  // What is read stands above the plot, over nothing that one compares.
  const plot = chart.locator('svg.recharts-surface').first()
  await plot.hover()
  const readout = chart.locator('.recharts-tooltip-wrapper > *')
  await expect(readout).toContainText('Download')
  const [over, under] = [await readout.boundingBox(), await plot.boundingBox()]
  expect((over?.y ?? Infinity) + (over?.height ?? 0)).toBeLessThanOrEqual(under?.y ?? 0)
  await dragOver(page, chart, 0.2, 0.6)
  await expect(page).toHaveURL(/from=.*&to=/)
  await expect(days()).not.toHaveCount(8)
  await page.goBack()
  await expect(page).not.toHaveURL(/from=/)
  await expect(days()).toHaveCount(8)

  await page.getByText('By month', { exact: true }).click()
  await expect(page).toHaveURL(/period=month/)
  await expect(page.getByText('This month so far')).toBeVisible()
  const to = now / 1000
  const from = to - 80 * 86_400
  const months = await world.api<(Both & { unixtime: number })[]>(
    'GET',
    `/stats/air/operators/${world.operatorId}?period=month&from=${from}&to=${to}`,
  )
  const rows = chart.locator('tbody').getByRole('row')
  await sumShown(chart)
  await expect(rows).toHaveCount(4)
  const shown = await rows.first().getByRole('cell').last().innerText()
  expect(Number(shown.replaceAll(/\D/g, ''))).toBe(bytesOf(months.slice(-1)))
  expect(errors).toEqual([])
})

test('the groups and the SIMs in none come to all SIMs', async ({ page, world }) => {
  await signIn(page, world)
  const asked = page.waitForRequest(/\/stats\/air\/operators\//)
  await page.goto('/stats/groups')
  const table = page.getByRole('table', { name: 'Usage by group' })
  const groups = await world.api<{ groupId: string; tags: { name: string } }[]>('GET', '/groups')
  await expect(table.locator('tbody').getByRole('row')).toHaveCount(groups.length + 1)

  const { searchParams } = new URL((await asked).url())
  const all = await world.api<Both[]>(
    'GET',
    `/stats/air/operators/${world.operatorId}?${searchParams.toString()}`,
  )
  const gigabytes = bytesOf(all) / 1e9
  const together = await table.locator('tfoot').getByRole('cell').nth(2).innerText()
  expect(together).toBe(`${Number(gigabytes.toPrecision(3))} GB`)

  const [first] = await table.locator('tbody').getByRole('link').allInnerTexts()
  await page.getByRole('combobox', { name: 'Groups' }).click()
  await page.getByRole('option', { name: first ?? '', exact: true }).click()
  await expect(page).toHaveURL(/groups=/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await expect(table.locator('tbody').getByRole('row')).toHaveCount(1)
  await expectAccessible(page)
  const { groupId = '' } = groups.find(({ tags }) => tags.name === first) ?? {}
  await table.getByRole('link', { name: first ?? '' }).click()
  await expect(page).toHaveURL(`/groups/${groupId}`)
})

test('the heaviest SIMs are found in the ranking and compared', async ({ page, world }) => {
  const errors = watchErrors(page)
  const top = await ranking(world, 3)
  const [heaviest, second, third] = await simIdsOf(world, top)
  await signIn(page, world)
  await page.goto('/stats/ranking')
  const list = page.getByRole('table', { name: 'SIMs by traffic' })
  await expect(list.locator('tbody').getByRole('row').first()).toContainText(top[0]?.imsi ?? '')
  const link = list.locator('tbody').getByRole('row').first().getByRole('link')
  await expect(link).toHaveAttribute('href', new RegExp(`/sims/${heaviest}/traffic`))

  const boxes = list.locator('tbody').getByRole('checkbox')
  for (const at of [0, 1, 2]) await boxes.nth(at).check()
  await page.getByRole('link', { name: 'Compare 3 SIMs' }).click()
  await expect(page).toHaveURL(/\/stats\/compare\?sims=/)
  const usage = page.getByRole('table', { name: 'Usage by SIM' })
  await expect(usage.locator('tbody').getByRole('row')).toHaveCount(3)
  for (const simId of [heaviest, second, third]) {
    await expect(usage.locator(`a[href="/sims/${simId}/traffic"]`)).toBeVisible()
  }
  const chart = page.getByRole('region', { name: /^Data traffic/ })
  const shown = await sumShown(chart)
  const to = now / 1000
  let bytes = 0
  for (const simId of [heaviest, second, third]) {
    const path = `/stats/air/sims/${simId}?period=day&from=${to - (30 * day) / 1000}&to=${to}`
    const stats = await world.api<{ dataTrafficStatsMap: Record<string, Both> }[]>('GET', path)
    bytes += bytesOf(stats.flatMap(({ dataTrafficStatsMap }) => Object.values(dataTrafficStatsMap)))
  }
  expect(shown).toBe(bytes)

  await page.getByText('Upload', { exact: true }).first().click()
  await expect(page).toHaveURL(/show=upload/)
  await page.reload()
  const upload = page.getByRole('region', { name: /^Upload/ })
  await expect(upload).toBeVisible()

  // What is on screen stays there until all of what was asked for has come.
  const lines = upload.locator('path[data-series]')
  await expect(lines).toHaveCount(3)
  const before = await lines.first().getAttribute('d')
  await world.faults({ kind: 'latency', ms: 800, operations: ['getAirStatsOfSim'] })
  await page.getByText('90 days', { exact: true }).click()
  const waiting = page.locator('[aria-busy="true"]').filter({ has: upload })
  await expect(waiting).toBeVisible()
  await expect(lines.first()).toHaveAttribute('d', before ?? '')
  await expect(waiting).toHaveCount(0)
  await expect(lines.first()).not.toHaveAttribute('d', before ?? '')
  expect(errors).toEqual([])
})

test('a SIM of the URL that cannot be compared is named, with what to do', async ({
  page,
  world,
}) => {
  const [sim] = await simIdsOf(world, await ranking(world, 1))
  const [ended] = await world.api<{ simId: string }[]>('GET', '/query/sims?status=terminated')
  const sims = JSON.stringify([sim, ended?.simId, '8942000000000000000'])
  await world.faults({ kind: 'error', status: 500, operations: ['getAirStatsOfSim'], times: 20 })
  await signIn(page, world)
  await page.goto(`/stats/compare?sims=${encodeURIComponent(sims)}`)
  const notes = page.getByRole('alert').getByRole('listitem')
  await expect(notes.filter({ hasText: 'The API said' }).first()).toBeVisible({ timeout: 20_000 })
  await world.faults()
  await notes.filter({ hasText: 'The API said' }).first().getByRole('button').click()
  await expect(page.getByRole('table', { name: 'Usage by SIM' })).toBeVisible()
  await page.reload()
  await expect(notes.filter({ hasText: 'terminated' })).toBeVisible()
  const unknown = notes.filter({ hasText: 'There is no such SIM here' })
  await unknown.getByRole('button', { name: 'Remove' }).click()
  await expect(unknown).toHaveCount(0)
  await expect(page).not.toHaveURL(/8942000000000000000/)
})

test('the requests of a SIM to the data services are counted', async ({ page, world }) => {
  const [sim] = await world.api<
    { simId: string; profiles: Record<string, { primaryImsi: string }> }[]
  >('GET', `/query/sims?group=${encodeURIComponent('エレベーター')}&session_status=ONLINE&limit=1`)
  const imsi = Object.values(sim?.profiles ?? {})[0]?.primaryImsi
  await signIn(page, world)
  await page.goto('/stats/services')
  await expect(page.getByRole('heading', { name: 'Choose a SIM' })).toBeVisible()
  await page.getByRole('combobox', { name: 'SIM' }).fill(sim?.simId ?? '')
  // What is offered before one types is gone when the search has answered.
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.getByRole('option').click()
  await expect(page).toHaveURL(new RegExp(`sim=${sim?.simId}`))

  const to = now / 1000
  const stats = await world.api<{ beamStatsMap: Record<string, { count: number }> }[]>(
    'GET',
    `/stats/beam/subscribers/${imsi}?period=day&from=${to - (30 * day) / 1000}&to=${to}`,
  )
  const count = stats.reduce((sum, one) => sum + (one.beamStatsMap['inMqtt']?.count ?? 0), 0)
  expect(count).toBeGreaterThan(0)
  const chart = page.getByRole('region', { name: 'Beam requests', exact: true })
  await chart.getByText('Table', { exact: true }).click()
  await expect(chart.locator('tfoot')).toContainText(count.toLocaleString('en'))
  await expect(page.getByText(/^This SIM did not use Funk in this period/)).toBeVisible()
  await expect(page.getByRole('region', { name: /^Exported from Harvest Data/ })).toBeVisible()
})

test('a viewer may read; who may not is told which permission is missing', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'viewer')
  await page.goto('/stats')
  await expect(page.getByText(/^Last full day/)).toBeVisible()
  await page.getByRole('link', { name: 'Ranking' }).click()
  await expect(page.getByRole('table', { name: 'SIMs by traffic' })).toBeVisible()

  const other = await page.context().browser()?.newPage()
  if (!other) throw new Error('There is no browser.')
  await signIn(other, world, 'field')
  await other.goto(`${new URL(page.url()).origin}/stats/ranking`)
  await expect(other.getByText('Query:searchSubscriberTrafficVolumeRanking')).toBeVisible()
  await other.close()
})

test.describe('an operator without SIMs', () => {
  test.use({ worldOptions: { sims: 0, now, frozen: true } })

  test('is told so on every tab; a range too long is named', async ({ page, world }) => {
    await signIn(page, world)
    const told = async (path: string, name: string) => {
      await page.goto(path)
      await expect(page.getByRole('heading', { name })).toBeVisible()
    }
    await told('/stats', 'No traffic in this period')
    await told('/stats/ranking', 'No traffic in this period')
    await told('/stats/compare', 'Choose the SIMs to compare')
    await told('/stats?from=2020-01-01T00:00Z&to=2020-02-01T00:00Z', 'This period cannot be shown')
  })
})
