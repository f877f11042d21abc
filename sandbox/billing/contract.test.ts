import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { OperationId } from '../../src/api/generated/contract.ts'
import { BreakdownBuilder } from '../../src/domain/billing/breakdown.ts'
import { CsvReader } from '../../src/domain/csv-reader.ts'
import { createSandbox, type Sandbox } from '../app.ts'
import { SeenToSucceed } from '../testing/seen.ts'
import { signedIn, type Sent, type TestClient } from '../testing/client.ts'

const operatorId = 'OP0000000001'
const now = Date.UTC(2025, 5, 17, 3, 32)
const seen = new SeenToSucceed()
let sandbox: Sandbox

beforeAll(() => {
  sandbox = createSandbox({ sims: 200, wall: () => now })
})

beforeEach(() => {
  sandbox.worlds.setClock(operatorId, { now, frozen: true })
})

const at = (ms: number) => sandbox.worlds.setClock(operatorId, { now: ms, frozen: true })
/** Amounts are decimals of whole cents; their sums are compared as those. */
const cents = (amount = 0) => Math.round(amount * 100)
const sum = (list: readonly { amount?: number }[] = []) =>
  list.reduce((all, { amount }) => all + cents(amount), 0)

describe.each([
  ['jp', 'JPY'],
  ['g', 'USD'],
] as const)('in coverage %s', (coverage, currency) => {
  let root: TestClient
  beforeEach(async () => {
    root = await signedIn(sandbox, 'root@example.com', { coverage })
  })
  const does = <Id extends OperationId>(id: Id, sent?: Sent) => seen.does(root, id, sent)
  const fetched = (url = '') => sandbox[coverage].request(new URL(url).pathname)

  test('a month is the sum of its days, of its items and of its CSV; SIMs are parts of it', async () => {
    const { data: latest } = await does('getLatestBilling')
    expect(latest).toMatchObject({ currency, lastEvaluatedTime: '20250617030000' })
    const { billList: history = [] } = (await does('getBillingHistory')).data
    expect(history).toHaveLength(18)
    expect(history[0]?.yearMonth).toBe('202505')
    const items = (await does('getBillingSummaryOfBillItems')).data
    const sims = (await does('getBillingSummaryOfSims')).data
    expect(items.map(({ yearMonth }) => yearMonth)).toEqual([
      '202506',
      '202505',
      '202504',
      '202503',
    ])

    for (const yearMonth of ['202506', '202505']) {
      const path = { yyyyMM: yearMonth }
      const { data: bill } = await does('getBilling', { path })
      expect(bill.currency).toBe(currency)
      expect(cents(bill.amount)).toBeGreaterThan(0)
      expect(sum((await does('getBillingPerDay', { path })).data.billList)).toBe(cents(bill.amount))
      const ofMonth = items.find((one) => one.yearMonth === yearMonth)
      expect(sum(ofMonth?.costBreakdownList)).toBe(cents(bill.amount))

      const { url } = (await does('exportBilling', { path })).data
      const csv = await readCsv(await fetched(url))
      expect(cents(csv.total)).toBe(cents(bill.amount) - cents(bill.appliedCouponAmount))
      const bySim = new Map(csv.parts.get('resource')?.map(({ value, amount }) => [value, amount]))
      const top = sims.find((one) => one.yearMonth === yearMonth)?.costBreakdownList ?? []
      expect(top.length).toBeLessThanOrEqual(100)
      for (const { simId = '', amount } of top) expect(cents(amount)).toBe(cents(bySim.get(simId)))
    }
    expect(sum(items[0]?.costBreakdownList)).toBe(cents(latest.amount))
    const amounts = sims[0]?.costBreakdownList?.map(({ amount = 0 }) => amount) ?? []
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
  })

  test('the CSV of the current month comes later, with a byte order mark', async () => {
    const { data } = await does('exportLatestBilling', { query: 'export_mode=async' })
    const path = { exported_file_id: data.exportedFileId ?? '' }
    expect((await root.call('getExportedFile', { path })).data).toEqual({ status: 'processing' })
    at(now + 5000)
    const file = await fetched((await root.call('getExportedFile', { path })).data.url)
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('amounts have the digits of the currency', async () => {
    const { billList = [] } = (await does('getBillingHistory')).data
    const amounts = billList.map(({ amount = 0 }) => amount)
    if (currency === 'JPY') expect(amounts.every(Number.isInteger)).toBe(true)
    else expect(amounts.some((amount) => !Number.isInteger(amount))).toBe(true)
    expect(amounts.every((amount) => Math.abs(amount * 100 - cents(amount)) < 1e-6)).toBe(true)
  })

  test('payments, their statements and transactions', async () => {
    const method = (await does('getPaymentMethod')).data
    expect(method.errorCode).toBe(coverage === 'g' ? 'card_declined' : undefined)
    const [bill] = (await does('getBillingHistory')).data.billList ?? []
    expect(bill?.paymentStatus).toBe(coverage === 'g' ? 'fail' : 'paid')
    await does('activatePaymentMethod')
    expect((await does('getPaymentMethod')).data.errorCode).toBeUndefined()
    const path = { payment_transaction_id: bill?.paymentTransactionId ?? '' }
    const { data: transaction } = await does('getPaymentTransaction', { path })
    expect(transaction.messageCode).toBe('success')
    const due = cents(bill?.amount) - cents(bill?.appliedCouponAmount)
    expect(cents(transaction.amount?.subTotalAmount)).toBe(due)
    expect(cents(transaction.amount?.totalAmount)).toBe(due + cents(transaction.amount?.taxAmount))

    const [statement] = (await does('listPaymentStatements')).data.paymentStatementsList ?? []
    expect(statement).toMatchObject({ chargedYearMonths: ['202505'], currency })
    expect(cents(statement?.amount)).toBe(cents(transaction.amount?.totalAmount))
    const of = { payment_statement_id: statement?.paymentStatementId ?? '' }
    const { url } = (await does('exportPaymentStatement', { path: of })).data
    const pdf = await fetched(url)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(await pdf.text()).toMatch(/^%PDF-1/)
    const refused = { payment_statement_id: 'ps-0' }
    expect((await root.call('exportPaymentStatement', { path: refused })).status).toBe(400)
    for (const [id, status] of [
      ['no-id', 400],
      [`${'1'.repeat(17)}_${'0'.repeat(36)}`, 404],
    ] as const) {
      const unknown = { payment_transaction_id: id }
      expect((await root.call('getPaymentTransaction', { path: unknown })).status).toBe(status)
    }
  })

  test('who pays', async () => {
    if (coverage === 'g') expect((await root.call('getPayerInformation')).status).toBe(400)
    const payer = { companyName: '<b>Sora</b>', department: '', fullName: '空見' }
    await does('registerPayerInformation', { body: payer })
    expect((await does('getPayerInformation')).data).toEqual(payer)
    for (const body of [
      {},
      { fullName: ' ' },
      { fullName: 'a\nb' },
      { fullName: 'x'.repeat(101) },
    ]) {
      const { status, error } = await root.call('registerPayerInformation', { body })
      expect([status, error.message.includes('fullName')]).toEqual([400, true])
    }
    expect((await root.call('getPayerInformation')).data).toEqual(payer)
  })

  test('coupons come off the bill that is not final yet, each code once', async () => {
    const path = { yyyyMM: '202506' }
    const before = (await does('getBilling', { path })).data
    const register = (code: string) => root.call('registerCoupon', { path: { coupon_code: code } })
    const { data: coupon } = await does('registerCoupon', {
      path: { coupon_code: 'SANDBOX-WELCOME' },
    })
    expect(coupon).toMatchObject({ amount: currency === 'JPY' ? 5000 : 50, currency })
    const after = (await does('getBilling', { path })).data
    expect(after.amount).toBe(before.amount)
    const applied = cents(after.appliedCouponAmount) - cents(before.appliedCouponAmount)
    expect(applied).toBe(Math.min(cents(coupon.amount), cents(after.amount)))
    for (const code of ['SANDBOX-WELCOME', 'SANDBOX-EXPIRED', 'toString', 'nothing']) {
      expect((await register(code)).status).toBe(400)
    }
    const balanceOf = async (client: TestClient) => {
      const { couponList = [] } = (await seen.does(client, 'listCoupons')).data
      return couponList.find(({ couponCode }) => couponCode === 'SANDBOX-WELCOME')?.balance
    }
    expect(await balanceOf(root)).toBe(coupon.amount)
    at(Date.UTC(2025, 6, 20))
    // The token is as old as the clock says.
    const later = await signedIn(sandbox, 'root@example.com', { coverage })
    const { data: final } = await seen.does(later, 'getBilling', { path })
    const taken = cents(final.appliedCouponAmount) - cents(before.appliedCouponAmount)
    expect(taken).toBe(Math.min(cents(coupon.amount), cents(final.amount)))
    expect(cents(await balanceOf(later))).toBe(cents(coupon.amount) - taken)
  })

  test('a coupon can be made, for one item and a time', async () => {
    const made = {
      amount: 1000,
      expiryYearMonth: '202512',
      applicableBillItemName: 'dailyChargeTotal',
    }
    const create = '/v1/sandbox/coupons/create'
    const { data, status } = await root.request('POST', create, { body: made })
    expect([status, data]).toEqual([
      200,
      {
        couponCode: expect.any(String),
        amount: 1000,
        balance: 1000,
        billItemName: 'dailyChargeTotal',
        expiryYearMonth: '202512',
      },
    ])
    const { couponCode } = data as { couponCode: string }
    await does('registerCoupon', { path: { coupon_code: couponCode } })
    for (const change of [
      { amount: 0 },
      { expiryYearMonth: '2025' },
      { applicableBillItemName: 'x' },
    ]) {
      const refused = await root.request('POST', create, { body: { ...made, ...change } })
      expect(refused.status).toBe(400)
    }
  })

  test.each(['202507', '202311', '2025-6', 'latest%00'])(
    'there is no bill of %s',
    async (yyyyMM) => {
      expect((await root.call('getBilling', { path: { yyyyMM } })).status).toBe(404)
      expect((await root.call('exportBilling', { path: { yyyyMM } })).status).toBe(404)
    },
  )
})

test('an operator without a payment method has none', async () => {
  const init = { email: 'new@example.com', password: 'secret-1', authKeyId: 'k', authKey: 's' }
  const body = { ...init, registerPaymentMethod: false }
  const made = await (
    await signedIn(sandbox, 'root@example.com')
  ).request('POST', '/v1/sandbox/init', { body })
  const { apiKey, token } = made.data as { apiKey: string; token: string }
  const headers = { 'x-soracom-api-key': apiKey, 'x-soracom-token': token }
  const asked = async (id: 'getPaymentMethod' | 'activatePaymentMethod') =>
    (await (await signedIn(sandbox, 'root@example.com')).call(id, { headers })).status
  expect([await asked('getPaymentMethod'), await asked('activatePaymentMethod')]).toEqual([
    404, 404,
  ])
})

test('admin may see none of it, viewer may read', async () => {
  const admin = await signedIn(sandbox, 'admin')
  expect((await admin.call('getLatestBilling')).status).toBe(403)
  expect((await admin.call('listCoupons')).status).toBe(403)
  const viewer = await signedIn(sandbox, 'viewer')
  expect((await viewer.call('getLatestBilling')).status).toBe(200)
  expect((await viewer.call('registerCoupon', { path: { coupon_code: 'x' } })).status).toBe(403)
})

test('every operation of billing and payment has been seen to succeed', () => {
  const discounts = new Set<string>(['listVolumeDiscounts', 'getVolumeDiscount'])
  const missing = seen.missing((tag) => tag === 'Billing' || tag === 'Payment')
  // They have a test beside their orders.
  expect(missing.filter((id) => !discounts.has(id))).toEqual([])
})

async function readCsv(file: Response) {
  const builder = new BreakdownBuilder()
  const reader = new CsvReader()
  const rows = [...reader.push(await file.text()), ...reader.end()]
  for (const cells of rows) builder.add(cells)
  return builder.result()
}
