import { expect, signIn, test, watchErrors, type World } from '../support.ts'
import { toConfirm } from '../tour.ts'
import type { Locator, Page } from '@playwright/test'

interface CredentialSet {
  credentialsId: string
  type: string
  description?: string
  credentials: Record<string, string>
}

const hostile = 'a/b #1 50% <img src=x onerror=alert(1)>'
const stored = (world: World) => world.api<CredentialSet[]>('GET', '/credentials')
const setOf = async (world: World, id: string) =>
  (await stored(world)).find(({ credentialsId }) => credentialsId === id)
const names = (page: Page): Locator => page.getByRole('rowheader').getByRole('link')

/** Everything of a page that outlives what was typed: address, storage, document. */
async function traces(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      location.href,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) =>
        field.getAttribute('value'),
      ),
    ].join('\n'),
  )
}

test('lists the credential sets, searches them, and opens one with a hostile ID', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/')
  await page.getByRole('button', { name: 'Access', exact: true }).click()
  await page.getByRole('link', { name: 'Credential sets' }).click()
  await expect(names(page)).toHaveCount((await stored(world)).length)
  await page.getByRole('combobox', { name: 'Search credential sets' }).fill('x.509')
  await expect(names(page)).toHaveText(['telemetry-440101000000001', 'telemetry-440101000000002'])
  await expect(page).toHaveURL(/q=x.509/)
  await page.getByRole('button', { name: 'Clear' }).first().click()

  await page.getByRole('link', { name: hostile }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile)
  await expect(page.getByText('<b>bold</b>')).toBeVisible()
  await expect(page.getByText('No group uses this credential set.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hostile)
  expect(errors).toEqual([])
})

const pem = (kind: string) => `-----BEGIN ${kind}-----\nTUFERSBVUA==\n-----END ${kind}-----`
const created: readonly [type: string, label: string, values: Record<string, string>][] = [
  ['aws-iam-role-credentials', 'AWS IAM role', { 'Role ARN': 'arn:aws:iam::1:role/a' }],
  [
    'username-password-credentials',
    'Username and password',
    { Username: 'kaito', Password: 'e2e-secret "password"' },
  ],
  ['x509', 'X.509 certificate', { Certificate: pem('CERTIFICATE'), 'Private key': pem('E2E KEY') }],
  ['azure-credentials', 'Azure shared access policy', { 'Policy name': 'p', Key: 'e2e-secret' }],
]

test('creates a set of each of the main types', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/credentials')
  for (const [type, label, values] of created) {
    await page.getByRole('link', { name: 'Create a credential set' }).click()
    await page.getByLabel('ID', { exact: false }).first().fill(`new-${type}`)
    await page.getByRole('combobox', { name: 'Type' }).click()
    await page.getByRole('option', { name: label }).click()
    await expect(page).toHaveURL(new RegExp(`type=${type}`))
    for (const [name, value] of Object.entries(values)) {
      await page.getByLabel(new RegExp(`^${name}( \\*)?$`)).fill(value)
    }
    if (type === 'x509') {
      // The wrong file: it would be shown to everybody.
      const certificate = page.getByLabel(/^Certificate/)
      await certificate.fill(pem('RSA PRIVATE KEY'))
      await page.getByRole('button', { name: 'Create credential set' }).click()
      await expect(page.getByText('This is a private key')).toBeVisible()
      await certificate.fill(pem('CERTIFICATE'))
    }
    await page.getByRole('button', { name: 'Create credential set' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`new-${type}`)
    await expect(page.getByText(label, { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Credential sets' }).last().click()
  }
  for (const [type] of created) {
    expect(await setOf(world, `new-${type}`)).toMatchObject({ type, description: '' })
  }
  expect((await setOf(world, 'new-x509'))?.credentials).toEqual({
    cert: pem('CERTIFICATE'),
    key: '********',
  })
})

test('tells of a taken ID at its field, loses nothing to a 503, and leaves no secret behind', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/credentials/new')
  const id = page.getByLabel(/^ID/)
  const secret = page.getByLabel(/^Secret access key/)
  await expect(id).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Enter an ID for the credential set.')).toBeVisible()
  await expect(page.getByText('Enter a value.')).toHaveCount(2)

  await id.fill('funnel-kinesis')
  await page.getByLabel(/^Access key ID/).fill('AKIAE2E')
  await secret.fill('e2e-secret $(x)')
  await expect(secret).toHaveAttribute('type', 'password')
  await page.getByRole('button', { name: 'Show or hide: Secret access key' }).click()
  await expect(secret).toHaveAttribute('type', 'text')
  await secret.press('Enter')
  await expect(page.getByText('a credential set with this ID exists already')).toBeVisible()
  await expect(id).toHaveAttribute('aria-invalid', 'true')

  await world.faults({ kind: 'error', status: 503, operations: ['createCredential'], times: 1 })
  await id.fill('fresh')
  await id.press('Enter')
  await expect(page.getByRole('alert')).toContainText('503')
  await expect(secret).toHaveValue('e2e-secret $(x)')
  expect(await setOf(world, 'fresh')).toBeUndefined()
  await id.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('fresh')
  await expect(page.getByText('Stored, not shown')).toBeVisible()
  await expect(page.getByText('AKIAE2E')).toBeVisible()
  expect(await traces(page)).not.toContain('e2e-secret')
  expect((await setOf(world, 'fresh'))?.credentials).toEqual({
    accessKeyId: 'AKIAE2E',
    secretAccessKey: '********',
  })
})

test('checks a key file, takes any names where none are known, and asks before all is lost', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/credentials/new?type=google-service-account-json')
  await page.getByLabel(/^ID/).fill('gcp')
  await page.getByLabel(/^Key file/).fill('{"type": "service_account"')
  await page.getByRole('button', { name: 'Create credential set' }).click()
  await expect(page.getByText('This is not a JSON object.')).toBeVisible()

  await page.getByRole('combobox', { name: 'Type' }).click()
  await page.getByRole('option', { name: 'Private key (PEM)' }).click()
  await page.getByRole('button', { name: 'Create credential set' }).click()
  await expect(page.getByText('Enter at least one value.')).toBeVisible()
  await page.getByLabel('Name of value 1').fill('pem')
  await page.getByLabel('Value 1', { exact: true }).fill(pem('E2E KEY'))
  await page.getByRole('link', { name: 'Home', exact: true }).click()
  await page.getByRole('button', { name: 'Keep editing' }).click()
  await page.getByRole('button', { name: 'Create credential set' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('gcp')
  expect(await setOf(world, 'gcp')).toMatchObject({
    type: 'private-key-pem',
    credentials: { pem: '********' },
  })
})

test('updates a set: secrets are typed again and are in no command to copy', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/credentials')
  await page.getByRole('button', { name: 'Actions for funnel-kinesis' }).click()
  await page.getByRole('menuitem', { name: 'Update' }).click()
  const dialog = page.getByRole('dialog', { name: 'Update credential set' })
  await expect(dialog).toContainText('Enter every secret once more')
  const secret = dialog.getByLabel(/^Secret access key/)
  await expect(secret).toHaveValue('')
  await expect(dialog.getByLabel(/^Access key ID/)).toHaveValue('AKIAIOSFODNN7EXAMPLE')
  const save = dialog.getByRole('button', { name: 'Update credential set' })
  await save.click()
  await expect(dialog.getByText('Enter a value.')).toBeVisible()

  await dialog.getByLabel('Description').fill('Rotated')
  await secret.fill('e2e-secret')
  await dialog.getByRole('button', { name: 'API call' }).click()
  const commands = dialog.locator('pre')
  await expect(commands).toHaveCount(2)
  for (const command of await commands.allTextContents()) {
    expect(command).toContain('"secretAccessKey":"<secretAccessKey>"')
    expect(command).not.toContain('e2e-secret')
  }
  // A click beside it throws nothing away.
  await page.mouse.click(5, 400)
  await world.faults({ kind: 'error', status: 503, operations: ['updateCredential'], times: 1 })
  await save.click()
  await expect(dialog.getByText('503')).toBeVisible()
  await expect(secret).toHaveValue('e2e-secret')
  await save.click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('cell', { name: 'Rotated' })).toBeVisible()
  expect(await traces(page)).not.toContain('e2e-secret')
  expect(await setOf(world, 'funnel-kinesis')).toMatchObject({
    description: 'Rotated',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: '********' },
  })
})

test('names the groups that use a set before it is deleted', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/credentials')
  await page.getByRole('link', { name: 'telemetry-440101000000001' }).click()
  const uses = page.getByRole('table', { name: 'Groups that use it' })
  await expect(uses).toContainText('SoracomBeam › mqtt://beam.soracom.io:1883 › clientCerts')
  await uses.getByRole('link', { name: 'Edge gateways' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Edge gateways')
  await page.goBack()

  await page.getByRole('button', { name: 'Delete' }).click()
  const dialog = page.getByRole('dialog', { name: 'Delete credential set' })
  await expect(dialog).toContainText('One group uses it')
  await expect(dialog).toContainText('Edge gateways')
  const typed = dialog.getByLabel(toConfirm)
  await typed.fill('telemetry')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Delete credential set' })).toBeDisabled()
  await typed.fill('0001')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/credentials')
  await expect(names(page).filter({ hasText: 'telemetry-440101000000001' })).toHaveCount(0)
  expect(await setOf(world, 'telemetry-440101000000001')).toBeUndefined()

  const errors = watchErrors(page)
  await page.goto('/credentials/telemetry-440101000000001')
  await expect(page.getByText('There is no such credential set here')).toBeVisible()
  await page.getByRole('link', { name: 'All credential sets' }).click()
  await expect(page).toHaveURL('/credentials')
  expect(errors).toEqual([])
})

test('shows a viewer no secret and nothing that changes a set', async ({ page, world }) => {
  await signIn(page, world, 'viewer')
  await page.goto('/credentials')
  await expect(names(page).first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Create a credential set' })).toHaveCount(0)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Actions for/ })).toHaveCount(0)
  await page.getByRole('link', { name: 'partner-ftp' }).click()
  await expect(page.getByText('soracom-export')).toBeVisible()
  await expect(page.getByText('Stored, not shown')).toBeVisible()
  for (const name of ['Update', 'Delete']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
  await page.goto('/credentials/new')
  await expect(page.getByText('needs the permission Credential:createCredential')).toBeVisible()
  await page.goto('/credentials/partner-ftp?action=update&on=partner-ftp')
  await expect(page.getByRole('dialog')).toContainText('Credential:updateCredential')
})

test('says what to do where there is no set, and why the list cannot be shown', async ({
  page,
  world,
}) => {
  for (const { credentialsId } of await stored(world)) {
    await world.api('DELETE', `/credentials/${encodeURIComponent(credentialsId)}`)
  }
  await signIn(page, world)
  await page.goto('/credentials')
  await expect(page.getByRole('heading', { name: 'There is no credential set yet' })).toBeVisible()
  await world.faults({ kind: 'error', operations: ['listCredentials'], status: 500 })
  await page.goto('/credentials/any')
  await expect(page.getByText('The API had a problem')).toBeVisible({ timeout: 20_000 })
  await world.faults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('There is no such credential set here')).toBeVisible()
})
