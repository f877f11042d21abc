import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

interface Order {
  readonly orderId: string
  readonly orderStatus: string
  readonly totalAmount: number
  readonly resourceInitialSetting?: { readonly simInitialSettings?: object }
}

const hour = 3_600_000

test('a tour of orders: quoted, ordered, packed, shipped, registered, and one that is cancelled', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const orders = async () => (await world.api<{ orderList: Order[] }>('GET', '/orders')).orderList
  const before = (await orders()).length
  await signIn(page, world)
  await page.goto('/orders')
  await expect(page.getByRole('row').nth(1)).toContainText('IoT SIM')
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Order SIMs and devices' }).click()
  await page.getByRole('button', { name: 'Get a quotation' }).click()
  await expect(page.getByText('Enter how many you need of what.')).toBeVisible()
  await expect(page.getByText('Choose where to send it.')).toBeVisible()
  await page.getByLabel('Quantity of IoT SIM plan-D, nano size').fill('2')
  await page.getByRole('button', { name: 'Add an address' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name of the recipient').fill('見本 次郎 🏢')
  await dialog.getByLabel('Postcode').fill('650-0000')
  await dialog.getByLabel('State or prefecture').fill('Texas')
  await dialog.getByLabel('City').fill('神戸市')
  await dialog.getByLabel('Street and number').fill('見本 0-0')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter a prefecture, such as Tokyo or 東京都.')).toBeVisible()
  await dialog.getByLabel('State or prefecture').fill('兵庫県')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('radio', { name: '見本 次郎 🏢' })).toBeChecked()
  await page.getByRole('button', { name: 'Get a quotation' }).click()
  const quotation = page.getByRole('form', { name: 'Quotation' })
  await expect(quotation).toContainText('¥2,280')
  await expect(quotation).toContainText('Shipping, as a letter box packet')
  await expectAccessible(page)
  // What was typed is still there.
  await quotation.getByRole('button', { name: 'Change' }).click()
  await expect(page.getByLabel('Quantity of IoT SIM plan-D, nano size')).toHaveValue('2')
  await page.getByLabel('Quantity of USB modem, LTE category 4').fill('1')
  await page.getByRole('button', { name: 'Get a quotation' }).click()
  await expect(quotation).toContainText('¥11,900')
  expect(await orders()).toHaveLength(before)
  await quotation.getByRole('button', { name: 'Order now' }).click()
  await expect(page.getByRole('region', { name: 'Products' }).first()).toContainText('USB modem')
  const [made] = await orders()
  expect(made).toMatchObject({ totalAmount: 11_900, orderStatus: 'orderProcessing' })
  const id = made?.orderId ?? ''

  // What its SIMs begin with.
  const menu = page.getByRole('main').getByRole('button', { name: /Actions for/ })
  await menu.click()
  await page.getByRole('menuitem', { name: 'What its SIMs begin with' }).click()
  await dialog.getByLabel('Speed class').fill('s9.warp')
  await dialog.getByLabel('Name', { exact: true }).fill('Kobe')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Not a speed class of these SIMs.')).toBeVisible()
  await dialog.getByLabel('Speed class').fill('s1.fast')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('plan-D SIMs begin with: s1.fast and 1 tag.')).toBeVisible()
  await expect(page.getByText('The SIMs are picked when the order is packed.')).toBeVisible()

  await world.clock({ now: Date.now() + 2 * hour })
  await page.reload()
  await expect(page.getByRole('table', { name: 'SIMs' }).getByRole('row')).toHaveCount(3)
  await world.clock({ now: Date.now() + 25 * hour, keepTokens: true })
  await page.reload()
  await expect(page.getByText('Yamato Transport').first()).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Register its SIMs' }).click()
  await dialog.getByRole('button', { name: 'Register the SIMs of the order' }).click()
  await expect(dialog).toBeHidden()
  await world.clock({ now: Date.now() + 26 * hour, keepTokens: true })
  await page.reload()
  const link = page.getByRole('table', { name: 'SIMs' }).getByRole('link').first()
  const sim = await link.textContent()
  expect(await world.stored(`/sims/${sim?.trim()}`)).toMatchObject({
    status: 'ready',
    speedClass: 's1.fast',
    tags: { name: 'Kobe' },
  })

  // Another one is given up in time.
  const address = await world.api<{ shippingAddresses: { shippingAddressId: string }[] }>(
    'GET',
    `/operators/${world.operatorId}/shipping_addresses`,
  )
  const { orderId } = await world.api<Order>('POST', '/orders', {
    orderItemList: [{ productCode: '2000000000107', quantity: 1 }],
    shippingAddressId: address.shippingAddresses[0]?.shippingAddressId,
  })
  await world.api('PUT', `/orders/${orderId}/confirm`)
  await page.goto(`/orders/${orderId}`)
  await menu.click()
  await page.getByRole('menuitem', { name: 'Cancel order' }).click()
  await dialog.getByLabel(toConfirm).fill(endOf(orderId))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Being cancelled').first()).toBeVisible()
  expect(await world.stored(`/orders/${id}`)).toMatchObject({ orderStatus: 'received' })

  // Addresses.
  await page.goto('/orders/addresses')
  const row = page.getByRole('row', { name: /見本 次郎/ })
  await row.getByRole('link').first().click()
  await page.getByRole('main').getByRole('button', { name: 'Change address' }).click()
  await dialog.getByLabel('Building').fill('見本ビル 3階')
  await dialog.getByRole('button', { name: /^Change/ }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('見本ビル 3階')).toBeVisible()
  await page.goBack()
  await row.getByRole('button', { name: /^Actions for/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const { shippingAddresses: all } = await world.api<{
    shippingAddresses: { shippingAddressId: string; fullName?: string }[]
  }>('GET', `/operators/${world.operatorId}/shipping_addresses`)
  const jiro = all.find(({ fullName }) => fullName?.startsWith('見本 次郎'))
  await dialog.getByLabel(toConfirm).fill(endOf(jiro?.shippingAddressId ?? ''))
  await dialog.getByRole('button', { name: /^Delete/ }).click()
  await expect(row).toBeHidden()
  expect(errors).toEqual([])
})

test('what binds is confirmed by hand: a coupon, and a long-term discount', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/payment')
  await page.getByRole('button', { name: 'Buy a coupon' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Amount').fill('999')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter whole yen, from ¥1,000 to ¥10,000,000.')).toBeVisible()
  await dialog.getByLabel('Amount').fill('5000')
  await page.keyboard.press('Enter')
  const buy = dialog.getByRole('button', { name: 'Buy it' })
  await expect(buy).toBeDisabled()
  await expectAccessible(page)
  const confirmed = async () => {
    const input = page.getByLabel(toConfirm)
    const described = (await input.getAttribute('aria-describedby')) ?? ''
    const id = await page.locator(`#${described.split(' ')[0]}`).textContent()
    await input.fill(endOf(id ?? ''))
  }
  await confirmed()
  await buy.click()
  await expect(dialog).toBeHidden()
  const { couponList } = await world.api<{ couponList: { amount: number }[] }>('GET', '/coupons')
  expect(couponList.map(({ amount }) => amount)).toContain(5000)

  await page.goto('/discounts')
  await expect(page.getByRole('row')).toHaveCount(3)
  await page.getByRole('link', { name: 'Contract a discount' }).click()
  await page.getByRole('radio', { name: /Air basic charge, 12 months, paid in advance/ }).click()
  await page.getByLabel('SIMs', { exact: true }).fill('3')
  await page.keyboard.press('Enter')
  const quotation = page.getByRole('form', { name: 'Quotation' })
  await expect(quotation).toContainText('¥9,900')
  await expectAccessible(page)
  await confirmed()
  await page.keyboard.press('Enter')
  await expect(page.getByText('A contract runs to its end')).toBeVisible()
  const { volumeDiscountList } = await world.api<{
    volumeDiscountList: { quantity: number; initialCost: number }[]
  }>('GET', '/volume_discounts')
  expect(volumeDiscountList).toContainEqual(
    expect.objectContaining({ quantity: 3, initialCost: 9000 }),
  )
  expect(errors).toEqual([])
})
