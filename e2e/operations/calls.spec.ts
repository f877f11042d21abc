import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Group } from '../../src/api/generated/models/group.ts'
import type { Sim } from '../../src/api/generated/models/sim.ts'
import { expect, expectAccessible, sandbox, signIn, test, watchErrors } from '../support.ts'

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 }).last()
const send = (page: Page) => page.getByRole('button', { name: /^Send/ })
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' })
const taken = (page: Page) => page.getByRole('main').locator('pre[aria-label^="The call as"]')

/** What the page asks of the API under a path, from now on: method and address below the version. */
function watchCalls(page: Page, path: string): string[] {
  const calls: string[] = []
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url())
    if (pathname.startsWith(sandbox + path)) {
      calls.push(`${request.method()} ${pathname.slice(sandbox.length)}${search}`)
    }
  })
  return calls
}

test('an operation is found by keyboard, and read with an id that is there', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const [sim] = await world.api<Sim[]>('GET', '/sims?limit=1')
  await signIn(page, world)
  await page.goto('/operations')
  await page.getByRole('searchbox', { name: 'Search operations' }).fill('sims get ')
  await expect(page).toHaveURL(/q=sims/)
  await page.getByRole('searchbox', { name: 'Search operations' }).fill('getSim')
  // Until then the list is that of the search before, with another first.
  await expect(page).toHaveURL(/q=getSim/)
  await page.keyboard.press('ArrowDown')
  const first = page.getByRole('navigation', { name: 'Operations' }).getByRole('link').first()
  await expect(first).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/operations\/\w+\?q=getSim/)

  await page.goto('/operations/getSim')
  const calls = watchCalls(page, `/sims/${sim?.simId}`)
  await expect(send(page)).toBeDisabled()
  await expect(page.getByText('Needed first: sim_id')).toBeVisible()
  const field = page.getByLabel('sim_id', { exact: true })
  await expect(page.locator(`datalist option[value="${sim?.simId}"]`)).toBeAttached()
  await field.fill(sim?.simId ?? '')
  await expect(page).toHaveURL(new RegExp(String(sim?.simId)))
  await page.reload()
  await expect(field).toHaveValue(sim?.simId ?? '')
  expect(calls).toEqual([])
  await field.press('Enter')
  await expect(answer(page).getByRole('status')).toContainText('200')
  expect(calls).toEqual([`GET /sims/${sim?.simId}`])

  await page.getByRole('searchbox', { name: 'Search the answer' }).fill(String(sim?.simId))
  await expect(answer(page).locator('mark').first()).toHaveText(String(sim?.simId))
  await answer(page).getByRole('radio', { name: 'Headers', exact: true }).click()
  await expect(answer(page).getByText('content-type', { exact: true })).toBeVisible()
  await expect(taken(page)).toContainText(`soracom sims get --sim-id ${sim?.simId}`)
  await expectAccessible(page)

  await page.goto('/operations/noSuchThing')
  await expect(page.getByText('The API has no such operation')).toBeVisible()
  expect(errors).toEqual([])
})

test('a group is made through the form, and its address sends nothing', async ({ page, world }) => {
  const calls = watchCalls(page, '/groups')
  await signIn(page, world)
  await page.goto('/operations/createGroup')
  await page.getByRole('button', { name: 'Add to tags' }).click()
  await page.getByLabel('Name', { exact: true }).fill('name')
  await page.getByLabel('Value of name').fill('made by hand 😀')
  await page.locator('form').getByRole('radio', { name: 'JSON', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Body as JSON' })).toContainText('made by hand')
  await expect(page).toHaveURL(/made\+?%?2?0?by/)
  await page.reload()
  await expect(page.getByLabel('Value of name')).toHaveValue('made by hand 😀')
  await expect(taken(page)).toContainText('made by hand')
  expect(calls.filter((one) => one.startsWith('POST'))).toEqual([])
  await send(page).click()
  await expect(answer(page).getByRole('status')).toContainText('201')
  expect(calls.filter((one) => one.startsWith('POST'))).toEqual(['POST /groups'])
  const groups = await world.api<Group[]>('GET', '/groups?limit=1000')
  const made = groups.filter(({ tags }) => tags?.['name'] === 'made by hand 😀')
  expect(made).toHaveLength(1)

  // What ends something is typed first.
  await page.goto('/operations/deleteGroup')
  const id = made[0]?.groupId ?? ''
  await page.getByLabel('group_id', { exact: true }).fill(id)
  await expect(send(page)).toBeDisabled()
  await page.getByLabel(/^This cannot be taken back/).fill(id.slice(-4))
  await send(page).click()
  await expect(answer(page).getByRole('status')).toContainText('204')
  expect(await world.stored(`/groups/${id}`)).toBeUndefined()
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  const history = page.getByRole('table', { name: 'Calls in this tab' })
  await expect(history.getByRole('row')).toHaveCount(3)
  await history.getByRole('link', { name: 'createGroup' }).click()
  await expect(page.getByLabel('Value of name')).toHaveValue('made by hand 😀')
})

test('a list goes on to its next page, and is downloaded', async ({ page, world }) => {
  const calls = watchCalls(page, '/sims')
  await signIn(page, world)
  await page.goto('/operations/listSims?query=%7B%22limit%22%3A5%7D')
  await send(page).click()
  const rows = answer(page).getByRole('table', { name: 'Entries of the answer' }).getByRole('row')
  await expect(rows).toHaveCount(6)
  const first = await rows.nth(1).innerText()
  await answer(page).getByRole('button', { name: 'Next page' }).click()
  await expect(rows).toHaveCount(6)
  await expect(rows.nth(1)).not.toHaveText(first)
  expect(calls.filter((one) => one.includes('limit=5'))).toHaveLength(2)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    answer(page).getByRole('button', { name: 'Download' }).click(),
  ])
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toHaveLength(5)

  // What was asked, with neither key nor token.
  await answer(page).getByRole('radio', { name: 'Request', exact: true }).click()
  const request = answer(page).locator('pre')
  await expect(request).toContainText('GET /v1/sims?limit=5&last_evaluated_key=')
  await expect(request).toContainText('x-soracom-token: <token>')
})

