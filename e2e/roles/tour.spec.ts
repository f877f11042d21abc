import type { Page } from '@playwright/test'
import { expect, signIn, test, watchErrors, type World } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

interface Statement {
  effect: string
  api: string[]
  condition?: string
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const job = (page: Page, name: string) =>
  page
    .getByRole('region', { name: 'Start from a job' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
const statementsOf = (text: string) => (JSON.parse(text) as { statements: Statement[] }).statements
const under = (world: World, path: string) => `/operators/${world.operatorId}${path}`

async function storedRole(world: World, id: string): Promise<Statement[]> {
  const { permission } = await world.api<{ permission: string }>(
    'GET',
    under(world, `/roles/${encodeURIComponent(id)}`),
  )
  return statementsOf(permission)
}

test('a tour of roles: made from a job, narrowed, reviewed, attached, copied and deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/roles')
  await expect(page.getByRole('link', { name: 'installers' })).toBeVisible()
  await page.getByRole('link', { name: 'Create a role' }).click()
  await page.getByRole('textbox', { name: 'Role ID' }).fill('site team')
  await job(page, 'Monitoring').click()
  await page.getByRole('button', { name: 'Create role' }).click()
  await expect(page.getByText('Use letters, digits, hyphens')).toBeVisible()
  await page.getByRole('textbox', { name: 'Role ID' }).fill('site-team')
  await page.getByRole('button', { name: 'Create role' }).click()
  await expect(heading(page)).toHaveText('site-team')
  expect((await storedRole(world, 'site-team'))[0]?.api).toContain('EventHandler:*')

  // One statement less, and one with a wildcard, under a condition.
  await page.getByRole('button', { name: 'Remove statement 3' }).click()
  await page.getByRole('button', { name: 'Add a statement' }).click()
  await page.getByRole('region', { name: 'Statement 3' }).getByText('Choose operations').click()
  const picker = page.getByRole('dialog')
  await picker.getByRole('searchbox').fill('Sim:list*')
  await page.keyboard.press('Enter')
  await picker.getByRole('searchbox').fill('update user permission')
  await picker.getByRole('checkbox', { name: 'User:updateUserPermission' }).check()
  await picker.getByRole('button', { name: 'Use 2 names' }).click()
  await expect(page.getByText('give themselves every permission')).toBeVisible()
  await page.getByRole('button', { name: 'Remove User:updateUserPermission' }).click()
  const third = page.getByRole('region', { name: 'Statement 3' })
  await third.getByRole('button', { name: 'From an address range' }).click()
  await page.getByLabel('Called from this range').fill('203.0.113.0/24')

  await page.getByRole('button', { name: 'Review and save' }).click()
  const review = page.getByRole('dialog')
  await expect(review.getByText(/a condition decides/)).toBeVisible()
  await expect(review.getByText('next sign-in')).toBeVisible()
  await review.getByRole('button', { name: /^Save \d changes?$/ }).click()
  await expect(page.getByText('The permission is saved.')).toBeVisible()
  expect((await storedRole(world, 'site-team')).at(-1)).toEqual({
    effect: 'allow',
    api: ['Sim:list*'],
    condition: "ipAddress('203.0.113.0/24')",
  })

  // Who has it keeps it from being deleted.
  await page.getByRole('combobox', { name: 'Attach to a user' }).click()
  await page.getByRole('option', { name: 'viewer' }).click()
  await page.getByRole('button', { name: 'Attach', exact: true }).click()
  await expect(page.getByRole('rowheader', { name: 'viewer' })).toBeVisible()
  const remove = page.getByRole('button', { name: 'Delete', exact: true })
  await expect(remove).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('button', { name: 'Actions for site-team' }).click()
  await page.getByRole('menuitem', { name: 'Change description' }).click()
  await page.getByRole('textbox', { name: 'Description' }).fill('Works on site')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Works on site').first()).toBeVisible()
  await page.getByRole('button', { name: 'Detach viewer' }).click()
  await expect(page.getByText('No user has this role.')).toBeVisible()

  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Role ID' })).toHaveValue('site-team-copy')
  await page.getByRole('button', { name: 'Create role' }).click()
  await expect(heading(page)).toHaveText('site-team-copy')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByLabel(toConfirm).fill(endOf('site-team-copy'))
  await page.getByRole('button', { name: 'Delete role' }).click()
  await expect(heading(page)).toHaveText('Roles')
  const left = await world.api<{ roleId: string }[]>('GET', under(world, '/roles'))
  expect(left.map(({ roleId }) => roleId)).not.toContain('site-team-copy')

  // Soracom's: to look at, version by version.
  await page.getByRole('link', { name: 'SandboxSimOperator' }).click()
  await expect(heading(page)).toHaveText('SandboxSimOperator')
  await page.getByRole('button', { name: 'Changes of version 2' }).click()
  await expect(page).toHaveURL(/version=2/)
  await expect(page.getByText('Gains')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a statement' })).toBeHidden()
  await page.goBack()
  await expect(page).not.toHaveURL(/version=2/)
  expect(errors).toEqual([])
})

test('default permissions are set as JSON for every user, and deleted again', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/permissions/default')
  await job(page, 'No billing').click()
  await page.getByRole('radio', { name: 'JSON' }).click()
  await expect(page.getByRole('textbox', { name: 'Default permissions' })).toContainText('Billing')
  await page.getByRole('button', { name: 'Review and save' }).click()
  await page.getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText('The permission is saved.')).toBeVisible()
  const path = under(world, '/users/default_permissions')
  const { defaultPermissions } = await world.api<{ defaultPermissions: string }>('GET', path)
  expect(statementsOf(defaultPermissions)).toEqual([{ effect: 'deny', api: ['Billing:*'] }])

  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete the default permissions' }).click()
  await expect(page.getByRole('button', { name: 'Delete', exact: true })).toBeHidden()
  expect(await world.api('GET', path)).toEqual({})
  expect(errors).toEqual([])
})
