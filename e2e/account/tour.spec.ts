import type { Page } from '@playwright/test'
import { again, expect, sandbox, signIn, test, watchErrors, World } from '../support.ts'

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages of this kind' }).getByRole('link', { name })

const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name })

test('a tour of an account: who it belongs to, its contracts, support and settings', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const path = `/operators/${world.operatorId}`
  await signIn(page, world)
  await page.goto('/account')
  await expect(page.getByText('Example Works Ltd.')).toBeVisible()
  await page.getByRole('link', { name: 'Edit' }).click()
  const zip = page.getByLabel('Postal code')
  await zip.fill('12')
  await page.getByLabel('Phone').fill('(03) 0000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Enter the seven digits of a postal code in Japan.')).toBeVisible()
  await expect(page.getByText('Enter digits, spaces and the signs - + * # only.')).toBeVisible()
  await zip.fill('100-0001')
  await page.getByLabel('Phone').fill('+81 0-0000')
  await page.getByLabel('Department').fill('設備 <b>📷</b>')
  await page.keyboard.press('Enter')
  await expect(page.getByText('設備 <b>📷</b>')).toBeVisible()
  expect(await world.api('GET', `${path}/company_information`)).toMatchObject({
    companyName: 'Example Works Ltd.',
    department: '設備 <b>📷</b>',
    zipCode: '100-0001',
    phoneNumber: '+81 0-0000',
    building: 'Mihon Building 0F',
  })

  await tab(page, 'Contracts').click()
  await expect(page.getByText('Basic', { exact: true })).toBeVisible()
  const dialog = page.getByRole('dialog')
  await button(page, 'Contract priority support').click()
  await dialog.getByRole('button', { name: 'Contract priority support' }).click()
  await expect(page.getByText('Priority', { exact: true })).toBeVisible()
  const tier = () => world.api<{ configuration: object }>('GET', `${path}/configuration/Support`)
  expect((await tier()).configuration).toMatchObject({ tier: 'priority', upcomingTier: null })
  await button(page, 'End priority support').click()
  await dialog.getByRole('button', { name: 'End priority support' }).click()
  await expect(page.getByText('Basic', { exact: true })).toBeVisible()
  expect((await tier()).configuration).toMatchObject({ tier: 'priority', upcomingTier: 'basic' })
  const audit = page.getByRole('row', { name: /Audit log of all calls/ })
  await audit.getByRole('button', { name: 'Add' }).click()
  await page.getByRole('button', { name: 'Add the contract' }).click()
  await expect(audit.getByText('Contracted', { exact: true })).toBeVisible()
  await audit.getByRole('button', { name: 'End' }).click()
  await page.getByRole('button', { name: 'End the contract' }).click()
  await expect(audit.getByText('Not contracted', { exact: true })).toBeVisible()

  await button(page, 'Open a support ticket').click()
  await page.getByRole('button', { name: 'Create a token' }).click()
  const token = page.locator('pre').filter({ hasText: /^eyJ/ })
  await expect(token).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(token).toBeVisible()
  expect(page.url()).not.toContain('eyJ')
  await page.getByLabel('I have copied the token').check()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(token).toHaveCount(0)

  await tab(page, 'Settings').click()
  await page.getByRole('link', { name: 'Change Mail from Soracom' }).click()
  await page.getByLabel('Attach the invoice as a PDF').click()
  // Somebody else is faster.
  const settings = `${path}/configuration/Email`
  await world.api('POST', settings, {
    configuration: { notification: { exceedBundleDisabled: true } },
  })
  await button(page, 'Review and save').click()
  await expect(dialog).toContainText('These settings were changed while you were editing')
  await dialog.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText('The settings of Mail from Soracom are saved.')).toBeVisible()
  expect(await world.api('GET', settings)).toMatchObject({
    version: 2,
    configuration: {
      billing: { attachInvoicePdfEnabled: true },
      notification: { exceedBundleDisabled: true },
    },
  })
  await button(page, 'Reset').click()
  await page.getByRole('button', { name: 'Reset settings' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(() => world.stored(settings)).toBeUndefined()
  expect(errors).toEqual([])
})

/** An operator as the sandbox's sign-up makes it, in Japan coverage alone. */
async function signedUp(page: Page): Promise<World> {
  const account = { email: `fresh-${Date.now()}@example.com`, password: 'Fresh-1234' }
  const response = await page.request.post(`${sandbox}/sandbox/init`, {
    data: { ...account, authKeyId: 'x', authKey: 'x', coverageTypes: ['jp'] },
    ...again,
  })
  const { operatorId } = (await response.json()) as { operatorId: string }
  return new World(page.request, { operatorId, ...account })
}

test('a new account is registered as an individual’s, and gets its other coverage', async ({
  page,
}) => {
  const errors = watchErrors(page)
  const world = await signedUp(page)
  await signIn(page, world)
  await page.goto('/account')
  await page.getByRole('link', { name: 'Register an individual' }).click()
  await page.getByLabel('Full name').fill('見本 友')
  await page.getByLabel('Phone').fill('+44 0')
  await page.getByRole('combobox', { name: 'Country' }).fill('United King')
  await page.getByRole('option', { name: 'United Kingdom' }).click()
  await page.getByLabel('Postal code').fill('EC1A 1BB')
  await page.getByRole('button', { name: 'Save individual' }).click()
  await expect(page.getByText('United Kingdom')).toBeVisible()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('City').fill('London')
  await page.keyboard.press('Enter')
  await expect(page.getByText('London')).toBeVisible()
  const path = `/operators/${world.operatorId}`
  expect(await world.api('GET', `${path}/individual_information`)).toMatchObject({
    fullName: '見本 友',
    countryCode: 'GB',
    city: 'London',
  })

  const coverage = page.getByRole('banner').getByRole('radio', { name: 'Global' })
  await coverage.click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('This account does not have Global coverage yet')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(coverage).not.toBeChecked()
  await coverage.click()
  await dialog.getByRole('button', { name: 'Add Global coverage' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(coverage).toBeChecked()
  expect(await world.api('GET', 'g:/groups')).toEqual([])
  expect(errors).toEqual([])
})

test('a company is registered once; its name stays', async ({ page }) => {
  const world = await signedUp(page)
  await signIn(page, world)
  await page.goto('/account/information?kind=company')
  for (const [label, value] of Object.entries({
    Company: '見本の会社',
    Department: 'IoT',
    'Contact person': 'Sora',
    Phone: '00',
    'Postal code': '1000000',
  })) {
    await page.getByLabel(label, { exact: true }).fill(value)
  }
  await page.getByRole('button', { name: 'Save company' }).click()
  await expect(page.getByText('Choose a country.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Country' }).fill('Japan')
  await page.getByRole('option', { name: 'Japan' }).click()
  await page.getByRole('button', { name: 'Save company' }).click()
  await page.getByRole('link', { name: 'Edit' }).click()
  await expect(page.getByText('見本の会社')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Company', exact: true })).toHaveCount(0)
})

test('a SAM user sees what it may of the account', async ({ page, world }) => {
  await signIn(page, world, 'viewer')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/account/email')
  await expect(page.getByText('Only the root user sees the email addresses')).toBeVisible()
  expect(asked.filter((path) => /emails|system_notifications/.test(path))).toEqual([])
  await tab(page, 'Profile').click()
  await expect(page.getByText('Example Works Ltd.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0)
})
