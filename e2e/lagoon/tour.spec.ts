import { expect, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

interface User {
  readonly id: number
  readonly email: string
  readonly role: string
}

test('a tour of Lagoon: registered, its plan, packs and users changed, and terminated', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const users = async () =>
    (await world.api<User[]>('GET', '/lagoon/users')).map(({ email, role }) => `${email} ${role}`)
  await signIn(page, world)
  await page.goto('/lagoon')
  const dialog = page.getByRole('dialog')
  const submit = (name: string) => dialog.getByRole('button', { name, exact: true }).click()
  const password = dialog.getByLabel('Password', { exact: true })

  await page.getByRole('button', { name: 'Register Lagoon' }).click()
  await dialog.getByLabel('Password of the first user', { exact: true }).fill('short')
  await submit('Register Lagoon')
  await expect(dialog.getByText('Enter at least 8 characters.')).toBeVisible()
  await dialog.getByLabel('Password of the first user', { exact: true }).fill('long enough')
  await dialog.getByRole('radio', { name: 'Maker' }).check()
  await submit('Register Lagoon')
  await expect(page.getByRole('link', { name: 'Open the dashboards' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Editors' })).toContainText('1 of 1')
  const [first = ''] = await users()

  // Maker has room for two who look on, and for no other who edits.
  await page.getByRole('button', { name: 'Add a user' }).click()
  await dialog.getByLabel('Email address').fill('Tower@example.com')
  await password.fill('long enough')
  await dialog.getByRole('radio', { name: 'Editor' }).check()
  await submit('Add a Lagoon user')
  await expect(dialog.getByText('The plan holds no more users of this role.')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Viewer' }).check()
  await submit('Add a Lagoon user')
  await expect(page.getByRole('cell', { name: 'Tower@example.com' })).toBeVisible()

  // What the smaller plan would break is told before.
  const plans = page.getByRole('table', { name: 'Plans of Lagoon' })
  await expect(plans.getByRole('row', { name: /Free/ })).toContainText(
    'Does not fit: 1 viewer where 0 may be.',
  )
  await page.getByRole('button', { name: 'Change plan' }).click()
  await dialog.getByRole('radio', { name: 'Free' }).check()
  await submit('Change the plan of Lagoon')
  await expect(
    dialog.getByText(/Too many for the plan Free: 1 viewer where 0 may be/),
  ).toBeVisible()
  await dialog.getByRole('radio', { name: 'Pro' }).check()
  await expect(dialog.getByText(/cannot be taken back before the next month/)).toBeVisible()
  await submit('Change the plan of Lagoon')
  await expect(page.getByRole('region', { name: 'Viewers' })).toContainText('1 of 9')

  await page.getByRole('button', { name: 'Show the logo’s address' }).click()
  await expect(page.getByRole('link', { name: 'Logo of Lagoon’s pages' })).toBeVisible()
  await page.getByRole('button', { name: 'Change packs' }).click()
  await dialog.getByLabel('User packs').fill('1')
  await submit('Change the license packs of Lagoon')
  await expect(page.getByRole('region', { name: 'Editors' })).toContainText('1 of 2')

  // The user: another role, another address, another password, gone.
  const act = async (email: string, name: string) => {
    await page.getByRole('button', { name: `Actions for ${email}` }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await act('Tower@example.com', 'Change role')
  await dialog.getByRole('radio', { name: 'Editor' }).check()
  await submit('Change role of Lagoon user')
  await expect.poll(users).toEqual([first, 'Tower@example.com Editor'])
  await act('Tower@example.com', 'Change email address')
  await dialog.getByLabel('Email address').fill('tower-2@example.com')
  await submit('Change email address of Lagoon user')
  await expect(page.getByRole('cell', { name: 'tower-2@example.com' })).toBeVisible()
  await act('tower-2@example.com', 'Change password')
  await dialog.getByLabel('Current password', { exact: true }).fill('wrong')
  await dialog.getByLabel('New password', { exact: true }).fill('another one')
  await submit('Change password of Lagoon user')
  // What is wrong is said at its field, and nothing that was typed is lost.
  await expect(dialog.getByText(/is not the current one/)).toBeVisible()
  await dialog.getByLabel('Current password', { exact: true }).fill('long enough')
  await submit('Change password of Lagoon user')
  await expect(dialog).toBeHidden()
  await act('tower-2@example.com', 'Delete')
  await submit('Delete Lagoon user')
  await expect.poll(users).toEqual([first])

  await page.getByRole('button', { name: 'More actions' }).click()
  await page.getByRole('menuitem', { name: 'Terminate Lagoon' }).click()
  await dialog.getByLabel(toConfirm).fill(endOf(world.operatorId))
  await submit('Terminate Lagoon')
  await expect(page.getByText('Lagoon is not registered in this coverage')).toBeVisible()
  expect(errors).toEqual([])
})
