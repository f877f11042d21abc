import type { Page } from '@playwright/test'
import { mfaSecret, sandboxAuthKeys } from '../../sandbox/auth/accounts.ts'
import { totpCode } from '../../sandbox/auth/totp.ts'
import { expect, expectAccessible, test, watchErrors, type World } from '../support.ts'

const submit = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })
const shell = (page: Page) => page.getByRole('banner')

async function typeRoot(page: Page, world: World, password = world.password): Promise<void> {
  await page.getByLabel('Email').fill(world.email)
  await page.getByLabel('Password').fill(password)
}

async function typeSam(page: Page, operatorId: string, userName: string, password = 'sandbox') {
  await page.getByRole('radio', { name: 'SAM user' }).click()
  await page.getByLabel('Operator ID').fill(operatorId)
  await page.getByLabel('User name').fill(userName)
  await page.getByLabel('Password').fill(password)
}

test.describe('the form', () => {
  test('asks where to and as whom, and the address says both', async ({ page }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/sign-in\?next=%2F$/)
    await expect(page).toHaveTitle('Sign in – Soracom Console')
    await expect(page.getByLabel('Email')).toBeFocused()
    for (const place of ['Sandbox', 'Japan', 'Global']) {
      await expect(page.getByRole('radio', { name: place })).toBeVisible()
    }
    await page.getByRole('radio', { name: 'Japan' }).click()
    await page.getByRole('radio', { name: 'AuthKey' }).click()
    await expect(page).toHaveURL(/to=soracom-jp/)
    await expect(page).toHaveURL(/as=authKey/)
    await expect(page.getByLabel('AuthKey ID')).toBeVisible()
    await expect(page.getByLabel('AuthKey secret')).toHaveAttribute('type', 'password')
    await page.reload()
    await expect(page.getByRole('radio', { name: 'Japan' })).toBeChecked()
    await expect(page.getByRole('radio', { name: 'AuthKey' })).toBeChecked()
  })

  test('has what password managers look for', async ({ page }) => {
    await page.goto('/sign-in')
    await expect(page.getByLabel('Email')).toHaveAttribute('autocomplete', 'username')
    await expect(page.getByLabel('Password')).toHaveAttribute('autocomplete', 'current-password')
    await page.getByRole('radio', { name: 'SAM user' }).click()
    await expect(page.getByLabel('User name')).toHaveAttribute('autocomplete', 'username')
    await expect(page.getByLabel('Password')).toHaveAttribute('autocomplete', 'current-password')
  })

  test('says which field is missing', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel('Email').fill('root@example.com')
    await submit(page).click()
    await expect(page.getByText('Enter your password.')).toBeVisible()
    await expect(page.getByLabel('Password')).toBeFocused()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`is accessible, ${colorScheme}`, async ({ page, world }) => {
      await page.emulateMedia({ colorScheme })
      await page.goto('/sign-in')
      await typeRoot(page, world, 'wrong')
      await submit(page).click()
      await expect(page.getByRole('alert')).toBeVisible()
      await expectAccessible(page)
    })
  }
})

