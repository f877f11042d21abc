import { readFile } from 'node:fs/promises'
import { again, expect, signIn, test, watchErrors } from '../support.ts'
import { sumShown } from './support.ts'

test.use({ worldOptions: { sims: 120 } })

/** The bytes that a file of usage tells of, both directions; its columns are found by their names. */
function bytesIn(csv: string): number {
  const [header = '', ...lines] = csv.trim().split('\r\n')
  const names = header.split(',')
  const columns = ['uploadByteSizeTotal', 'downloadByteSizeTotal'].map((name) =>
    names.indexOf(name),
  )
  let sum = 0
  for (const line of lines) {
    const cells = line.split(',')
    for (const at of columns) sum += Number(cells[at])
  }
  return sum
}

test('18 months of all SIMs are exported, charted, and downloaded; a failed export is tried again', async ({
  page,
  world,
}) => {
  test.slow()
  const errors = watchErrors(page)
  await world.faults({ kind: 'job', operations: ['exportAirStats'], times: 1 })
  await signIn(page, world)
  await page.goto('/stats/report')
  await page.getByRole('button', { name: 'Export usage of all SIMs' }).click()
  const group = page.getByRole('group', { name: 'The usage report' })
  await expect(group).toContainText('The usage report is being made.')
  await expect(group.getByRole('alert')).toContainText('The file could not be made')
  await group.getByRole('button', { name: 'Try again' }).click()
  await expect(group).toContainText('The usage report is ready.', { timeout: 20_000 })

  const chart = page.getByRole('region', { name: /^Traffic of all SIMs/ })
  const shown = await sumShown(chart)
  await expect(chart.locator('tbody').getByRole('row')).toHaveCount(19)
  const href = await group.getByRole('link', { name: 'Download' }).getAttribute('href')
  const file = await page.request.get(href ?? '', again)
  const csv = await file.text()
  expect(shown).toBe(bytesIn(csv))

  await page.getByText('By direction', { exact: true }).click()
  await expect(page).toHaveURL(/by=direction/)
  await chart.getByText('Table', { exact: true }).click()
  expect(await sumShown(chart)).toBe(shown)

  // The same file from the disk says the same; another one says what it lacks.
  const open = page.getByRole('button', { name: 'Open downloaded file' })
  const choose = async (name: string, text: string) => {
    const chooser = page.waitForEvent('filechooser')
    await open.click()
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
  }
  await choose('usage.csv', csv)
  await expect(page.getByText('usage.csv')).toBeVisible()
  expect(await sumShown(chart)).toBe(shown)
  await choose('other.csv', 'a,b\r\n1,2\r\n')
  await expect(page.getByRole('alert')).toContainText('The file has no column “date”')
  expect(errors).toEqual([])
})

test('the counts of each data service are exported for all SIMs, by month', async ({
  page,
  world,
}) => {
  const services = ['Beam', 'Funnel', 'Funk', 'Harvest Data']
  await signIn(page, world)
  await page.goto('/stats/services')
  for (const service of services) {
    await page.getByRole('button', { name: `Export requests to ${service}` }).click()
  }
  for (const service of services) {
    const group = page.getByRole('group', { name: `The file of ${service}` })
    await expect(group).toContainText('is ready', { timeout: 20_000 })
    const href = await group.getByRole('link', { name: 'Download' }).getAttribute('href')
    const csv = await (await page.request.get(href ?? '', again)).text()
    expect(csv.split('\r\n')[0], service).toBe('date,simId,imsi,type,count')
    expect(csv.split('\r\n').length, service).toBeGreaterThan(20)
  }
})

test('the table of a chart is downloaded as CSV, to the byte', async ({ page, world }) => {
  await world.clock({ frozen: true })
  await signIn(page, world)
  await page.goto('/stats?period=month')
  const chart = page.getByRole('region', { name: /^Traffic of all SIMs/ })
  const shown = await sumShown(chart)
  const downloading = page.waitForEvent('download')
  await chart.getByRole('button', { name: 'Export Traffic of all SIMs as CSV' }).click()
  const csv = await readFile(await (await downloading).path(), 'utf8')
  let sum = 0
  for (const line of csv.trim().split('\r\n').slice(1)) {
    const [, download, upload] = line.split(',')
    sum += Number(download) + Number(upload)
  }
  expect(sum).toBe(shown)
})
