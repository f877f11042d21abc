import { downloaded, figure, history, middleOfJune, row, yen, type Bill } from './support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 60, now: middleOfJune, frozen: true } })

interface Summary {
  readonly yearMonth: string
  readonly costBreakdownList: readonly { simId: string; billItemName: string; amount: number }[]
}

test('this month so far, its forecast and what it is made of agree with the API', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const { amount } = await world.api<{ amount: number }>('GET', '/bills/latest')
  const past = await history(world)
  const [items] = await world.api<Summary[]>('GET', '/bills/summaries/bill_items')
  const [sims] = await world.api<Summary[]>('GET', '/bills/summaries/sims')
  expect(items?.costBreakdownList.reduce((sum, one) => sum + one.amount, 0)).toBe(amount)

  await page.goto('/')
  const areas = page.getByRole('navigation', { name: 'Areas' })
  await areas.getByRole('button', { name: 'Billing' }).click()
  await areas.getByRole('link', { name: 'Bills' }).click()
  const soFar = figure(page, 'Jun 2025 so far')
  await expect(soFar).toContainText(yen(amount))
  await expect(soFar).toContainText('Provisional')
  // Half of the month is over: the forecast lies well above what there is.
  const forecast = figure(page, 'Forecast for Jun 2025')
  await expect(forecast).toContainText('7-day average')
  const estimate = Number((await forecast.getByText(/^¥[\d,]+$/).innerText()).replaceAll(/\D/g, ''))
  expect(estimate / amount).toBeGreaterThan(1.5)
  expect(estimate / amount).toBeLessThan(2.2)
  await expect(figure(page, 'Compared with May 2025')).toContainText(yen(past[0]?.amount ?? 0))

  await expect(page.getByRole('table', { name: 'Bills by month' }).getByRole('row')).toHaveCount(
    past.length + 2,
  )
  for (const one of items?.costBreakdownList ?? []) {
    await expect(row(page, 'Charges by item', one.billItemName)).toContainText(yen(one.amount))
  }
  await expect(
    row(page, 'Charges by item', 'dailyChargeTotal').getByText('Air basic charge'),
  ).toBeVisible()
  await expect(row(page, 'Charges by item', /^Total/)).toContainText(yen(amount))
  await page.getByRole('button', { name: /^Show all/ }).click()
  await expect(page).toHaveURL(/sims=all/)
  const dearest = sims?.costBreakdownList ?? []
  const sum = dearest.reduce((all, one) => all + one.amount, 0)
  await expect(row(page, 'SIMs by cost', /^Total of/)).toContainText(yen(sum))
  await expectAccessible(page)

  // By what people call it; its ID stands beside.
  const { tags, simId } = await world.api<{ simId: string; tags: { name?: string } }>(
    'GET',
    `/sims/${dearest[0]?.simId}`,
  )
  await row(page, 'SIMs by cost', simId)
    .getByRole('link', { name: tags.name ?? simId })
    .click()
  await expect(page).toHaveURL(`/sims/${simId}`)
  await page.goBack()
  await row(page, 'Bills by month', 'May 2025').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('May 2025')
  expect(errors).toEqual([])
})

test('a bill has its days, its payment, and another month beside it', async ({ page, world }) => {
  await signIn(page, world)
  const [may, april] = await history(world)
  const daily = await world.api<{ billList: { amount: number }[] }>('GET', '/bills/202505/daily')
  expect(daily.billList).toHaveLength(31)
  expect(daily.billList.reduce((sum, { amount }) => sum + amount, 0)).toBe(may?.amount)

  await page.goto('/billing/202505')
  const { amount: paid } = await world.api<{ amount: { totalAmount: number } }>(
    'GET',
    `/payment_history/transactions/${may?.paymentTransactionId}`,
  )
  const total = figure(page, 'Total, tax included')
  await expect(total).toContainText(yen(paid.totalAmount))
  await expect(total).toContainText(yen(may?.amount ?? 0))
  await expect(figure(page, 'Payment')).toContainText('Paid')
  await expect(page.getByText('The payment was successful.')).toBeVisible()
  await expect(page.getByText(`All days: ${yen(may?.amount ?? 0)}.`)).toBeVisible()
  await page.getByText('Table', { exact: true }).first().click()
  await expect(
    page.getByRole('cell', { name: yen(daily.billList[30]?.amount ?? 0) }).first(),
  ).toBeVisible()

  await page.getByLabel('Compare with another month').selectOption('202504')
  await expect(page).toHaveURL(/compare=202504/)
  await page.reload()
  await expect(page.getByText(/Same days of Apr 2025: ¥/)).toBeVisible()
  const sums = row(page, 'Items of two months', /^Total/)
  await expect(sums).toContainText(yen(may?.amount ?? 0))
  await expect(sums).toContainText(yen(april?.amount ?? 0))
  await page.getByLabel('Compare with another month').selectOption('202404')
  await expect(page.getByText('no longer available')).toBeVisible()
  await expectAccessible(page)

  await page.goto('/billing/201901')
  await expect(page.getByRole('heading', { name: 'There is no bill of this month' })).toBeVisible()
})