test('a call is kept under a name, taken along for Postman, and taken out', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/operations/listSims?query=%7B%22limit%22%3A5%7D')
  await page.getByRole('button', { name: 'Add to collection' }).click()
  await page.getByRole('link', { name: 'In your collection' }).click()
  await page.reload()
  const name = page.getByLabel('Name of the call of listSims')
  await name.fill('Five SIMs')
  await name.press('Enter')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download for Postman' }).click(),
  ])
  const { item } = JSON.parse(await readFile(await file.path(), 'utf8')) as {
    item: readonly unknown[]
  }
  expect(item).toMatchObject([{ name: 'Five SIMs', request: { url: '{{base}}/sims?limit=5' } }])
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Take Five SIMs out' }).click()
  await expect(page.getByText('Five SIMs was taken out.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(name).toHaveValue('Five SIMs')
  await page
    .getByRole('table', { name: 'Collection' })
    .getByRole('link', { name: 'listSims' })
    .click()
  await expect(page.getByLabel('limit', { exact: true })).toHaveValue('5')
})

test('a file is sent as it is', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto(
    `/operations/putFile?path=${encodeURIComponent('{"scope":"private","path":"a/b.bin"}')}`,
  )
  const name = "it's.bin"
  const buffer = Buffer.from([0, 255, 10, 13])
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'application/x-thing', buffer })
  await page.getByRole('radio', { name: 'curl', exact: true }).click()
  await expect(taken(page)).toContainText(String.raw`--data-binary '@it'\''s.bin'`)
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'PUT'),
    send(page).click(),
  ])
  expect(new URL(request.url()).pathname).toBe(`${sandbox}/files/private/a%2Fb.bin`)
  expect(request.headers()['content-type']).toBe('application/x-thing')
  await expect(answer(page).getByRole('status')).toContainText('201')
})

test('who may not is told why, before and after', async ({ page, world }) => {
  await signIn(page, world, 'viewer')
  await page.goto(`/operations/createGroup?body=${encodeURIComponent('{"tags":{"name":"x"}}')}`)
  await expect(page.getByRole('main')).toContainText('Group:createGroup')
  await expect(page.getByRole('main')).not.toContainText('May call it.')
  await send(page).click()
  await expect(answer(page).getByRole('status')).toContainText('403')
  await expect(answer(page)).toContainText('permission')
})

test('a secret is sent, and stands nowhere else', async ({ page, world }) => {
  const secret = 'hunter2-of-a-test'
  await signIn(page, world)
  await page.goto('/operations/createCredential')
  await page.getByLabel('credentials_id', { exact: true }).fill('made-here')
  await page.locator('form').getByRole('radio', { name: 'JSON', exact: true }).click()
  await page.getByRole('textbox', { name: 'Body as JSON' }).fill(
    JSON.stringify({
      type: 'aws-credentials',
      description: 'of a test',
      credentials: { accessKeyId: 'AKIA', secretAccessKey: secret },
    }),
  )
  await expect(page).toHaveURL(/AKIA/)
  for (const way of ['soracom CLI', 'curl', 'fetch', 'Python']) {
    await page.locator('form').getByRole('radio', { name: way, exact: true }).click()
    await expect(taken(page)).toContainText('<secretAccessKey>')
    await expect(taken(page)).not.toContainText(secret)
  }
  const [request] = await Promise.all([
    page.waitForRequest((one) => one.method() === 'POST' && one.url().includes('/credentials/')),
    send(page).click(),
  ])
  expect(request.postData()).toContain(secret)
  await expect(answer(page).getByRole('status')).toContainText('201')
  expect(page.url()).not.toContain(secret)
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link').click()
  await page.getByRole('link', { name: 'createCredential' }).last().click()
  await expect(heading(page)).toBeVisible()
  expect(page.url()).not.toContain(secret)
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
  )
  expect(kept).toContain('AKIA')
  expect(kept).not.toContain(secret)
})
