import type { Sim } from '../../src/api/generated/models/sim.ts'
import { csvLines, isPlain, nameSim, row, rows, simWhere, simsWhere } from './support.ts'
import { expect, signIn, test } from '../support.ts'

test.describe('searching SIMs', () => {
  test.use({ worldOptions: { sims: 150 } })

  test('finds by every field, and says where it looked', async ({ page, world }) => {
    const sim = await simWhere(world, (one) => isPlain(one) && Boolean(one.serialNumber))
    const profile = sim.profiles?.[sim.activeProfileId ?? '']
    const subscriber = profile?.subscribers?.[profile.primaryImsi ?? '']
    await world.api('PUT', `/sims/${sim.simId}/tags`, [
      { tagName: 'name', tagValue: 'Windmill β' },
      { tagName: 'place', tagValue: 'Kinderdijk' },
    ])
    await signIn(page, world)
    await page.goto('/sims')
    const box = page.getByRole('combobox', { name: 'Search SIMs' })
    for (const [typed, where] of [
      ['windmill', 'Name, Tag value, or Group name'],
      ['kinderdijk', 'Name, Tag value, or Group name'],
      [sim.simId, 'SIM ID'],
      [profile?.iccid, 'ICCID'],
      [subscriber?.imsi, 'IMSI'],
      [`+${subscriber?.msisdn}`, 'MSISDN'],
      [sim.serialNumber, 'Serial number'],
    ] as const) {
      await box.fill(typed ?? '')
      await expect(rows(page), where).toHaveCount(1)
      await expect(row(page, 'Windmill β')).toBeVisible()
      await expect(page.getByText('Searched in:')).toContainText(where)
    }
    await box.fill('')
    await expect(page).toHaveURL(/\/sims$/)
  })

  test('searches in a chosen field only', async ({ page, world }) => {
    const [one, two] = await simsWhere(world, isPlain)
    await nameSim(world, one ?? {}, 'Quarry')
    await world.api('PUT', `/sims/${two?.simId}/tags`, [{ tagName: 'site', tagValue: 'Quarry' }])
    await signIn(page, world)
    await page.goto('/sims?q=quarry')
    await expect(rows(page)).toHaveCount(2)
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('in:name quarry')
    await expect(page.getByText('Search in: Name')).toBeVisible()
    await expect(page).toHaveURL(/in=.*name/)
    await expect(rows(page)).toHaveCount(1)
    await page.reload()
    await expect(rows(page)).toHaveCount(1)
    await expect(row(page, 'Quarry')).toBeVisible()
  })

  test('takes several values, and says which are too short to be sent', async ({ page, world }) => {
    const [one, two] = await simsWhere(world, isPlain)
    await nameSim(world, one ?? {}, 'Alpha-77')
    await nameSim(world, two ?? {}, 'Bravo-88')
    await signIn(page, world)
    await page.goto('/sims')
    await expect(rows(page).first()).toBeVisible()
    const sent: string[] = []
    page.on('request', (request) => {
      const { searchParams, pathname } = new URL(request.url())
      if (pathname.endsWith('/query/sims')) sent.push(...searchParams.getAll('name'))
    })
    const box = page.getByRole('combobox', { name: 'Search SIMs' })
    await box.fill('x')
    await expect(page.getByText('so “x” is not searched for')).toBeVisible()
    await expect(rows(page).first()).toBeVisible()
    await box.fill('Alpha-77, Bravo-88, x')
    await expect(rows(page)).toHaveCount(2)
    await expect(page.getByText('Commas separate values')).toBeVisible()
    expect(sent.filter((value) => [...value].length < 2)).toEqual([])
  })

  test('finds a pasted column of numbers, each told of, and the header box selects those alone', async ({
    page,
    world,
  }) => {
    const sims = await world.api<Sim[]>('GET', '/sims?limit=60')
    const [fine, strange] = [sims.slice(0, 38), '8981100999999999999']
    const column = ['SIM ID', ...fine.map(({ simId }) => simId), strange, `${sims[50]?.simId}5`]
    await world.api('PUT', `/sims/${sims[0]?.simId}/tags`, [
      { tagName: 'site', tagValue: 'SPR-055' },
    ])
    await signIn(page, world)
    await page.goto('/sims')
    const box = page.getByRole('combobox', { name: 'Search SIMs' })
    await box.focus()
    await box.evaluate((field, text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, column.join('\r\n'))
    await expect(page.getByText('39 of 40 numbers are found.')).toBeVisible()
    await expect(page.getByText(`Not found: ${strange}.`)).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`q=${fine[0]?.simId}`))
    await page.reload()
    await expect(page.getByText('39 of 40 numbers are found.')).toBeVisible()
    await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
    await expect(page.getByText('39 selected')).toBeVisible()
    await page.goto(`${page.url()}&in=sim_id`)
    await expect(page.getByText('Search in: SIM ID')).toBeVisible()

    await page.goto('/sims')
    await box.fill('site=SPR-055')
    await expect(rows(page)).toHaveCount(1)
  })

  test('filters by status, session and more, each in the field and in the URL', async ({
    page,
    world,
  }) => {
    await signIn(page, world)
    await page.goto('/sims')
    await expect(rows(page).first()).toBeVisible()
    await page.getByRole('combobox', { name: 'Search SIMs' }).fill('status:active,inactive ')
    await expect(page).toHaveURL(/status=/)
    await page.goto(`${page.url()}&session=["ONLINE"]`)

    const active = await world.api<Sim[]>(
      'GET',
      '/query/sims?limit=100&status=active&session_status=ONLINE&search_type=and',
    )
    await expect(page.getByText(`${active.length} of`)).toBeVisible()
    await page.reload()
    await expect(page.getByText(`${active.length} of`)).toBeVisible()
    await expect(page.getByText('Active or Inactive', { exact: true })).toBeVisible()

    const match = page.getByRole('combobox', { name: 'Which conditions a SIM must fit' })
    await match.selectOption('any')
    await expect(page).toHaveURL(/match=any/)
    const any = await world.api<Sim[]>(
      'GET',
      '/query/sims?limit=100&status=active,inactive&session_status=ONLINE&search_type=or',
    )
    await expect(page.getByText(`${any.length === 100 ? '1' : any.length}`).first()).toBeVisible()

    await page.getByRole('button', { name: 'Remove the filter Status' }).click()
    await expect(page).not.toHaveURL(/status=/)
  })

  test('finds SIMs without a group', async ({ page, world }) => {
    const without = await world.api<Sim[]>('GET', '/sims?limit=200')
    const count = without.filter(({ groupId }) => !groupId).length
    await signIn(page, world)
    await page.goto('/sims?group=none')
    await expect(page.getByText('No group', { exact: true })).toBeVisible()
    const csv = page.waitForEvent('download')
    await page.getByRole('button', { name: /^Export .* as CSV$/ }).click()
    expect((await csvLines(await csv)).length - 1).toBeGreaterThanOrEqual(count)
  })

  test('says so when conditions have too many combinations', async ({ page, world }) => {
    await signIn(page, world)
    const all = '["ready","active","inactive","standby","suspended","terminated"]'
    const modules = '["mini","micro","nano","trio","embedded","integrated","virtual"]'
    await page.goto(`/sims?status=${all}&module=${modules}`)
    await expect(page.getByText('That is too much at once')).toBeVisible()
    await page
      .getByRole('combobox', { name: 'Which conditions a SIM must fit' })
      .selectOption('any')
    await expect(rows(page).first()).toBeVisible()
  })
})
