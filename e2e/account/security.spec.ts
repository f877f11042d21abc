import { totpCode } from '../../sandbox/auth/totp.ts'
import { again, expect, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 5, cameras: 0 } })

test('the root user changes its password, keys and one-time codes, and ends all sessions', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const dialog = page.getByRole('dialog')
  const own = `/operators/${world.operatorId}`
  await signIn(page, world)
  await page.goto('/account/security')

  await page.getByRole('button', { name: 'Create an AuthKey' }).click()
  await dialog.getByRole('button', { name: 'Create AuthKey' }).click()
  await expect(dialog.getByText(/^secret-/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Close without keeping it' }).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const [key] = await world.api<{ authKeyId: string }[]>('GET', `${own}/auth_keys`)
  await dialog.getByLabel(/Type the last four/).fill(key?.authKeyId.slice(-4) ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is no AuthKey.')).toBeVisible()

  await page.getByRole('button', { name: 'Turn on: Multi-factor' }).click()
  await dialog.getByRole('button', { name: 'Show the QR code' }).click()
  const totp = (await dialog.getByText(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/).textContent()) ?? ''
  const code = totpCode(totp.replaceAll(' ', ''), Date.now())
  await dialog.getByLabel(/Enter the code/).fill(code)
  await page.keyboard.press('Enter')
  const codes = (await dialog.getByLabel('Backup codes').textContent()) ?? ''
  expect(codes.trim().split('\n')).toHaveLength(5)
  await page.keyboard.press('Escape')
  await expect(dialog.getByLabel('Backup codes')).toBeVisible()
  await dialog.getByRole('button', { name: 'Copy the codes' }).click()
  await dialog.getByRole('button', { name: /^Close/ }).click()
  await expect(page.getByRole('main').getByText('On', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Turn off: Multi-factor' }).click()
  await dialog.getByLabel('Password of the root user', { exact: true }).fill(world.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').getByText('Off', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Revoke all tokens' }).click()
  await expect(dialog).toContainText('this session too')
  await dialog.getByRole('button', { name: 'Revoke all tokens' }).click()
  const asked = page.getByRole('dialog', { name: /signed out|Sign in/i })
  await asked.locator('[type=password]').fill(world.password)
  await page.keyboard.press('Enter')
  await expect(asked).toBeHidden()

  await page.getByRole('button', { name: 'Change: Password' }).click()
  await dialog.getByLabel('Current password', { exact: true }).fill(world.password)
  await dialog.getByLabel('New password', { exact: true }).fill('e2e-Secret-1')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  const body = { email: world.email, password: 'e2e-Secret-1' }
  const auth = await page.request.post('/api/sandbox/v1/auth', { data: body, ...again })
  expect(auth.ok()).toBe(true)
  expect(errors).toEqual([])
})
