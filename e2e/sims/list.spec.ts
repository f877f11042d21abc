import type { Sim } from '../../src/api/generated/models/sim.ts'
import { csvLines, isPlain, nameSim, rows, simWhere, simsWhere, table } from './support.ts'
import { expect, expectAccessible, ownRights, signIn, test, watchErrors } from '../support.ts'

test.describe('the list of SIMs', () => {
  test.use({ worldOptions: { sims: 150 } })

  test('shows the whole fleet, counted against the summary', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world)
    await page.goto('/')
    // What is wrong with some may be told beside it.
    const areas = page.getByRole('navigation', { name: 'Areas' })
    await areas.getByRole('link', { name: /^SIMs/ }).click()
    await expect(page).toHaveURL(/\/sims$/)
    await expect(page).toHaveTitle(/^SIMs/)
    await expect(rows(page).first()).toBeVisible()

    const sims = [
      ...(await world.api<Sim[]>('GET', '/query/sims?limit=100')),
      ...(await world.api<Sim[]>('GET', '/query/sims?limit=100&status=terminated')),
    ]
    const terminated = await world.api<Sim[]>('GET', '/query/sims?limit=100&status=terminated')
    expect(sims.length).toBeGreaterThan(100)
    await expect(page.getByText(`${150 - terminated.length} SIMs`)).toBeVisible()
    await expectAccessible(page)
    expect(errors).toEqual([])
  })

  test('opens a SIM by its name and comes back to the same list', async ({ page, world }) => {
    const sim = await simWhere(world, isPlain)
    await nameSim(world, sim, 'Lighthouse 7')
    await signIn(page, world)
    await page.goto('/sims?q=Lighthouse')
    await expect(rows(page)).toHaveCount(1)
    await page.getByRole('link', { name: 'Lighthouse 7' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Lighthouse 7' })).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`/sims/${sim.simId}$`))
    await page.goBack()
    await expect(page).toHaveURL(/q=Lighthouse/)
    await expect(rows(page)).toHaveCount(1)
    await expect(page.getByRole('combobox', { name: 'Search SIMs' })).toHaveValue('Lighthouse')
  })

  test('shows the columns somebody chooses, and keeps them', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/sims')
    await expect(page.getByRole('columnheader', { name: 'IMSI', exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: 'Columns and density' }).click()
    await page.getByRole('checkbox', { name: 'IMSI', exact: true }).click()
    await expect(page.getByRole('checkbox', { name: 'IMSI', exact: true })).toBeChecked()
    await page.getByRole('checkbox', { name: 'Tags', exact: true }).click()
    await expect(page.getByRole('checkbox', { name: 'Tags', exact: true })).not.toBeChecked()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('columnheader', { name: 'IMSI', exact: true })).toBeVisible()
    await expect(page).toHaveURL(/columns=/)
    await page.reload()
    await expect(page.getByRole('columnheader', { name: 'IMSI', exact: true })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: 'Tags', exact: true })).toHaveCount(0)
  })

  test('has every column that can be asked for', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world)
    await page.goto('/sims')
    await page.getByRole('button', { name: 'Columns and density' }).click()
    const boxes = page.getByRole('group', { name: 'Columns', exact: true }).getByRole('checkbox')
    await expect(boxes.nth(29)).toBeAttached()
    const count = await boxes.count()
    for (let at = 1; at < count; at += 1) {
      if (await boxes.nth(at).isChecked()) continue
      await boxes.nth(at).click()
      await expect(boxes.nth(at)).toBeChecked()
    }
    await page.keyboard.press('Escape')
    await expect(page.getByRole('columnheader')).toHaveCount(count + 1)
    expect(errors).toEqual([])
  })

  test('sorts by a column', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/sims?sort=-simId')
    await expect(rows(page).first()).toBeVisible()
    await expect(page.getByRole('columnheader', { name: 'SIM ID' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
    await page.getByRole('button', { name: 'Status', exact: true }).click()
    await expect(page).toHaveURL(/sort=status/)
    await expect(rows(page).first()).toContainText('Active')
  })

  test('says when nothing matches, and clears in one click', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/sims?q=zzzzzzzz&status=ready')
    await expect(page.getByText('Nothing matches')).toBeVisible()
    await page.getByRole('button', { name: 'Clear search and filters' }).click()
    await expect(rows(page).first()).toBeVisible()
    await expect(page).toHaveURL(/\/sims$/)
  })

  test('exports what is shown, with cells that no spreadsheet runs', async ({ page, world }) => {
    const [one, two, three] = await simsWhere(world, isPlain)
    await nameSim(world, one ?? {}, '=HYPERLINK("http://x","row-a")')
    await nameSim(world, two ?? {}, '-2+3 row-b')
    await nameSim(world, three ?? {}, 'plain, "quoted" row-c')
    await signIn(page, world)
    await page.goto('/sims?q=row-&columns=["name","simId","status"]&sort=name')
    await expect(rows(page)).toHaveCount(3)
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export 3 rows as CSV' }).click()
    const lines = await csvLines(await download)
    // What has more digits than a spreadsheet's numbers stays text there.
    const asText = (sim: Sim | undefined) => `"=""${sim?.simId}"""`
    expect(lines[0]).toBe('Name,SIM ID,Status')
    expect(lines.slice(1).sort()).toEqual(
      [
        `"'=HYPERLINK(""http://x"",""row-a"")",${asText(one)},Active`,
        `'-2+3 row-b,${asText(two)},Active`,
        `"plain, ""quoted"" row-c",${asText(three)},Active`,
      ].sort(),
    )
  })

  test('shows hostile names as text and keeps its shape', async ({ page, world }) => {
    const errors = watchErrors(page)
    const names = [
      '<img src=x onerror=alert(1)>',
      '\u202Egnp.exe\u202C right to left',
      'مستشعر درجة الحرارة 7',
      `long ${'x'.repeat(195)}`,
      'two\nlines\tand a tab',
    ]
    const sims = await simsWhere(world, isPlain)
    for (const [at, name] of names.entries()) await nameSim(world, sims[at] ?? {}, name)
    let dialogs = 0
    page.on('dialog', (dialog) => {
      dialogs += 1
      void dialog.dismiss()
    })
    await signIn(page, world)
    for (const [at, name] of names.entries()) {
      await page.goto(`/sims?in=sim_id&q="${sims[at]?.simId}"`)
      await expect(rows(page)).toHaveCount(1)
      const link = rows(page).first().getByRole('link').first()
      expect(await link.textContent()).toBe(name)
      const box = await rows(page).first().boundingBox()
      expect(box?.height).toBeLessThanOrEqual(37)
      await link.click({ position: { x: 6, y: 8 } })
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(name.replaceAll(/\s+/g, ' '))
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(1280)
    }
    expect(dialogs).toBe(0)
    expect(errors).toEqual([])
  })

  test('opens the dialog of a link, for a SIM that is not among the rows too', async ({
    page,
    world,
  }) => {
    const sim = await simWhere(world, isPlain)
    await nameSim(world, sim, 'Deep link target')
    await signIn(page, world)
    await page.goto(`/sims?status=ready&action=suspend&on="${sim.simId}"`)
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('Deep link target')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(page).toHaveURL(/\/sims\?status=/)

    await page.goto('/sims?action=suspend&on="8981100000000000000"')
    await expect(page.getByText('of this link could not be read')).toBeVisible()
    await page.goto('/sims?q={"a":1}&sort=[]&columns={}&density=9&match=x&in=y&status={}&action=1')
    await expect(rows(page).first()).toBeVisible()
  })
})

