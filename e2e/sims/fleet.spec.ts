import type { Page } from '@playwright/test'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { csvLines, isPlain, nameSim, row, rows, simWhere, simsWhere, table } from './support.ts'
import { createWorld, expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

const whole = (page: Page, count: string) => page.getByText(`All ${count} SIMs, as of`)

/** The names of the stores that this browser holds of fleets. */
const stores = (page: Page) =>
  page.evaluate(async () => {
    const all = await indexedDB.databases()
    return all.flatMap(({ name }) => (name?.startsWith('soracom-console-fleet') ? [name] : []))
  })

test.describe('a fleet of thousands', () => {
  test.use({ worldOptions: { sims: 2300 }, coldCache: true })

  test('is loaded once, stopped, gone on with after a reload, and then sorted and searched whole', async ({
    page,
    world,
  }) => {
    const errors = watchErrors(page)
    const last = (await world.api<Sim[]>('GET', '/sims?limit=100')).at(40)
    await nameSim(world, last ?? {}, '_ first of all')
    await signIn(page, world)
    await world.faults({ kind: 'latency', ms: 150, operations: ['listSims'] })
    await page.goto('/sims')
    // The API's search answers meanwhile.
    await expect(rows(page).first()).toBeVisible()
    await expect(page.getByText(/^Loading the whole fleet: 1,[1-9]00 SIMs/)).toBeVisible()
    await page.getByRole('group', { name: 'The fleet in this browser' }).getByText('Stop').click()
    await expect(page.getByText(/^Loading the whole fleet was stopped at/)).toBeVisible()
    await expect(rows(page).first()).toBeVisible()

    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname.endsWith('/v1/sims')) asked.push(searchParams.get('last_evaluated_key') ?? '')
    })
    await page.reload()
    await expect(whole(page, '2,300')).toBeVisible({ timeout: 20_000 })
    // It went on where it was: the first thousand was in the browser's store.
    expect(asked[0]).not.toBe('')
    expect(asked.length).toBeLessThanOrEqual(14)
    await expect(table(page)).toHaveAttribute('aria-rowcount', '2301')

    await world.faults({ kind: 'error', status: 503, operations: ['searchSims', 'listSims'] })
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    await expect(rows(page).first()).toContainText('_ first of all')
    const region = page.getByRole('region', { name: 'SIMs', exact: true })
    for (const share of [0.3, 0.7, 1]) {
      await region.evaluate((node, at) => node.scrollTo(0, node.scrollHeight * at), share)
      await expect(rows(page).last().getByRole('link').first()).toBeVisible()
      expect(await rows(page).count()).toBeLessThan(80)
    }
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('first of')
    await expect(rows(page)).toHaveCount(1)
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('')
    await expect(page).toHaveURL(/\/sims\?sort=name$/)

    // A second visit shows what is kept, although the API says nothing.
    await page.reload()
    await expect(rows(page).first()).toContainText('_ first of all')
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
    await expect(page.getByText('2,300 selected')).toBeVisible()
    await page.getByRole('button', { name: 'Clear the selection' }).first().click()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export 2,300 rows as CSV' }).click()
    expect(await csvLines(await saved)).toHaveLength(2301)
    // A pointer that rests on the button shows what it says.
    await page.mouse.move(5, 5)
    await expectAccessible(page)
    expect(errors).toEqual([])
  })
})

