import type { Page } from '@playwright/test'
import { sandboxAuthKeys } from '../../sandbox/auth/accounts.ts'
import { again, expect, sandbox, test, type World } from '../support.ts'
import { watchTraces } from './ledger.ts'

const shell = (page: Page) => page.getByRole('banner')

/** The key and token of the tab's session, which are to stand nowhere else. */
async function keysOf(page: Page): Promise<{ apiKey: string; token: string }> {
  const text = await page.evaluate(() => sessionStorage.getItem('soracom-console-session'))
  return JSON.parse(text ?? '{}') as { apiKey: string; token: string }
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out')).toBeVisible()
}

async function aSim(world: World): Promise<string> {
  const query = '/query/sims?status=active&session_status=ONLINE&limit=1'
  const [sim] = await world.api<{ simId: string }[]>('GET', query)
  return sim?.simId ?? ''
}

test('no secret that one signs in with, or types, is left anywhere but where it is sent', async ({
  page,
  world,
  request,
}) => {
  test.slow()
  page.setDefaultTimeout(12_000)
  const { know, expectNone } = await watchTraces(page)
  const main = page.getByRole('main')

  // An operator of its own, since the sandbox's usual password is a word that stands anywhere.
  const [, key] = sandboxAuthKeys
  const [email, password] = [`${world.operatorId}@secrets.example.com`, 'root-Sesame-4711']
  const init = { email, password, authKeyId: 'keyId-x', authKey: 'secret-x' }
  expect((await request.post(`${sandbox}/sandbox/init`, { data: init, ...again })).ok()).toBe(true)
  know('the password', password)
  know('the AuthKey secret', key.authKey)
  await page.goto('/sign-in?to=sandbox&as=root')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(`${password}-wrong`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNone('the sign-in form with a wrong password')
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Show what is typed' }).click()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(shell(page)).toContainText(email)
  const first = await keysOf(page)
  know('the API key', first.apiKey)
  know('the token', first.token)

  // A key whose secret is shown once, and another password.
  const dialog = page.getByRole('dialog')
  await page.goto('/account/security')
  await page.getByRole('button', { name: 'Create an AuthKey' }).click()
  await dialog.getByRole('button', { name: 'Create AuthKey' }).click()
  const shown = dialog.getByText(/^secret-/)
  know('the secret of a new AuthKey', (await shown.textContent()) ?? 'none')
  await expectNone('a secret while it is shown')
  await dialog.getByRole('button', { name: 'Close without keeping it' }).click()
  know('a new password', 'root-Sesame-0815')
  await page.getByRole('button', { name: 'Change: Password' }).click()
  await dialog.getByLabel('Current password', { exact: true }).fill(password)
  await dialog.getByLabel('New password', { exact: true }).fill('root-Sesame-0815')
  await expectNone('a password while it is changed')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await signOut(page)
  await expectNone('signing in and out')

  await page.goto('/sign-in?to=sandbox&as=authKey')
  await page.getByLabel('AuthKey ID').fill(key.authKeyId)
  await page.getByLabel('AuthKey secret').fill(key.authKey)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(shell(page)).toContainText('by AuthKey')
  await signOut(page)
  await expectNone('an AuthKey')

  await page.goto('/sign-in?to=sandbox&as=root')
  await page.getByLabel('Email').fill(world.email)
  await page.getByLabel('Password').fill(world.password)
  await page.keyboard.press('Enter')
  await expect(shell(page)).toContainText(world.email)
  const second = await keysOf(page)
  know('the API key', second.apiKey)
  know('the token', second.token)

  // The tools of a SIM: a header, and the password of a device.
  const simId = await aSim(world)
  know('a header’s token', 'Bearer-4711-header')
  know('a device’s password', 'device-Sesame-4711')
  await page.goto(`/sims/${simId}/tools/send`)
  await main.getByLabel('Headers').fill('Authorization: Bearer-4711-header\nX-Plain: kept')
  await main.getByRole('button', { name: 'Save as preset' }).click()
  await main.getByLabel('Name of the preset').fill('With a header')
  await page.keyboard.press('Enter')
  await main.getByRole('button', { name: 'API call' }).click()
  for (const way of ['curl', 'soracom CLI']) {
    await main.getByRole('button', { name: `Copy as ${way}` }).click()
  }
  await main.getByRole('button', { name: 'Send request' }).click()
  await expect(main.locator('details')).toHaveCount(1)
  await main.getByRole('radio', { name: 'SSH' }).click()
  await main.getByLabel('Command').fill('uname -a')
  await main.getByLabel('Username').fill('pi')
  await main.getByLabel('Password', { exact: true }).fill('device-Sesame-4711')
  await main.getByRole('button', { name: 'API call' }).click()
  await main.getByRole('button', { name: 'Copy as curl' }).click()
  await expectNone('a tool while a password is typed')
  await main.getByRole('button', { name: 'Run command' }).click()
  await expect(main.locator('details')).toHaveCount(1)
  // The link to the same call on its own page.
  await main.locator('a[href^="/operations/"]').first().click()
  await expect(page).toHaveURL(/\/operations\//)
  const left = await expectNone('the tools of a SIM')
  expect(left.map(([, text]) => text).join('\n')).toContain('X-Plain: kept')

  // A credential set, its list as a file, and an error whose details are copied.
  know('a credential', 'credential-Sesame-4711')
  await page.goto('/credentials/new?type=psk')
  await page.getByLabel(/^ID/).fill('set-of-secrets')
  await page.getByLabel(/^Key( \*)?$/).fill('credential-Sesame-4711')
  await world.faults({ kind: 'error', operations: ['createCredential'], times: 1 })
  await page.getByRole('button', { name: 'Create credential set' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNone('a form whose call failed')
  await page.getByRole('button', { name: 'Create credential set' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('set-of-secrets')
  await page.getByRole('link', { name: 'Credential sets' }).last().click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    main.getByRole('button', { name: /CSV/ }).first().click(),
  ])
  await file.path()
  await expectNone('a credential set and its list')

  // A page that fails as a whole, and what is reported of it.
  await page.context().setOffline(true)
  const areas = page.getByRole('navigation', { name: 'Areas' })
  await areas.getByRole('button', { name: /^Devices/ }).click()
  await areas.getByRole('link', { name: /LoRaWAN/ }).click()
  await page.getByText('Details for a report').click()
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click()
  await expectNone('the page of an error')
  // It comes by itself: to go there too would be a second visit in the middle of the first.
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('LoRaWAN devices')

  // The API page: a body that holds secrets, and the history of calls.
  know('a secret in a body', 'body-Sesame-4711')
  await page.goto('/operations/createCredential')
  await page.getByLabel('credentials_id', { exact: true }).fill('made-on-the-api-page')
  await page.locator('form').getByRole('radio', { name: 'JSON', exact: true }).click()
  await page.getByRole('textbox', { name: 'Body as JSON' }).fill(
    JSON.stringify({
      type: 'psk',
      description: 'kept',
      credentials: { key: 'body-Sesame-4711' },
    }),
  )
  await page.locator('form').getByRole('radio', { name: 'Python', exact: true }).click()
  await main.getByRole('button', { name: /^Copy/ }).first().click()
  await main.getByRole('button', { name: 'Add to collection' }).click()
  await page.getByRole('button', { name: /^Send/ }).click()
  await expect(page.getByRole('region', { name: 'Answer' }).getByRole('status')).toContainText(
    '201',
  )
  await page.goto('/operations/calls')
  await expect(page.getByRole('table', { name: 'Calls in this tab' })).toBeVisible()
  await expectNone('the API page')

  // What was looked for in the palette is asked of the API, and kept nowhere.
  await page.keyboard.press('Control+k')
  const search = page.getByRole('combobox', { name: 'Search or jump to' })
  await search.fill('palette-Sesame-4711')
  await expect(search).toHaveValue('palette-Sesame-4711')
  await page.keyboard.press('Escape')
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }]),
  )
  expect(kept).not.toContain('palette-Sesame-4711')
  await page.goto('/')
  await signOut(page)
  await expectNone('the palette and signing out')
})

