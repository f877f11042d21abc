import { expect, signIn, test, watchErrors } from '../support.ts'

const hourMs = 3_600_000

interface Sent {
  readonly content: string
}

test('a query’s sum is what Harvest Data shows, and it is found again in the history', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  // A period that is over: both ask for the same.
  const to = Math.floor(Date.now() / hourMs) * hourMs
  const from = to - 12 * hourMs
  const sims = await world.api<{ simId: string }[]>('GET', '/sims?limit=60')
  let [simId, values] = ['', [] as number[]]
  for (const sim of sims) {
    const path = `/sims/${sim.simId}/data?from=${from}&to=${to}&limit=1000`
    const sent = await world.api<Sent[]>('GET', path)
    values = sent.flatMap(({ content }) => {
      const { temperature } = JSON.parse(content) as { temperature?: number }
      return temperature === undefined ? [] : [temperature]
    })
    simId = sim.simId
    if (values.length > 5) break
  }
  const sum = values.reduce((total, value) => total + value, 0)

  await signIn(page, world)
  const time = (ms: number) => `${new Date(ms).toISOString().slice(0, 16)}Z`
  await page.goto(`/queries?from=${time(from)}&to=${time(to)}`)
  const editor = page.getByRole('textbox', { name: 'Query' })
  await editor.fill('SELECT TEMPERATURE FROM HARVEST_DATA')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByRole('alert').getByText("invalid identifier 'TEMPERATURE'")).toBeVisible()
  await page.getByRole('button', { name: 'Line 1, column 8' }).click()
  await expect(editor).toBeFocused()

  await editor.fill(
    `SELECT COUNT(*) AS ENTRIES, ROUND(SUM(CONTENT:temperature::FLOAT), 3) AS TOTAL ` +
      `FROM HARVEST_DATA WHERE RESOURCE_ID = '${simId}' `,
  )
  await page.keyboard.press('ControlOrMeta+Enter')
  const table = page.getByRole('table', { name: 'Result' })
  await expect(table.getByText(String(Number(sum.toFixed(3))), { exact: true })).toBeVisible()
  await expect(table.getByText(String(values.length), { exact: true })).toBeVisible()
  await expect(page).toHaveURL(/query=[\da-f]{32}/)

  await page.getByRole('button', { name: 'Copy 1 row' }).click()
  await page.getByRole('menuitem', { name: 'As JSON lines' }).click()
  await expect(page.getByText('1 row copied')).toBeVisible()

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all rows as CSV (gzip)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^[\da-f]{32}\.csv\.gz$/)

  // A template, its chart, and the first one again.
  await page.getByRole('radio', { name: 'Templates' }).click()
  await page.getByRole('button', { name: 'Average of a Harvest Data key per hour' }).click()
  await page.getByRole('button', { name: 'Run query' }).click()
  await expect(table.getByText('TEMPERATURE')).toBeVisible()
  await page.getByRole('radio', { name: 'Chart' }).first().click()
  await expect(page.getByRole('heading', { name: 'Result over time' })).toBeVisible()
  await page.getByRole('radio', { name: 'History' }).click()
  await page.getByRole('button', { name: /ROUND\(SUM/ }).click()
  await expect(table.getByText(String(values.length), { exact: true })).toBeVisible()
  await expect(page.getByText('2 run this month')).toBeVisible()
  expect(errors).toEqual([])
})