test('the detailed CSV is made again after a failure, and adds up to the bill', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await world.clock({ now: middleOfJune, frozen: false })
  await world.faults({ kind: 'job', operations: ['exportBilling'], times: 1 })
  const bill = await world.api<Bill>('GET', '/bills/202505')
  // The file of this month is made meanwhile, wherever the person goes.
  await page.goto('/billing')
  await page.getByRole('button', { name: 'Export detailed CSV' }).click()
  await row(page, 'Bills by month', 'May 2025').getByRole('link').click()
  await page.getByRole('button', { name: 'Export detailed CSV' }).click()
  await expect(page.getByText('The detailed CSV of May 2025 is being made.')).toBeVisible()
  const latest = page.getByRole('alert').filter({ hasText: 'The detailed CSV of this month' })
  await expect(latest).toContainText('is ready')
  const ofJune = await downloaded(page, latest.getByRole('link', { name: 'Download' }))
  expect(ofJune.disposition).toContain('202506')
  await latest.getByRole('button').click()
  const failed = page.getByRole('alert').filter({ hasText: 'could not' })
  await expect(failed).toBeVisible()
  await page.getByRole('button', { name: 'Try again' }).click()

  const file = await downloaded(page, page.getByRole('link', { name: 'Download' }))
  expect(file.disposition).toContain('billing-202505.csv')
  const text = file.body.toString('utf8')
  expect(text.startsWith('\uFEFF')).toBe(true)
  const [header, ...lines] = text.trim().split('\r\n')
  const at = header?.split(',').indexOf('amount') ?? -1
  const sum = lines.reduce((all, line) => all + Number(line.split(',')[at]), 0)
  expect(sum).toBe(bill.amount - (bill.appliedCouponAmount ?? 0))

  // The same file, opened from where it was saved, and then read straight from the API.
  await page.locator('input[type=file]').setInputFiles({
    name: 'saved.csv',
    mimeType: 'text/csv',
    buffer: file.body,
  })
  await expect(page.getByText(/equal to the bill after coupons/)).toBeVisible()
  await page.locator('input[type=file]').setInputFiles({
    name: 'other.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('name,age\n1,2\n'),
  })
  await expect(page.getByRole('alert')).toContainText('not a detailed billing CSV')
  await page.getByRole('button', { name: 'Add up detailed CSV' }).click()
  await expect(page.getByText(/equal to the bill after coupons/)).toBeVisible()
  await page.getByLabel('Add up by').selectOption({ label: 'Group' })
  await expect(page).toHaveURL(/by=group/)
  await expect(row(page, 'Charges by: Group', 'smart-meters')).toBeVisible()
  await expectAccessible(page)
})

test('the month turns: provisional, then final, then paid; a young month has no forecast', async ({
  page,
  world,
}) => {
  await world.clock({ now: Date.UTC(2025, 6, 1, 14), frozen: true })
  await signIn(page, world)
  await page.goto('/billing')
  await expect(figure(page, 'Forecast for Jul 2025')).toContainText('after 3 full days')
  const june = row(page, 'Bills by month', 'Jun 2025')
  await expect(june).toContainText('Provisional')

  await world.clock({ now: Date.UTC(2025, 6, 2, 13), frozen: true })
  await page.reload()
  await expect(june).toContainText('Final')
  await expect(june).toContainText('Payment in progress')
  const [final] = await history(world)
  await expect(june).toContainText(yen(final?.amount ?? 0))

  await world.clock({ now: Date.UTC(2025, 6, 8), frozen: true })
  const [paid] = await history(world)
  expect(paid).toMatchObject({ yearMonth: '202506', amount: final?.amount, paymentStatus: 'paid' })
})

test('a part that fails says so and can be tried again, the others stand', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await world.faults({
    kind: 'error',
    status: 500,
    operations: ['getBillingSummaryOfSims'],
    times: 9,
  })
  await page.goto('/billing')
  await expect(page.getByRole('alert')).toBeVisible({ timeout: 20_000 })
  await expect(row(page, 'Charges by item', /^Total/)).toBeVisible()
  await world.faults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(row(page, 'SIMs by cost', /^Total of/)).toBeVisible()
})

test('admin has no billing: neither in the navigation nor by its address', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'admin')
  await page.goto('/sims')
  await expect(page.getByRole('link', { name: 'Groups' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Billing', exact: true })).toHaveCount(0)
  for (const name of ['Bills', 'Payment']) {
    await expect(page.getByRole('link', { name, includeHidden: true })).toHaveCount(0)
  }
  await page.goto('/billing')
  await expect(page.getByText('Billing:getLatestBilling')).toBeVisible()
  await page.goto('/billing/202505')
  await expect(page.getByText(/Billing:getBilling/)).toBeVisible()
  await page.goto('/payment')
  await expect(page.getByText('Payment:getPaymentMethod')).toBeVisible()
})

test('Global coverage is billed in dollars with two digits', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/billing')
  await expect(figure(page, 'Jun 2025 so far')).toContainText('¥')
  await page.getByRole('radio', { name: 'Global' }).click()
  await expect(figure(page, 'Jun 2025 so far').getByText(/^\$[\d,]+\.\d\d$/)).toBeVisible()
  await expect(row(page, 'Bills by month', 'May 2025')).toContainText('Payment failed')
})
