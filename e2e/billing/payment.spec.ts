import { downloaded, figure, history, middleOfJune, row, yen, type Bill } from './support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 60, now: middleOfJune, frozen: true } })

test('a payment has its statement as a PDF', async ({ page, world }) => {
  const errors = watchErrors(page)
  await world.clock({ now: middleOfJune, frozen: false })
  await signIn(page, world)
  const { paymentStatementsList: statements } = await world.api<{
    paymentStatementsList: { amount: number }[]
  }>('GET', '/payment_statements')
  await page.goto('/payment')
  await expect(page.getByText('•••• 4242', { exact: true })).toBeVisible()
  await expect(page.getByText('12/2029', { exact: true })).toBeVisible()
  const may = row(page, 'Payment statements', 'May 2025')
  await expect(may).toContainText(yen(statements[0]?.amount ?? 0))
  await expect(may).toContainText('Visa •••• 4242')
  await expectAccessible(page)

  await may.getByRole('button', { name: 'Create PDF' }).click()
  const pdf = await downloaded(page, may.getByRole('link', { name: 'Download' }))
  expect(pdf.disposition).toContain('payment-statement-202505.pdf')
  expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')

  await may.getByRole('link', { name: 'May 2025' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('May 2025')
  expect(errors).toEqual([])
})

test('a coupon comes off the bill; a code that is refused stays to be mended', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  const before = await world.api<Bill>('GET', '/bills/202506')
  await page.goto('/payment')
  const code = page.getByLabel('Coupon code')
  await code.fill('SANDBOX-WELCOM')
  await code.press('Enter')
  await expect(page.getByText('There is no coupon with this code')).toBeVisible()
  await expect(code).toHaveValue('SANDBOX-WELCOM')
  await code.fill('SANDBOX-EXPIRED')
  await code.press('Enter')
  await expect(page.getByText('This coupon has expired')).toBeVisible()

  await code.fill(' SANDBOX-WELCOME ')
  await code.press('Enter')
  await expect(row(page, 'Coupons', 'SANDBOX-WELCOME')).toContainText(yen(5000))
  await expect(code).toHaveValue('')
  await code.fill('SANDBOX-WELCOME')
  await code.press('Enter')
  await expect(page.getByText('This coupon is registered already')).toBeVisible()

  const after = await world.api<Bill>('GET', '/bills/202506')
  const taken = after.appliedCouponAmount ?? 0
  expect(taken - (before.appliedCouponAmount ?? 0)).toBe(5000)
  await code.fill('')
  await page.goto('/billing/202506')
  await expect(figure(page, 'Coupons')).toContainText(yen(after.amount - taken))
  await page.goto('/billing')
  await expect(figure(page, 'Jun 2025 so far')).toContainText(yen(after.amount))
})

test('who pays is asked for, refused at its field, and kept while the API fails', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/payment')
  const name = page.getByLabel('Full name')
  await expect(name).toHaveValue('空見 そら')
  await name.fill('')
  await name.press('Enter')
  await expect(page.getByText('Enter a full name.')).toBeVisible()

  const long = '空'.repeat(101)
  await page.getByLabel('Company').fill(long)
  await name.fill('<b>Sora</b> & Co')
  await name.press('Enter')
  await expect(page.getByText('longer than 100 characters')).toBeVisible()
  await expect(page.getByLabel('Company')).toHaveValue(long)

  await world.faults({
    kind: 'error',
    status: 503,
    operations: ['registerPayerInformation'],
    times: 1,
  })
  await page.getByLabel('Company').fill('空の会社')
  await name.press('Enter')
  await expect(page.getByRole('alert')).toContainText('503')
  await expect(name).toHaveValue('<b>Sora</b> & Co')
  await page.getByRole('button', { name: 'Save payer information' }).click()
  await expect(page.getByText('Payer information saved')).toBeVisible()
  expect(await world.api('GET', '/payment_statements/payer_information')).toEqual({
    companyName: '空の会社',
    department: 'IoT 推進部',
    fullName: '<b>Sora</b> & Co',
  })
})

test('a card that was declined is activated, and what failed is paid', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/payment')
  await expect(page.getByRole('button', { name: 'Activate' })).toHaveCount(0)
  await page.getByRole('radio', { name: 'Global' }).click()
  await expect(page.getByText('The card was declined.')).toBeVisible()
  await expect(page.getByLabel('Full name')).toHaveValue('')
  await expect(row(page, 'Payment statements', 'May 2025')).toHaveCount(0)

  await page.getByRole('button', { name: 'Activate' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Payment:activatePaymentMethod')
  await dialog.getByRole('button', { name: 'Activate payment method' }).click()
  await expect(page.getByText('The card was declined.')).toHaveCount(0)
  await expect(row(page, 'Payment statements', 'May 2025')).toBeVisible()
  await page.getByRole('link', { name: 'Bills' }).click()
  await expect(row(page, 'Bills by month', 'May 2025')).toContainText('Paid')
})

test('viewer reads everything and is offered no change', async ({ page, world }) => {
  await signIn(page, world, 'viewer')
  await page.goto('/payment')
  await expect(page.getByText('サンドボックス株式会社')).toBeVisible()
  await expect(row(page, 'Payment statements', 'May 2025')).toBeVisible()
  for (const name of ['Create PDF', 'Register coupon', 'Save payer information']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
  await page.goto('/billing/202505')
  const [may] = await history(world)
  await expect(figure(page, 'Total, tax included')).toContainText(yen(may?.amount ?? 0))
  await expect(page.getByRole('button', { name: 'Export detailed CSV' })).toHaveCount(0)
  // A file that somebody else gave can be read all the same.
  await expect(page.getByRole('button', { name: 'Open CSV file' })).toBeVisible()
})