test.describe('the fleet in the browser', () => {
  test.use({ worldOptions: { sims: 60 }, coldCache: true })

  test('groups by a column and by a tag, filters by any, and keeps both in the URL', async ({
    page,
    world,
  }) => {
    const [one, two] = await simsWhere(world, isPlain)
    for (const sim of [one, two]) {
      await world.api('PUT', `/sims/${sim?.simId}/tags`, [
        { tagName: 'quay', tagValue: 'North' },
        { tagName: 'name', tagValue: `On the quay ${sim === one ? 1 : 2}` },
      ])
    }
    await signIn(page, world)
    await page.goto('/sims')
    await expect(whole(page, '60')).toBeVisible()
    await page.getByLabel('Group by').selectOption({ label: 'Tag quay' })
    const north = page.getByRole('button', { name: 'North 2 SIMs 2 online' })
    await expect(north).toHaveAttribute('aria-expanded', 'false')
    await expect(page.getByRole('button', { name: /^None 58 SIMs/ })).toBeVisible()
    await north.click()
    await expect(row(page, 'On the quay 2')).toBeVisible()
    await expect(page).toHaveURL(/by=tags%3Aquay&open=/)
    await expectAccessible(page)
    await page.reload()
    await expect(north).toHaveAttribute('aria-expanded', 'true')
    await page.getByLabel('Group by').selectOption({ label: 'Group' })
    await expect(
      page.getByRole('button', { name: /SIMs .*B this month \(UTC\)$/ }).first(),
    ).toBeVisible()
    await page.getByLabel('Group by').selectOption({ label: 'Nothing' })

    const search = page.getByRole('combobox', { name: 'Search SIMs' })
    await search.fill('tags:quay')
    const suggested = page.getByRole('listbox').getByRole('option', { name: /quay/ })
    await expect(suggested.first()).toBeVisible()
    await search.fill('tags:quay=North ')
    await expect(page).toHaveURL(/tags=/)
    await expect(rows(page)).toHaveCount(2)
    await page.reload()
    await expect(rows(page)).toHaveCount(2)
    // What else there is to choose is known of a list that was narrowed from the start.
    await search.fill('tags:quay')
    await expect(suggested.first()).toBeVisible()
    await expect(page.getByText('(not found)')).toBeHidden()

    // The last day of each row in view, a few calls at a time.
    await page.goto('/sims?columns=day&columns=status')
    const days = page.getByRole('img', { name: /^Online .+% of the last 24 hours$/ })
    await expect(days.nth(9)).toBeVisible()
    await expectAccessible(page)
  })

  test('takes a filter that is typed before its values are known for no text', async ({
    page,
    world,
  }) => {
    const sim = await simWhere(world, isPlain)
    await world.api('PUT', `/sims/${sim.simId}/tags`, [{ tagName: 'quay', tagValue: 'North' }])
    await signIn(page, world)
    await world.faults({ kind: 'latency', ms: 1500, operations: ['listSims', 'searchSims'] })
    const asked: string[] = []
    page.on('framenavigated', (frame) => asked.push(frame.url()))
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/sims')
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('tags:quay=North ')
    await expect(page).toHaveURL(/tags=/)
    await expect(rows(page)).toHaveCount(1)
    await expect(page.getByText('(not found)')).toBeHidden()
    expect(asked.filter((url) => url.includes('quay') && !url.includes('tags='))).toEqual([])
    await expect(page.getByRole('combobox', { name: 'Search SIMs' })).toHaveValue('')
  })

  test('knows what an action changed, and what was read anew', async ({ page, world }) => {
    const sim = await simWhere(world, isPlain)
    await nameSim(world, sim, 'Changing')
    await signIn(page, world)
    await page.goto('/sims?q=Changing')
    await expect(whole(page, '60')).toBeVisible()
    // Another tab reads what this one has loaded, and hears what it does.
    const other = await page.context().newPage()
    const asked: string[] = []
    other.on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith('/v1/sims')) asked.push(request.url())
    })
    await other.goto('/sims?q=Changing')
    await expect(whole(other, '60')).toBeVisible()
    await expect(row(other, 'Changing')).toContainText('Active')
    expect(asked).toEqual([])
    await page.bringToFront()
    await page.getByRole('button', { name: 'Actions for Changing' }).click()
    await page.getByRole('menuitem', { name: 'Deactivate', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Deactivate SIM' }).click()
    await expect(row(page, 'Changing')).toContainText('Inactive')
    await expect(row(other, 'Changing')).toContainText('Inactive')
    await other.close()
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('status:inactive Changing')
    await expect(rows(page)).toHaveCount(1)

    await nameSim(world, sim, 'Renamed elsewhere')
    await page.getByRole('button', { name: 'Refresh' }).click()
    await expect(rows(page)).toHaveCount(0)
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('elsewhere')
    await expect(rows(page)).toHaveCount(1)

    // The two states of the fleet, compared; until another is kept.
    await page.getByRole('link', { name: 'Changes', exact: true }).first().click()
    const changes = page.getByRole('table', { name: 'Changes to SIMs' })
    const told = changes.locator('tbody').getByRole('row')
    await expect(told).toHaveCount(2)
    await expect(told.filter({ hasText: 'Changing' })).toContainText('Renamed elsewhere')
    await expect(told.filter({ hasText: 'Inactive' })).toContainText('Active')
    await expectAccessible(page)
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export 2 rows as CSV' }).click()
    expect(await csvLines(await saved)).toHaveLength(3)
    await page.getByRole('button', { name: 'Compare from now on' }).click()
    await expect(page.getByRole('heading', { name: 'Nothing has changed' })).toBeVisible()

    // Other lists of SIMs answer from it too, whatever the API says.
    await world.faults({ kind: 'error', status: 503, operations: ['searchSims', 'listSims'] })
    const groups = await world.api<{ groupId: string; tags: { name?: string } }[]>('GET', '/groups')
    const meters = groups.find(({ tags }) => tags.name === 'smart-meters')?.groupId
    for (const path of [`/groups/${meters}/sims`, '/sims/locations']) {
      await page.goto(path)
      await expect(page.getByText('From the fleet in this browser, as of')).toBeVisible()
      await expect(page.locator('tbody').getByRole('link').first()).toBeVisible()
    }
  })

  test('is nobody else’s, and gone with signing out', async ({ page, world, request }) => {
    await signIn(page, world)
    await page.goto('/sims')
    await expect(whole(page, '60')).toBeVisible()
    await page.getByLabel('Keep on this device').check()
    expect(await stores(page)).toHaveLength(1)

    // The window is closed without signing out, and somebody else signs in.
    const other = await createWorld(request, { sims: 5 })
    const next = await page.context().newPage()
    await page.close()
    await signIn(next, other)
    await next.goto('/sims')
    await expect(whole(next, '5')).toBeVisible()
    const names = await stores(next)
    expect(names).toHaveLength(1)
    expect(names[0]).toContain(other.operatorId)

    await next.getByLabel('Keep on this device').check()
    await next.getByRole('button', { name: /^Account/ }).click()
    await next.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(next).toHaveURL(/sign-in/)
    await expect.poll(() => stores(next)).toEqual([])
  })

  test('works in memory where the browser stores nothing, and says so', async ({ page, world }) => {
    // The store is the browser's own: nothing of the sandbox can refuse it.
    const refusing = `IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError') };`
    await page.route(/\/worker-[^/]*\.js$/, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: refusing + (await response.text()) })
    })
    await signIn(page, world)
    await page.goto('/sims')
    await expect(whole(page, '60')).toBeVisible()
    await expect(page.getByText('This browser does not keep it')).toBeVisible()
    await page.getByRole('button', { name: 'Name', exact: true }).click()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '61')
  })
})
