import { again, expect, expectAccessible, sandbox, signIn, test, watchErrors } from '../support.ts'

interface Mail {
  readonly recipient: string
  readonly token: string | null
}

test('an address is added, verified by the mailed token, put to use and taken out again', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const path = `/operators/${world.operatorId}`
  const mails = async () => {
    const url = `${sandbox}/sandbox/control/operators/${world.operatorId}/mails`
    return (await (await page.request.get(url, again)).json()) as Mail[]
  }
  const uses = (type: string) =>
    world.api<{ emailIdList: string[] }>('GET', `${path}/system_notifications/${type}`)
  const idOf = async (address: string) =>
    (await world.api<{ email: string; emailId: string }[]>('GET', `${path}/emails`)).find(
      ({ email }) => email === address,
    )?.emailId ?? ''

  await signIn(page, world)
  await page.goto('/account/email')
  await page.getByRole('link', { name: 'Add an address' }).click()
  await page.getByLabel('Email address', { exact: true }).fill('no address')
  await page.getByLabel('Password of the root user', { exact: true }).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Enter an address such as name@example.com.')).toBeVisible()
  await page.getByLabel('Email address', { exact: true }).fill('new@example.com')
  await page.keyboard.press('Enter')
  await expect(page.getByText('is not that of the root user')).toBeVisible()
  await expect(page.getByLabel('Email address', { exact: true })).toHaveValue('new@example.com')
  await page.getByLabel('Password of the root user', { exact: true }).fill(world.password)
  await page.keyboard.press('Enter')

  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('link', { name: 'its outbox' })).toBeVisible()
  await dialog.getByLabel('Token from the mail').fill('wrong')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('it is not known, or was used before')).toBeVisible()
  await dialog.getByLabel('Token from the mail').fill((await mails())[0]?.token ?? '')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const added = page.getByRole('row', { name: /^new@example\.com/ })
  await expect(added.getByText('Verified', { exact: true })).toBeVisible()
  expect(page.url()).not.toMatch(/token|password/)
  await expectAccessible(page)

  // The mail of another that waits is sent again.
  await page.getByRole('button', { name: 'Actions for operations@example.com' }).click()
  await page.getByRole('menuitem', { name: 'Send the mail again' }).click()
  await dialog.getByLabel('Password of the root user', { exact: true }).fill(world.password)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  expect((await mails())[0]?.recipient).toBe('operations@example.com')

  const support = page.getByRole('region', { name: 'Support' })
  await support.getByRole('button', { name: 'Change' }).click()
  await expect(dialog.getByRole('checkbox', { name: world.email })).toBeDisabled()
  await expect(dialog.getByRole('checkbox', { name: 'operations@example.com' })).toBeDisabled()
  await dialog.getByRole('checkbox', { name: 'new@example.com' }).check()
  await dialog.getByRole('button', { name: 'Change the addresses' }).click()
  await expect(support.getByText('new@example.com')).toBeVisible()
  const id = await idOf('new@example.com')
  expect((await uses('support')).emailIdList).toEqual([id])

  await support.getByRole('button', { name: 'Take out all' }).click()
  await dialog.getByRole('button', { name: 'Take out all addresses' }).click()
  await expect(support.getByText('No address of its own')).toBeVisible()
  expect((await uses('support')).emailIdList).toEqual([])

  const primary = page.getByRole('region', { name: 'Primary' })
  await primary.getByRole('button', { name: 'Change' }).click()
  await dialog.getByRole('radio', { name: 'new@example.com' }).click()
  await dialog.getByLabel('Password of the root user', { exact: true }).fill(world.password)
  await dialog.getByRole('button', { name: 'Change the primary address' }).click()
  await expect(primary.getByText('new@example.com')).toBeVisible()
  await expect(page.getByRole('banner').getByText('new@example.com')).toBeVisible()

  const old = page.getByRole('row', { name: new RegExp(`^${world.email}`) })
  await old.getByRole('button').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog.getByRole('button', { name: 'Delete address' }).click()
  await expect(old).toHaveCount(0)
  const auth = await page.request.post(`${sandbox}/auth`, {
    data: { email: 'new@example.com', password: world.password },
    ...again,
  })
  expect(auth.ok()).toBe(true)
  expect(errors).toEqual([])
})
