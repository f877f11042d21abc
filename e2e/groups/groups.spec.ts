import { allGroups, groupNamed, membersOf, names, type Group, type Sim } from './support.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

test('lists the groups, searches and sorts them, and keeps both in the URL', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  const groups = await allGroups(world)
  await page.goto('/groups')
  await expect(names(page)).toHaveCount(groups.length)

  await page.getByRole('button', { name: 'Created' }).click()
  await expect(page).toHaveURL(/sort=created/)
  const oldest = groups.toSorted((a, b) => a.createdTime - b.createdTime)
  await expect(names(page).first()).toHaveText(oldest[0]?.tags['name'] ?? '')
  await page.getByRole('button', { name: 'Created' }).click()
  await expect(page).toHaveURL(/sort=-created/)
  await expect(names(page).first()).toHaveText(oldest.at(-1)?.tags['name'] ?? '')

  await page.keyboard.press('/')
  await page.keyboard.type('meters')
  await expect(names(page)).toHaveText(['smart-meters'])
  await expect(page).toHaveURL(/q=meters/)
  await page.reload()
  await expect(names(page)).toHaveText(['smart-meters'])
  await expect(page.getByRole('searchbox')).toHaveValue('meters')

  await page.getByRole('searchbox').fill('nothing is called so')
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(names(page)).toHaveCount(groups.length)
  await expect(page).not.toHaveURL(/q=/)
  expect(errors).toEqual([])
})

test('says what to do where there is no group', async ({ page, world }) => {
  for (const { groupId } of await allGroups(world)) await world.api('DELETE', `/groups/${groupId}`)
  await signIn(page, world)
  await page.goto('/groups')
  await expect(page.getByRole('heading', { name: 'There is no group yet' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Create a group' }).first().click()
  await expect(page).toHaveURL('/groups/new')
})

test('keeps what was typed while the API fails, and creates it once', async ({ page, world }) => {
  await signIn(page, world)
  await world.faults(
    { kind: 'error', status: 503, operations: ['createGroup'], times: 1 },
    { kind: 'latency', ms: 400, operations: ['createGroup'] },
  )
  await page.goto('/groups/new')
  await page.getByLabel('Name').fill('Field trial')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('503')
  await expect(page.getByLabel('Name')).toHaveValue('Field trial')

  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/groups')) sent++
  })
  await page.getByLabel('Name').press('Enter')
  await page.getByLabel('Name').press('Enter')
  await page.getByLabel('Name').press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Field trial')
  expect(sent).toBe(1)
  const made = (await allGroups(world)).filter(({ tags }) => tags['name'] === 'Field trial')
  expect(made).toHaveLength(1)
})

test('asks before a name that was typed is thrown away', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/groups/new')
  await page.getByLabel('Name').fill('Half a thought')
  await page.getByRole('button', { name: 'Cancel' }).click()
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByLabel('Name')).toHaveValue('Half a thought')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await question.getByRole('button', { name: 'Leave without saving' }).click()
  await expect(page).toHaveURL('/groups')
})