test.describe('an empty fleet', () => {
  test.use({ worldOptions: { sims: 0 } })

  test('says what to do first', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world)
    await page.goto('/sims')
    await expect(page.getByRole('heading', { name: 'There is no SIM yet' })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Create a virtual SIM' }).last().click()
    await expect(page).toHaveURL(/\/sims\/create$/)
    expect(errors).toEqual([])
  })
})

test.describe('a fleet of thousands, to who may search it and not list it', () => {
  const searcher = ['Query:searchSims', ...ownRights]
  test.use({ worldOptions: { sims: 1300, users: { searcher } } })

  test('loads a thousand, the rest on demand, and draws only what is in view', async ({
    page,
    world,
  }) => {
    await signIn(page, world, 'searcher')
    await page.goto('/sims')
    await expect(page.getByText('1,000 loaded, more available.')).toBeVisible({ timeout: 30_000 })
    const region = page.getByRole('region', { name: 'SIMs', exact: true })
    for (const share of [0.3, 0.7, 1]) {
      await region.evaluate((node, at) => node.scrollTo(0, node.scrollHeight * at), share)
      await expect(rows(page).last()).toBeVisible()
      expect(await rows(page).count()).toBeLessThan(80)
    }
    await page.getByRole('button', { name: 'Load more' }).click()
    await expect(table(page)).toHaveAttribute('aria-rowcount', '1301', { timeout: 30_000 })
    await expect(page.getByText('more available')).toHaveCount(0)
  })

  test('is exported and selected whole, not only what is loaded', async ({ page, world }) => {
    await signIn(page, world, 'searcher')
    await page.goto('/sims?sort=name')
    await expect(page.getByText('1,000 loaded and put in order, more available.')).toBeVisible({
      timeout: 30_000,
    })
    const box = page.getByRole('checkbox', { name: 'Select all loaded rows' })
    await box.click()
    await expect(page.getByText('1,000 selected')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Clear the selection' })).toBeChecked({
      indeterminate: true,
    })
    await page.getByRole('button', { name: 'Select all that match' }).click()
    await expect(page.getByText('1,300 selected')).toBeVisible({ timeout: 30_000 })

    await page.reload()
    await expect(page.getByText('1,000 loaded')).toBeVisible({ timeout: 30_000 })
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Load all rows and export them as CSV' }).click()
    expect(await csvLines(await saved)).toHaveLength(1301)
  })
})