/** What outlives a sign-out in the browser, by the beginnings of its names: `docs/threats.md` lists it. */
const outlives = [
  'soracom-console-sign-in',
  'soracom-console-color-scheme',
  'soracom-console services ',
  'soracom-console home-visit ',
  'soracom-console pins ',
  'soracom-console views ',
  'soracom-console columns ',
  'soracom-console presets ',
  'soracom-console collection ',
  'soracom-console viewed-codes ',
]

const keptIn = (page: Page) =>
  page.evaluate(async () => ({
    session: Object.keys(sessionStorage).filter((key) => key.startsWith('soracom')),
    local: Object.keys(localStorage),
    databases: (await indexedDB.databases()).map(({ name = '' }) => name),
  }))

test('signing out empties what the browser held of the account, in every tab that shared it', async ({
  page,
  world,
}) => {
  await page.goto('/sign-in?to=sandbox&as=root')
  await page.getByLabel('Email').fill(world.email)
  await page.getByLabel('Password').fill(world.password)
  await page.keyboard.press('Enter')
  await expect(shell(page)).toContainText(world.email)
  const other = await page.context().newPage()
  const simId = await aSim(world)
  for (const tab of [page, other]) {
    await tab.goto('/sims')
    await expect(tab.getByText(/SIMs, as of/)).toBeVisible()
    await tab.goto(`/sims/${simId}/tools/ping`)
    await tab.getByRole('button', { name: 'Send ping' }).click()
    await expect(tab.getByRole('main').locator('details')).toHaveCount(1)
  }
  const before = await keptIn(other)
  expect(before.databases).toHaveLength(1)
  expect(before.session.length).toBeGreaterThan(2)

  await signOut(page)
  await expect(other.getByText('You were signed out in another tab.')).toBeVisible()
  for (const tab of [page, other]) {
    await expect.poll(async () => (await keptIn(tab)).databases).toEqual([])
    const { session, local } = await keptIn(tab)
    expect(session).toEqual([])
    expect(local.filter((name) => !outlives.some((one) => name.startsWith(one)))).toEqual([])
  }
  // What one arranged goes too where one asks for it; what another person arranged stays.
  await page.getByLabel('Password').fill(world.password)
  await page.getByLabel('Email').fill(world.email)
  await page.keyboard.press('Enter')
  await expect(shell(page)).toContainText(world.email)
  const pin = JSON.stringify([{ href: '/sims', label: 'A pin' }])
  const mine = `soracom-console pins jp ${world.operatorId} `
  await page.evaluate(
    ([first, second, value]) => {
      localStorage.setItem(first, value)
      localStorage.setItem(second, value)
    },
    [mine, `${mine}viewer`, pin] as const,
  )
  await page.getByRole('button', { name: /^Account/ }).click()
  await page.getByRole('menuitem', { name: /^Leave and clear/ }).click()
  await page.getByRole('menuitem', { name: /^Clear it for good/ }).click()
  await expect(page.getByLabel('Email')).toHaveValue('')
  await expect.poll(async () => (await keptIn(page)).local).toEqual([`${mine}viewer`])
  // Nothing of it is shown to who goes back.
  await page.goBack()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expect(page.getByText(simId)).toHaveCount(0)
})
