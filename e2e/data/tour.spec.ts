import { expect, ownRights, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

interface Entry {
  readonly time: number
  readonly content: string
}

const older = [...ownRights, 'DataEntry:listDataSourceResources', 'DataEntry:getDataEntries']
test.use({ worldOptions: { sims: 100, users: { older } } })

test('a tour of Harvest Data: sources, several together, one entry, its end', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/data')
  const main = page.getByRole('main')
  const sources = page.getByRole('table', { name: 'Sources' })
  const table = page.getByRole('table', { name: 'Data' })
  const heading = page.getByRole('heading', { level: 1 })

  // Two sensors of a factory, together.
  await page.getByLabel('Search the sources').fill('vibration_mm_s')
  await expect(sources.getByRole('row')).toHaveCount(3)
  for (const name of ['Factory press 2', '工場 プレス機 1']) {
    await sources.getByRole('checkbox', { name: `Select ${name}` }).click()
  }
  await page.getByRole('link', { name: 'Show their data together' }).click()
  await expect(heading).toHaveText('Data of several sources')
  const chart = page.getByRole('region', { name: 'temperature_c' })
  await expect(chart.getByText('temperature_c, Factory press 2')).toBeVisible()
  await page.getByRole('combobox', { name: 'Values to chart' }).click()
  await page.getByRole('option', { name: 'vibration_mm_s (mm/s)' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: 'temperature_c and vibration_mm_s' })).toBeVisible()
  await page.getByRole('radiogroup', { name: 'How to list the data' }).getByText('JSON').click()
  await expect(main.getByText('"vibration_mm_s"').first()).toBeVisible()
  await page.getByRole('radiogroup', { name: 'How to list the data' }).getByText('Table').click()
  await page.getByRole('button', { name: 'Leave out Factory press 2' }).click()
  await expect(heading).toHaveText('工場 プレス機 1')

  // Where a truck went, and what it sent at one time.
  await page.getByRole('link', { name: 'All sources' }).click()
  await page.getByLabel('Search the sources').fill('GPS')
  await sources.getByRole('link', { name: '🚚 配送車 7 (GPS)' }).click()
  await page.getByRole('radiogroup', { name: 'What to draw' }).getByText('Track').click()
  await expect(page.getByRole('region', { name: 'Positions of 🚚 配送車 7 (GPS)' })).toBeVisible()
  const { simId } = (await world.api<{ simId: string }[]>('GET', '/query/sims?name=GPS'))[0] ?? {}
  const path = `/data/Sim/${simId}`
  const [newest] = await world.api<Entry[]>('GET', `${path}?limit=1`)
  const stored = () => world.stored(`${path}/${newest?.time}`)
  await table.getByRole('link').first().click()
  const drawer = page.getByRole('dialog', { name: 'Entry' })
  await expect(drawer.getByText('application/json')).toBeVisible()
  await drawer.getByRole('button', { name: 'Actions for this entry' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete entry' })
  await dialog.getByLabel(toConfirm).fill(endOf(String(newest?.time)))
  await dialog.getByRole('button', { name: 'Delete entry' }).click()
  await expect.poll(stored).toBeUndefined()

  // Several, with their count.
  await page.goto(
    `/data/view?source=${encodeURIComponent(JSON.stringify([`Sim_${simId}`]))}&last=1h`,
  )
  const before = await world.api<Entry[]>(
    'GET',
    `${path}?limit=1000&from=${Date.now() - 3_600_000}`,
  )
  const boxes = table.getByRole('checkbox', { name: /^Select 2/ })
  await expect(boxes).toHaveCount(before.length)
  await page.getByRole('radiogroup', { name: 'Time' }).getByText('24 hours').click()
  await boxes.nth(0).click()
  await boxes.nth(1).click()
  await main.getByRole('button', { name: 'Actions for the selected entries' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const several = page.getByRole('dialog', { name: 'Delete 2 entries' })
  await several.getByLabel(/^This cannot be undone/).fill('2')
  await several.getByRole('button', { name: 'Delete 2 entries' }).click()
  await expect(
    page.getByRole('region', { name: 'Delete 2 entries' }).getByRole('status'),
  ).toHaveText('2 entries deleted')

  // A link to an entry beyond the period is read by itself; what is in no list is found by its name.
  const [past] = await world.api<Entry[]>(
    'GET',
    `${path}?limit=1&to=${Date.now() - 3 * 86_400_000}`,
  )
  const source = encodeURIComponent(JSON.stringify([`Sim_${simId}`]))
  await page.goto(`/data/view?source=${source}&entry=Sim_${simId}_${past?.time}`)
  await expect(drawer.getByText('application/json')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'All sources' }).click()
  await page.getByRole('combobox', { name: 'What to show data of' }).click()
  await page.getByRole('option', { name: 'Category' }).click()
  await page.getByRole('textbox', { name: 'Name of the category' }).fill('alerts')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Data of category alerts')
  await page.getByRole('radiogroup', { name: 'Time' }).getByText('40 days').click()
  const [alert] = await world.api<Entry[]>('GET', '/data/categories/alerts?limit=1')
  const values: unknown[] = Object.values(JSON.parse(alert?.content ?? '{}'))
  const shown = values.find((value) => typeof value === 'number')
  await expect(table.getByRole('row').nth(1)).toContainText(String(shown))
  expect(errors).toEqual([])
})

test('who may call the older operation alone finds the sources by it', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world, 'older')
  await page.goto('/data')
  const rows = page.getByRole('table', { name: 'Sources' }).getByRole('row')
  // Which of the sources wrote last is a matter of the minute.
  const meter = rows.filter({ hasText: 'temperature' }).first()
  await meter.getByRole('link').first().click()
  await expect(page.getByRole('table', { name: 'Data' }).getByRole('row').nth(1)).toBeVisible()
  // Nothing can be deleted by who may not.
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  expect(errors).toEqual([])
})

test('broken firmware breaks nothing', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const [sim] = await world.api<{ simId: string }[]>('GET', '/query/sims?name=firmware')
  const source = encodeURIComponent(JSON.stringify([`Sim_${sim?.simId}`]))
  await page.goto(`/data/view?source=${source}&last=7d`)
  await expect(page.getByText(/more than 100 keys/)).toBeVisible()
  await expect(page.getByText('in the future').first()).toBeVisible()
  await expect(page.getByText(/of a time to come and not in the picture/)).toBeVisible()
  await page.getByRole('button', { name: 'Show all of the time' }).click()
  await expect(page.getByRole('button', { name: 'Show the time until now' })).toBeVisible()
  await page.getByRole('radiogroup', { name: 'What to draw' }).getByText('Pictures').click()
  await expect(page.getByText(/of camera\.example\.com (is|are) not shown/)).toBeVisible()
  await page.getByRole('radiogroup', { name: 'How to list the data' }).getByText('JSON').click()
  await expect(page.getByRole('main').getByText('"clock": "wrong"').first()).toBeVisible()

  // Pictures of a host that may be shown: the stills that a camera names beside what it counts.
  const [camera] = await world.api<{ deviceId: string }[]>('GET', '/sora_cam/devices')
  const own = encodeURIComponent(JSON.stringify([`SoraCam_${camera?.deviceId}`]))
  await page.goto(`/data/view?source=${own}&show=pictures`)
  const still = page.getByRole('img', { name: /^image_url of/ }).first()
  await expect(still).toHaveJSProperty('naturalWidth', 1920)
  expect(errors).toEqual([])
})
