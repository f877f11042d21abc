import type { Page } from '@playwright/test'
import { again, expect, expectAccessible, signIn, test, type World } from '../support.ts'

const submit = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })
const shell = (page: Page) => page.getByRole('banner')
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Sign in again to go on' })

/** What the tab keeps of its session. */
function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    () => JSON.parse(sessionStorage.getItem('soracom-console-session') ?? '{}') as never,
  )
}

async function signInAsRoot(page: Page, world: World): Promise<void> {
  await page.getByLabel('Email').fill(world.email)
  await page.getByLabel('Password').fill(world.password)
  await submit(page).click()
}

test.describe('the session', () => {
  test('is renewed before it ends', async ({ page, world }) => {
    await page.clock.install()
    await signIn(page, world)
    await page.goto('/groups')
    await expect(shell(page)).toBeVisible()
    const token = async () => (await kept(page))['token']
    const before = await token()
    await page.clock.fastForward('19:00:00')
    expect(await token()).toBe(before)
    const renewal = page.waitForResponse(/\/operators\/OP\d+\/token$/)
    await page.clock.fastForward('01:00:00')
    expect((await renewal).status()).toBe(200)
    await expect.poll(token).not.toBe(before)
  })

  test('is there in a duplicated tab and in a tab opened by address', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    const [duplicate] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate(() => void window.open(location.href)),
    ])
    await expect(shell(duplicate)).toContainText(world.email)

    const opened = await page.context().newPage()
    await opened.goto('/groups')
    await expect(shell(opened)).toContainText(world.email)
    await expect(opened).toHaveURL('/groups')
  })

  test('ends everywhere on sign-out', async ({ page, world, request }) => {
    await signIn(page, world)
    await page.goto('/')
    await page.getByRole('link', { name: 'Groups' }).click()
    await expect(page).toHaveTitle('Groups – Soracom Console')
    const other = await page.context().newPage()
    await other.goto('/sims?q=meter')
    await expect(shell(other)).toBeVisible()
    const session = await kept(page)

    await page.getByRole('button', { name: /^Account/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page).toHaveURL('/sign-in')
    await expect(page.getByText('You are signed out')).toBeVisible()
    await expect(other).toHaveURL(/\/sign-in\?next=%2Fsims%3Fq%3Dmeter/)
    await expect(other.getByText('You were signed out in another tab.')).toBeVisible()

    const answer = await request.get('/api/sandbox/v1/groups', {
      headers: {
        'X-Soracom-API-Key': session['apiKey'] ?? '',
        'X-Soracom-Token': session['token'] ?? '',
      },
      ...again,
    })
    expect(answer.status()).toBe(401)
    await page.goBack()
    await expect(submit(page)).toBeVisible()
  })

  test('ends on sign-out even when the API cannot be told', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    await world.faults({ kind: 'drop', operations: ['logout'] })
    await page.getByRole('button', { name: /^Account/ }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByText('the API could not be told')).toBeVisible()
  })

  test('that is past its time leads to the form and back', async ({ page, world }) => {
    await page.goto('/sign-in')
    await signInAsRoot(page, world)
    await expect(shell(page)).toBeVisible()
    await page.evaluate(() => {
      const key = 'soracom-console-session'
      const session = JSON.parse(sessionStorage.getItem(key) ?? '{}') as object
      sessionStorage.setItem(key, JSON.stringify({ ...session, expiresAt: Date.now() - 1 }))
    })
    await page.goto('/groups')
    await expect(page.getByText('Your session has ended.')).toBeVisible()
    await signInAsRoot(page, world)
    await expect(page).toHaveURL('/groups')
  })
})

/** Refuses the token for these operations, and for its renewal: nobody is asked where that succeeds. */
const refused = (times: number, ...operations: string[]) =>
  [...operations, 'generateAuthToken'].map((operation) => ({
    kind: 'expiredToken',
    times,
    operations: [operation],
  }))

test.describe('a token that is refused in the middle of work', () => {
  test('asks for the password over the page, then goes on with what was being done', async ({
    page,
    world,
  }) => {
    await signIn(page, world, 'admin')
    await page.goto('/groups/new')
    await page.getByLabel('Name').first().fill('Kept while signing in')
    await world.faults({ kind: 'expiredToken', times: 1, operations: ['createGroup'] })
    await page.getByRole('button', { name: 'Create' }).click()

    await expect(dialog(page)).toContainText('admin')
    await expect(dialog(page).getByLabel('Password')).toBeFocused()
    await expectAccessible(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeVisible()

    await dialog(page).getByLabel('Password').fill('wrong')
    await page.keyboard.press('Enter')
    await expect(dialog(page).getByRole('alert')).toContainText('The password is not right.')
    await dialog(page).getByLabel('Password').fill(world.password)
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toBeHidden()
    await expect(page).toHaveURL(/\/groups\/[0-9a-f-]{36}/)
    const groups = await world.api<{ tags: { name?: string } }[]>('GET', '/groups?limit=100')
    expect(groups.filter(({ tags }) => tags.name === 'Kept while signing in')).toHaveLength(1)
  })

  test('leaves open what is open below', async ({ page, world }) => {
    const [group] = await world.api<{ groupId: string }[]>('GET', '/groups?limit=1')
    await signIn(page, world)
    await page.goto(`/groups/${group?.groupId}`)
    await page.getByRole('button', { name: 'Rename' }).click()
    const rename = page.getByRole('dialog', { name: /Rename/ })
    await rename.getByRole('textbox').fill('Renamed after signing in')
    await world.faults({ kind: 'expiredToken', times: 1, operations: ['putGroupTags'] })
    await rename.getByRole('button', { name: 'Rename' }).click()
    await expect(dialog(page).getByLabel('Password')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeVisible()
    await dialog(page).getByLabel('Password').fill(world.password)
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toBeHidden()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Renamed after signing in')
  })

  test('asks once for all calls of a page', async ({ page, world }) => {
    await world.faults(...refused(1, 'getResourceSummary', 'searchSims', 'getAirStatsOfOperator'))
    await signIn(page, world)
    await page.goto('/')
    await expect(dialog(page)).toHaveCount(1)
    await dialog(page).getByLabel('Password').fill(world.password)
    await page.keyboard.press('Enter')
    await expect(dialog(page)).toBeHidden()
    await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible()
    await expect(page.getByText('You are signed out')).toHaveCount(0)
  })

  test('is taken care of by another tab of the same session', async ({ page, world }) => {
    await signIn(page, world)
    await page.goto('/groups')
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    const other = await page.context().newPage()
    await world.faults(...refused(2, 'listGroups'))
    await other.goto('/groups')
    await expect(dialog(other)).toBeVisible()
    await page.reload()
    await expect(dialog(page)).toBeVisible()
    await dialog(other).getByLabel('Password').fill(world.password)
    await other.keyboard.press('Enter')
    await expect(dialog(other)).toBeHidden()
    await expect(dialog(page)).toBeHidden()
    await expect(page.getByRole('row').nth(1)).toBeVisible()
  })

  test('leads to the form, and back to the page, for who would rather sign out', async ({
    page,
    world,
  }) => {
    await signIn(page, world)
    await world.faults(...refused(1, 'listGroups'))
    await page.goto('/groups?q=meter')
    await dialog(page).getByRole('button', { name: 'Sign out instead' }).click()
    await expect(page).toHaveURL(/\/sign-in\?next=%2Fgroups%3Fq%3Dmeter/)
    await signInAsRoot(page, world)
    await expect(page).toHaveURL('/groups?q=meter')
  })
})
