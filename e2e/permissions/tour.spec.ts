import { expect, ownRights, signIn, test, watchErrors } from '../support.ts'

test('tells what a user may do, by operation and by screen, when and from where', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/permissions/check')
  await expect(page.getByRole('heading', { name: 'Whose rights?' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Rights of' }).click()
  await page.getByRole('option', { name: 'field', exact: true }).click()

  const table = page.getByRole('table', { name: 'Operations' })
  const row = (id: string) => table.getByRole('row').filter({ hasText: id }).first()
  const search = page.getByRole('combobox', { name: 'Search operations' })
  await expect(page.getByRole('main').getByText(/allowed, .* denied, .* unknown$/)).toBeVisible()
  await search.fill('getUserPermission')
  await expect(row('getUserPermission')).toContainText('Unknown')
  await expect(row('getUserPermission')).toContainText(
    'Own permission, statement 2: its condition cannot be decided',
  )
  await page.getByLabel('Value of user_name').fill('other')
  await expect(row('getUserPermission')).toContainText('Denied')
  await page.getByLabel('Value of user_name').fill('field')
  await expect(row('getUserPermission')).toContainText('Allowed')
  await expect(page).toHaveURL(/user=field.*user_name/)

  await page.getByRole('radio', { name: 'Pages and actions' }).click()
  const pages = page.getByRole('table', { name: 'Pages' })
  await expect(pages.getByRole('row', { name: /^SIMs / })).toContainText('Shown')
  await expect(pages.getByRole('row', { name: /^Bills / })).toContainText(
    'Billing:getLatestBilling',
  )
  const actions = page.getByRole('table', { name: 'Actions' }).getByRole('row', { name: /^SIMs / })
  await expect(actions.getByRole('cell').first()).toContainText('Deactivate')
  await expect(actions.getByRole('cell').last()).toContainText('Terminate')
  expect(errors).toEqual([])
})

test('tries a draft, whatever is written into it', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/permissions/check?draft=true&view=json&q=listSims')
  const row = page.getByRole('row', { name: /^listSims / })
  await expect(row).toContainText('Allowed')
  const draft = page.getByRole('textbox', { name: 'Draft of a permission' })
  await draft.fill('{"statements":[{"effect":"allow","api":"*","condition":"weekday() == 1"}]}')
  await expect(row).toContainText('its condition cannot be decided')
  await draft.fill(
    `{"statements":[{"effect":"allow","api":"*"},{"effect":"deny","api":"Sim:*","condition":"currentDate >= date(2030, 1, 1)"}]}`,
  )
  await expect(row).toContainText('Allowed')
  await page.getByLabel('At (now where empty)').fill('2031-01-01T12:00')
  await expect(row).toContainText('Denied')
  await draft.fill('{"statements":[{"effect":"allow"')
  await expect(row).toContainText('Unknown')
  await expect(page.getByText('Not everything that applies could be read')).toBeVisible()
})

test('shows the console as another user has it, and changes nothing meanwhile', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const changes: string[] = []
  page.on('request', (request) => {
    if (!['GET', 'OPTIONS'].includes(request.method())) changes.push(request.url())
  })
  await signIn(page, world)
  await page.goto('/permissions/check?user=field')
  await page.getByRole('button', { name: 'See the console as field' }).click()
  const banner = page.getByRole('complementary', { name: 'Looking on as another user' })
  await expect(banner).toContainText('as field would')
  const areas = page.getByRole('navigation', { name: 'Areas' })
  await expect(areas.getByRole('link', { name: 'Bills' })).toHaveCount(0)
  await page.reload()
  await expect(banner).toBeVisible()
  await page.goto('/billing')
  await expect(page.getByText('field may not do this: it needs the permission')).toBeVisible()

  await page.goto('/sims?status=["active"]')
  await page
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click()
  await expect(page.getByRole('menuitem', { name: 'Terminate' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Deactivate' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Deactivate SIM' }).click()
  await expect(page.getByRole('dialog')).toContainText('Nothing was changed')
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  expect(changes).toEqual([])

  await banner.getByRole('button', { name: 'End this view' }).click()
  await expect(banner).toBeHidden()
  await expect(areas.getByRole('button', { name: 'Billing' })).toBeVisible()
  expect(errors).toEqual([])
})

test.describe('an accountant', () => {
  const accountant = ['Billing:*', 'Payment:get*', 'Payment:list*', 'Stats:*', ...ownRights]
  test.use({ worldOptions: { sims: 60, users: { accountant } } })

  test('has bills, payment and usage, and nothing else in the menus', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world, 'accountant')
    await page.goto('/billing')
    const areas = page.getByRole('navigation', { name: 'Areas' })
    await expect(areas.getByRole('link')).toHaveText([
      'Home',
      'Bills',
      'Payment',
      'Users',
      'API',
      'Sandbox',
    ])
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Bills')
    await areas.getByRole('link', { name: 'Payment' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Payment')
    // A link from a colleague says what is missing, and whom to ask.
    await page.goto('/sims')
    await expect(page.getByText(/This needs the permission Sim:listSims/)).toBeVisible()
    expect(errors).toEqual([])
  })
})

test.describe('a camera operator', () => {
  const cameras = ['SoraCam:*', 'OAuth2:authorize', ...ownRights]
  test.use({ worldOptions: { sims: 60, users: { cameras } } })

  test('has the cameras, and every page of theirs', async ({ page, world }) => {
    const errors = watchErrors(page)
    await signIn(page, world, 'cameras')
    await page.goto('/soracam')
    const areas = page.getByRole('navigation', { name: 'Areas' })
    await expect(areas.getByRole('link')).toHaveText([
      'Home',
      'Cameras',
      'Audit log',
      'Users',
      'API',
      'Sandbox',
    ])
    const camera = page.getByRole('main').getByRole('table').getByRole('link').first()
    await camera.click()
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Recordings', exact: true }),
    ).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Settings', exact: true }).click()
    await expect(page.getByText('You do not have permission')).toHaveCount(0)
    expect(errors).toEqual([])
  })
})

test('a user who is deleted while signed in comes to the form, and no further', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world, 'field')
  await page.goto('/sims')
  await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
  await world.api('DELETE', `/operators/${world.operatorId}/users/field`)
  await page.reload()
  const dialog = page.getByRole('dialog', { name: 'Sign in again to go on' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Password').fill(world.password)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Sign out instead' }).click()
  await expect(page).toHaveURL(/\/sign-in/)
  expect(errors).toEqual([])
})

test('rights that are torn are known for what they are', async ({ page, world }) => {
  const permission = `{"statements":[{"effect":"allow","api":"*","condition":"isWeekday()"},{"effect":"deny","api":["Billing:*"]}]}`
  const path = `/operators/${world.operatorId}/users/field/permission`
  await world.api('PUT', path, { permission })
  await signIn(page, world)
  await page.goto('/permissions/check?user=field&q=getLatestBilling')
  const row = page.getByRole('table', { name: 'Operations' }).getByRole('row').nth(1)
  await expect(row).toContainText('Own permission, statement 2')
  await page.goto('/permissions/check?user=field&q=terminateSim')
  await expect(row).toContainText('its condition cannot be decided')
})
