import type { Page } from '@playwright/test'
import { allGroups, groupNamed, names, type Group } from '../groups/support.ts'
import { expect, expectAccessible, sandbox, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

const rename = (page: Page) => page.getByRole('dialog', { name: 'Rename group' })

test('shows and copies the call as CLI and curl, without a secret', async ({ page, world }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { groupId } = await groupNamed(world, 'smart-meters')
  await signIn(page, world)
  await page.goto(`/groups?action=rename&on=${groupId}`)
  const dialog = page.getByRole('dialog', { name: 'Rename group' })
  await dialog.getByLabel('Name').fill(`O'Brien`)
  await dialog.getByRole('button', { name: 'API call' }).click()
  await expect(dialog.getByText('Group:putTags')).toBeVisible()
  await expect(dialog).toContainText('PUT /groups/{group_id}/tags')

  const copied = async (name: string) => {
    await dialog.getByRole('button', { name }).click()
    await expect(dialog.getByRole('button', { name })).toBeHidden()
    await expect(dialog.getByRole('button', { name: 'Copied' }).last()).toBeVisible()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  const cli = await copied('Copy as soracom CLI')
  expect(cli).toMatch(
    /^SORACOM_ENDPOINT=http:\/\/127\.0\.0\.1:\d+\/api\/sandbox soracom groups put-tags /,
  )
  expect(cli).toContain(`--group-id ${groupId}`)
  expect(cli).toContain(String.raw`O'\''Brien`)
  const curl = await copied('Copy as curl')
  expect(curl).toContain(`${sandbox}/groups/${groupId}/tags`)

  const session = await page.evaluate(
    () => JSON.parse(sessionStorage.getItem('soracom-console-session') ?? '{}') as object,
  )
  const { token, apiKey } = session as { token: string; apiKey: string }
  expect(token.length).toBeGreaterThan(20)
  for (const text of [cli, curl, await dialog.innerText()]) {
    expect(text).not.toContain(token)
    expect(text).not.toContain(apiKey)
  }
})

test('opens from the URL, closes with Back and Escape, and gives the focus back', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const { groupId } = await groupNamed(world, 'smart-meters')
  await signIn(page, world)
  await page.goto(`/groups?q=meters&action=rename&on=${groupId}`)
  await expect(rename(page).getByLabel('Name')).toHaveValue('smart-meters')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(rename(page)).toBeHidden()
  await expect(page).toHaveURL('/groups?q=meters')
  await expect(page.getByRole('main')).toBeFocused()

  const more = page.getByRole('button', { name: 'Actions for smart-meters' })
  await more.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter')
  await expect(rename(page).getByLabel('Name')).toBeFocused()
  await expect(page).toHaveURL(new RegExp(`action=rename&on=${groupId}`))
  // What is typed is not lost to Escape, which leads to the button that leaves.
  await page.keyboard.type('other')
  await page.keyboard.press('Escape')
  await expect(rename(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expect(rename(page).getByLabel('Name')).toHaveValue(/other/)
  await page.keyboard.press('Enter')
  await expect(more).toBeFocused()
  await expect(page).toHaveURL('/groups?q=meters')

  await page.getByRole('link', { name: 'smart-meters' }).click()
  await page.getByRole('button', { name: 'Rename' }).click()
  await expect(rename(page)).toBeVisible()
  await page.goBack()
  await expect(rename(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Rename' })).toBeFocused()
  await expect(page).toHaveURL(`/groups/${groupId}`)
  await page.goForward()
  await expect(rename(page)).toBeVisible()
  await rename(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toHaveURL(`/groups/${groupId}`)
  // Closing took no entry of its own: one step back is the list.
  await page.goBack()
  await expect(page).toHaveURL('/groups?q=meters')
  expect(errors).toEqual([])
})

test('does no harm where a link is broken, and says when its subject is gone', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const { groupId } = await groupNamed(world, 'smart-meters')
  await signIn(page, world)
  for (const search of [
    `?action=explode&on=${groupId}`,
    '?action=%5B1%5D&on=%7B%7D',
    '?action=rename',
    '?on=5',
    '?action=&on=',
  ]) {
    await page.goto(`/groups${search}`)
    await expect(names(page).first()).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await page.goto('/groups?action=delete&on=no-such-group')
  const dialog = page.getByRole('dialog', { name: 'Delete group' })
  await expect(dialog).toContainText('It was not found')
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL('/groups')
  expect(errors).toEqual([])
})

test('is offered by the command palette', async ({ page, world }) => {
  const { groupId } = await groupNamed(world, 'smart-meters')
  await signIn(page, world)
  await page.goto(`/groups/${groupId}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('smart-meters')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('rename')
  await expect(page.getByRole('option')).toHaveText(['Rename: smart-meters'])
  await page.keyboard.press('Enter')
  await rename(page).getByLabel('Name').fill('from the palette')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('from the palette')
})

test('says that a change may have happened when no answer came, and shows how it stands', async ({
  page,
  world,
}) => {
  const { groupId } = await groupNamed(world, 'smart-meters')
  await signIn(page, world)
  await page.goto(`/groups/${groupId}`)
  // Every time: browsers try once more by themselves where a connection they kept was closed.
  await world.faults({ kind: 'drop', after: true, operations: ['putGroupTags'] })
  await page.getByRole('button', { name: 'Rename' }).click()
  await rename(page).getByLabel('Name').fill('half-done')
  await page.keyboard.press('Enter')
  await expect(rename(page).getByRole('alert')).toContainText('may have happened or not')
  await expect(rename(page).getByLabel('Name')).toHaveValue('half-done')
  // It did happen: the page behind was asked for again.
  await expect(page.locator('h1')).toHaveText('half-done')
  await rename(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(rename(page)).toBeHidden()

  await world.faults({ kind: 'error', operations: ['putGroupTags'], times: 1 })
  await page.getByRole('button', { name: 'Rename' }).click()
  await rename(page).getByLabel('Name').fill('second try')
  await page.keyboard.press('Enter')
  await expect(rename(page).getByRole('alert')).toContainText('503')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('second try')
})

test('waits where the API limits requests, and can be given up meanwhile', async ({
  page,
  world,
}) => {
  const { groupId } = await groupNamed(world, 'smart-meters')
  await signIn(page, world)
  await page.goto(`/groups/${groupId}`)
  const limit = { kind: 'rateLimit', operations: ['putGroupTags'], times: 1 }

  await world.faults({ ...limit, retryAfterSeconds: 20 })
  await page.getByRole('button', { name: 'Rename' }).click()
  await rename(page).getByLabel('Name').fill('given up')
  await page.keyboard.press('Enter')
  await expect(rename(page).getByRole('status')).toContainText('Nothing has happened yet.')
  await expect(rename(page)).toContainText(/in (20|19|18) seconds/)
  await rename(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(rename(page)).toBeHidden()

  await world.faults({ ...limit, retryAfterSeconds: 1 })
  await page.getByRole('button', { name: 'Rename' }).click()
  await rename(page).getByLabel('Name').fill('waited for')
  await page.keyboard.press('Enter')
  await expect(rename(page)).toContainText('The API limits requests per minute')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('waited for')
  expect((await world.api<Group>('GET', `/groups/${groupId}`)).tags['name']).toBe('waited for')
})

test('sends a change once, and tells its outcome after the dialog was closed', async ({
  page,
  world,
}) => {
  const { groupId } = await groupNamed(world, 'smart-meters')
  await signIn(page, world)
  await page.goto(`/groups/${groupId}`)
  await world.faults({ kind: 'latency', ms: 2500, operations: ['putGroupTags'] })
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'PUT') sent++
  })
  await page.getByRole('button', { name: 'Rename' }).click()
  const name = rename(page).getByLabel('Name')
  await name.fill('once')
  await name.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(rename(page)).toBeHidden()
  await expect(page.getByText('\u2068smart-meters\u2069 renamed')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('once')
  expect(sent).toBe(1)

  await world.faults(
    { kind: 'latency', ms: 800, operations: ['deleteGroup'] },
    { kind: 'error', operations: ['deleteGroup'] },
  )
  await page.getByRole('button', { name: 'Delete' }).click()
  await page.getByLabel(toConfirm).fill(endOf(groupId))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('alert').filter({ hasText: 'once:' })).toContainText('503')
  expect(await allGroups(world)).toContainEqual(expect.objectContaining({ groupId }))
})