test.describe('signing in', () => {
  test('as the root user goes on to the deep link', async ({ page, world }) => {
    const errors = watchErrors(page)
    await page.goto('/groups?q=%E6%B0%B4%E9%81%93&sort=-name')
    await typeRoot(page, world)
    await page.getByLabel('Password').press('Enter')
    await expect(shell(page)).toContainText(world.email)
    await expect(shell(page)).toContainText('Root user')
    await expect(page).toHaveURL('/groups?q=%E6%B0%B4%E9%81%93&sort=-name')
    expect(errors).toEqual([])
  })

  test('as a SAM user', async ({ page, world }) => {
    await page.goto('/sign-in')
    await typeSam(page, world.operatorId, 'viewer')
    await submit(page).click()
    await expect(shell(page)).toContainText('viewer')
    await expect(shell(page)).toContainText('SAM user')
  })

  test('by an AuthKey', async ({ page }) => {
    const [, key] = sandboxAuthKeys
    await page.goto('/sign-in?to=sandbox&as=authKey')
    await page.getByLabel('AuthKey ID').fill(key.authKeyId)
    await page.getByLabel('AuthKey secret').fill(key.authKey)
    await submit(page).click()
    await expect(shell(page)).toContainText('viewer')
    await expect(shell(page)).toContainText('SAM user, by AuthKey')
  })

  test('with a code where the account asks for one', async ({ page }) => {
    await page.goto('/sign-in')
    await typeSam(page, 'OP0000000001', 'mfa')
    await submit(page).click()
    const code = page.getByLabel('Authentication code')
    await expect(code).toBeFocused()
    await expect(code).toHaveAttribute('autocomplete', 'one-time-code')
    await code.fill('000 000')
    await code.press('Enter')
    await expect(page.getByText('The authentication code is not right')).toBeVisible()
    await expect(page.getByLabel('Password')).toHaveValue('sandbox')
    const now = totpCode(mfaSecret, Date.now())
    await code.fill(`${now.slice(0, 3)} ${now.slice(3)}`)
    await code.press('Enter')
    await expect(shell(page)).toContainText('mfa')
  })

  test('in one click, in the sandbox', async ({ page }) => {
    await page.goto('/sign-in?to=soracom-g')
    await page.getByRole('button', { name: 'Use the sandbox' }).click()
    await expect(shell(page)).toContainText('root@example.com')
    await expect(shell(page)).toContainText('Sandbox')
    await expect(page).toHaveURL('/')
  })

  test('with an account of the sandbox that was picked', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByRole('button', { name: /^field/ }).click()
    await expect(page.getByLabel('Operator ID')).toHaveValue('OP0000000001')
    await expect(page.getByLabel('User name')).toHaveValue('field')
    await submit(page).click()
    await expect(shell(page)).toContainText('field')
  })

  for (const next of ['https://example.com/', '//example.com', '/\\example.com', '/sign-in']) {
    test(`never leads to ${next}`, async ({ page, world }) => {
      await page.goto(`/sign-in?next=${encodeURIComponent(next)}`)
      await typeRoot(page, world)
      await submit(page).click()
      await expect(shell(page)).toBeVisible()
      await expect(page).toHaveURL('/')
    })
  }

  test('keeps no secret, and remembers the rest for the next time', async ({ page, world }) => {
    await page.goto('/sign-in')
    await typeSam(page, world.operatorId, 'viewer', world.password)
    await submit(page).click()
    await expect(shell(page)).toBeVisible()
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toContain(`"${world.password}"`)
    expect(page.url()).not.toContain(world.password)

    const later = await page.context().newPage()
    await later.goto('/sign-in')
    await expect(later.getByRole('radio', { name: 'SAM user' })).toBeChecked()
    await expect(later.getByLabel('Operator ID')).toHaveValue(world.operatorId)
    await expect(later.getByLabel('User name')).toHaveValue('viewer')
    await expect(later.getByLabel('Password')).toHaveValue('')
  })
})

test.describe('a sign-in that fails', () => {
  test('says plainly that the password is wrong', async ({ page, world }) => {
    await page.goto('/sign-in')
    await typeRoot(page, world, 'wrong')
    await submit(page).click()
    await expect(page.getByRole('alert')).toContainText('The email or the password is not right.')
    await expect(page.getByLabel('Email')).toHaveValue(world.email)
    await expect(page.getByLabel('Password')).toHaveValue('wrong')
  })

  const failures = [
    { fault: { kind: 'drop' }, says: 'The API could not be reached' },
    { fault: { kind: 'error', status: 503 }, says: 'The API had a problem' },
    { fault: { kind: 'malformed' }, says: 'could not be read' },
    { fault: { kind: 'empty' }, says: 'could not be read' },
  ]
  for (const { fault, says } of failures) {
    test(`by ${Object.values(fault).join(' ')}, loses nothing that was typed`, async ({
      page,
      world,
    }) => {
      await world.faults({ ...fault, operations: ['auth'] })
      await page.goto('/sign-in')
      await typeRoot(page, world)
      await submit(page).click()
      await expect(page.getByRole('alert')).toContainText(says)
      await world.faults()
      await expect(page.getByLabel('Password')).toHaveValue(world.password)
      await submit(page).click()
      await expect(shell(page)).toBeVisible()
    })
  }

  test('for too many requests says how long it waits, and can be stopped', async ({
    page,
    world,
  }) => {
    await world.faults({ kind: 'rateLimit', retryAfterSeconds: 40, operations: ['auth'] })
    await page.goto('/sign-in')
    await typeRoot(page, world)
    await submit(page).click()
    const notice = page.getByRole('status').filter({ hasText: 'Too many requests' })
    await expect(notice).toContainText(/tries again at \d\d:\d\d:\d\d/)
    await world.faults()
    await page.getByRole('button', { name: 'Stop trying' }).click()
    await expect(notice).toBeHidden()
    await submit(page).click()
    await expect(shell(page)).toBeVisible()
  })
})