test('renames a group from its row, and gives the focus back to it', async ({ page, world }) => {
  await signIn(page, world)
  const { groupId } = await groupNamed(world, 'smart-meters')
  await page.goto('/groups')
  await page.getByRole('button', { name: 'Actions for smart-meters' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rename group' })
  await expect(dialog.getByLabel('Name')).toBeFocused()
  await dialog.getByLabel('Name').fill('')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Enter a name for the group.')).toBeVisible()
  await dialog.getByLabel('Name').fill('water-meters')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(names(page).filter({ hasText: 'water-meters' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Actions for water-meters' })).toBeFocused()
  expect((await world.api<Group>('GET', `/groups/${groupId}`)).tags['name']).toBe('water-meters')
})

test('adds, changes and removes tags in one save', async ({ page, world }) => {
  const { groupId } = await groupNamed(world, 'エレベーター監視')
  await signIn(page, world)
  await page.goto(`/groups/${groupId}/tags`)
  const save = page.getByRole('button', { name: 'Save the tags' })
  await expect(save).toBeDisabled()
  await page.getByRole('button', { name: 'Remove tag sla' }).click()
  await page.getByLabel('Value of tag 1').fill('本社')
  await page.getByRole('button', { name: 'Add a tag' }).click()
  await expect(page.getByLabel('Name of tag 2')).toBeFocused()
  await page.keyboard.type('owner')
  await page.keyboard.press('Enter')
  await expect(page.getByText('There is already a tag called “owner”.')).toHaveCount(2)
  await page.getByLabel('Name of tag 2').fill('=cmd|x')
  await page.getByLabel('Value of tag 2').fill('<b>bold</b>')

  // The removal fails at first: what was put is stored, what was typed is there.
  await world.faults({ kind: 'error', operations: ['deleteGroupTag'], times: 1 })
  await save.click()
  await expect(page.getByRole('alert')).toContainText('503')
  await expect(page.getByLabel('Value of tag 2')).toHaveValue('<b>bold</b>')
  await save.click()
  await expect(page.getByText('The tags are saved.')).toBeVisible()

  await page.reload()
  await expect(page.getByLabel('Value of tag 1')).toHaveValue('<b>bold</b>')
  expect((await world.api<Group>('GET', `/groups/${groupId}`)).tags).toEqual({
    name: 'エレベーター監視',
    owner: '本社',
    '=cmd|x': '<b>bold</b>',
  })
})

test('takes a SIM out of a group; the others go on without it when it is deleted', async ({
  page,
  world,
}) => {
  const { groupId } = await groupNamed(world, 'smart-meters')
  const members = await membersOf(world, groupId)
  expect(members.length).toBeGreaterThan(2)
  await signIn(page, world)
  await page.goto(`/groups/${groupId}`)
  await page.getByRole('link', { name: `${members.length} SIMs` }).click()
  await expect(page).toHaveURL(/\/sims\?group=/)
  await expect(names(page)).toHaveCount(members.length)
  await page.goBack()
  const tabs = page.getByRole('navigation', { name: 'Group', exact: true })
  await tabs.getByRole('link', { name: 'SIMs', exact: true }).click()
  await expect(page).toHaveURL(`/groups/${groupId}/sims`)
  await expect(names(page)).toHaveCount(members.length)

  const [first, second] = members
  const name = first?.tags?.['name'] ?? first?.simId ?? ''
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Remove from group' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect(names(page)).toHaveCount(members.length - 1)
  expect(await membersOf(world, groupId)).toHaveLength(members.length - 1)

  await page.getByRole('button', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete group' })
  await expect(dialog).toContainText(`${members.length - 1} SIMs are in this group`)
  await dialog.getByLabel(toConfirm).fill(endOf(groupId))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/groups')
  expect((await allGroups(world)).map((group) => group.groupId)).not.toContain(groupId)
  const after = await world.api<Sim>('GET', `/sims/${second?.simId}`)
  expect(after.groupId ?? '').toBe('')
})

test('says that a group is not there', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/groups/00000000-0000-0000-0000-000000000000')
  await expect(page.getByRole('heading', { name: 'There is no such group here' })).toBeVisible()
  await page.getByRole('link', { name: 'All groups' }).click()
  await expect(page).toHaveURL('/groups')
  expect(errors).toEqual([])
})

test('offers a viewer nothing that changes a group, and explains a link that would', async ({
  page,
  world,
}) => {
  const { groupId } = await groupNamed(world, 'smart-meters')
  await signIn(page, world, 'viewer')
  await page.goto('/groups')
  await expect(names(page).filter({ hasText: 'smart-meters' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Create a group' })).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Actions for smart-meters' })).toHaveCount(0)

  await page.goto(`/groups/${groupId}/tags`)
  await expect(page.getByText('This needs the permission Group:putTags.')).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  for (const name of ['Rename', 'Delete', 'Save the tags']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }

  await page.goto('/groups/new')
  await expect(page.getByText('This needs the permission Group:createGroup.')).toBeVisible()
  await page.goto(`/groups/${groupId}?action=delete&on=${groupId}`)
  const dialog = page.getByRole('dialog', { name: 'Delete group' })
  await expect(dialog).toContainText('This needs the permission Group:deleteGroup.')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page).toHaveURL(`/groups/${groupId}`)
})

test('names the permission that is missing, and what was typed stays', async ({ page, world }) => {
  // Its own permissions cannot be read, as where none may read them: the refusal teaches them.
  await world.faults({
    kind: 'error',
    status: 500,
    operations: ['getUserPermission', 'listUserRoles', 'getDefaultPermissions'],
  })
  await signIn(page, world, 'field')
  await page.goto('/groups/new')
  await page.getByLabel('Name').fill('Mine')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Group:createGroup')
  await expect(page.getByLabel('Name')).toHaveValue('Mine')
  await page.getByRole('link', { name: 'Groups' }).first().click()
  await page.getByRole('button', { name: 'Leave without saving' }).click()
  await expect(names(page).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Create a group' })).toHaveCount(0)
})
