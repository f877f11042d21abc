import { totpCode } from '../../sandbox/auth/totp.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'

test.use({ worldOptions: { sims: 5, cameras: 0 } })

test('a tour of a SAM user: made, given ways to sign in, rights and none, deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const api = `/operators/${world.operatorId}/users/gate-7`
  const tour = tourOf(page, world, {
    noun: 'SAM user',
    list: '/users',
    page: '/users/gate-7',
    api,
    name: 'gate-7',
  })
  const dialog = page.getByRole('dialog')
  await signIn(page, world)
  await page.goto('/users')
  await page.getByRole('link', { name: 'Create a user' }).click()
  await page.getByLabel('User name').fill('gate 7')
  await page.getByLabel('Description').fill('Opens the gate')
  await page.getByLabel('Password (optional)', { exact: true }).fill('short')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Use 1 to 50 letters')).toBeVisible()
  await expect(page.getByText('Enter at least 8 characters.')).toBeVisible()
  await page.getByLabel('User name').fill('gate-7')
  await page.getByLabel('Password (optional)', { exact: true }).fill('e2e-Secret-1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/users/gate-7')
  await tour.expectStored({ description: 'Opens the gate', hasPassword: true })

  await page.getByRole('link', { name: 'Users' }).last().click()
  await tour.isListed()
  await tour.act('Change description', (dialog) =>
    dialog.getByLabel('Description').fill('Opens gate 7'),
  )
  await tour.expectStored({ description: 'Opens gate 7' })

  await tour.act('Change password', async (dialog) => {
    await dialog.getByLabel('Current password', { exact: true }).fill('e2e-Wrong-1')
    await dialog.getByLabel('New password', { exact: true }).fill('e2e-Secret-2')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(/currentPassword/)).toBeVisible()
    await dialog.getByLabel('Current password', { exact: true }).fill('e2e-Secret-1')
  })
  await tour.act('Delete password')
  await tour.expectStored({ hasPassword: false })
  await page.getByRole('button', { name: 'Set: Password' }).click()
  await dialog.getByLabel('Password', { exact: true }).fill('e2e-Secret-3')
  await page.keyboard.press('Enter')
  await tour.expectStored({ hasPassword: true })
  await expect(dialog).toBeHidden()

  // The secret of a key is shown once, and not lost by accident.
  await page.getByRole('button', { name: 'Create an AuthKey' }).click()
  await dialog.getByRole('button', { name: 'Create AuthKey' }).click()
  const secret = await dialog.getByText(/^secret-/).textContent()
  await expect(dialog.getByText('Nobody has used the key yet')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.goBack()
  await expect(dialog.getByText(/^secret-/)).toBeVisible()
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download the file' }).click()
  expect((await download).suggestedFilename()).toBe('gate-7-authkey.json')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(secret ?? 'none')).toHaveCount(0)
  const [key] = await world.api<{ authKeyId: string }[]>('GET', `${api}/auth_keys`)
  await expect(page.getByRole('table', { name: 'AuthKeys' })).toContainText(key?.authKeyId ?? '')

  await page.getByRole('button', { name: 'Turn on: Multi-factor' }).click()
  await dialog.getByRole('button', { name: 'Show the QR code' }).click()
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible()
  const totp = (await dialog.getByText(/^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$/).textContent()) ?? ''
  const code = dialog.getByLabel(/Enter the code/)
  await code.fill('000000')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('The code is not right')).toBeVisible()
  await code.fill(totpCode(totp.replaceAll(' ', ''), Date.now()))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  expect(await world.api('GET', `${api}/mfa`)).toEqual({ status: 'ACTIVE' })
  await tour.act('Turn MFA off')
  expect(await world.api('GET', `${api}/mfa`)).toEqual({ status: 'INACTIVE' })

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await dialog.getByLabel(/Type the last four/).fill(key?.authKeyId.slice(-4) ?? '')
  await dialog.getByRole('button', { name: 'Delete AuthKey' }).click()
  await expect(page.getByText('There is no AuthKey.')).toBeVisible()

  await tour.tab('Permissions')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Monitoring/ })
    .click()
  await page.getByRole('button', { name: 'Review and save' }).click()
  await dialog.getByRole('button', { name: /^Save \d changes?$/ }).click()
  await expect(page.getByText('The permission is saved.')).toBeVisible()
  await tour.expectStored({ permission: expect.stringContaining('EventHandler:*') })
  await page.getByRole('main').getByRole('button', { name: 'Revoke tokens' }).last().click()
  await dialog.getByRole('button', { name: 'Revoke tokens of SAM user' }).click()
  await expect(dialog).toBeHidden()
  await tour.act('Remove permission')
  await tour.expectStored({ permission: '' })
  await page.getByRole('main').getByRole('link', { name: 'Users' }).click()
  await tour.isListed()
  await tour.remove()
  await tour.isGone()
  expect(errors).toEqual([])
})
