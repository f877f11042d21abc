import type { Page } from '@playwright/test'
import { totpCode } from '../../sandbox/auth/totp.ts'
import { expect, expectAccessible, test, watchErrors } from '../support.ts'

const shell = (page: Page) => page.getByRole('banner')

test('a forgotten password is set anew, and signs in', async ({ page, world }) => {
  const errors = watchErrors(page)
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(world.email)
  await page.getByRole('button', { name: 'Forgot your password?' }).click()
  await expect(page).toHaveURL(/lost=password/)
  const email = page.getByLabel('Email')
  await expect(email).toHaveValue(world.email)
  await email.fill('nobody')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is no email address.')).toBeVisible()
  await email.fill(world.email)
  await page.keyboard.press('Enter')

  await expect(page.getByText('This is the one: Reset your password')).toBeVisible()
  await page.getByLabel('Token').fill('guessed')
  await page.getByLabel('New password').fill('weak')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('New password')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('New password').fill('Sandbox-1')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/This token is not right/)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Use this token' }).click()
  await page.getByRole('button', { name: 'Set password and sign in' }).click()

  await expect(shell(page)).toContainText(world.email)
  expect(page.url()).not.toContain('Sandbox-1')
  expect(
    await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
  ).not.toContain('Sandbox-1')
  expect(errors).toEqual([])
})

test('a lost second factor is turned off, and signs in', async ({ page, world }) => {
  const path = `/operators/${world.operatorId}/mfa`
  const { totpUri } = await world.api<{ totpUri: string }>('POST', path)
  const secret = new URL(totpUri).searchParams.get('secret') ?? ''
  const verified = await world.api<{ backupCodes: string[] }>('POST', `${path}/verify`, {
    mfaOTPCode: totpCode(secret, Date.now()),
  })
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(world.email)
  await page.getByLabel('Password').fill(world.password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Lost your second factor?' }).click()
  await expect(page.getByLabel('Email')).toHaveValue(world.email)
  await page.getByLabel('Password').fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText('The email or the password is not right.')).toBeVisible()
  await page.getByLabel('Password').fill(world.password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Use this token' }).click()
  await page.getByLabel('Backup code').fill('0000')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This is none of the codes that are left.')).toBeVisible()
  await page.getByLabel('Backup code').fill(verified.backupCodes[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(shell(page)).toContainText(world.email)
})

test('a SAM user is told whom to ask, and Back leads to the form', async ({ page }) => {
  await page.goto('/sign-in?as=sam')
  await page.getByRole('button', { name: 'Forgot your password?' }).click()
  await expect(page.getByText(/An administrator of your operator can set/)).toBeVisible()
  await page.goBack()
  await expect(page.getByLabel('User name')).toBeVisible()
})
