import {
  changes,
  makeGroup,
  pageOf,
  putBeside,
  review,
  save,
  storedIn,
  typeJson,
} from './configuration-support.ts'
import { expect, expectAccessible, signIn, test, watchErrors, wear } from '../support.ts'
import { endOf, toConfirm } from '../tour.ts'

const air = {
  useCustomDns: 'true',
  dnsServers: ['192.0.2.53'],
  authenticationRequired: true,
  username: 'sora',
  password: 'open sesame',
  metadata: { enabled: true, readonly: 'false', laterKey: 7 },
  futureKey: { any: ['thing'] },
}

test('changes Air in its form, shows the difference without secrets, and sends what changed', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const groupId = await makeGroup(world, { SoracomAir: air })
  await signIn(page, world)
  await page.goto(`/groups/${groupId}`)
  // In the words of its form, with what it does not know as it is stored.
  const told = page.getByRole('region', { name: 'Air', exact: true })
  await expect(told).toContainText('CHAP authenticationOn')
  await expect(told).toContainText('futureKey')
  await expect(told).not.toContainText('authenticationRequired')
  await page.getByRole('link', { name: 'Configuration' }).click()
  await expect(page.getByRole('row', { name: /Air/ })).toContainText('DNS 192.0.2.53')
  await expect(page.getByRole('main')).not.toContainText('open sesame')
  await page.getByRole('link', { name: 'Air', exact: true }).first().click()
  await expect(page).toHaveURL(pageOf(groupId, 'SoracomAir'))

  await expect(page.getByLabel('Use custom DNS')).toBeChecked()
  await expect(page.getByLabel('Read-only')).not.toBeChecked()
  await expect(page.getByText('futureKey')).toBeVisible()
  await page.getByLabel('DNS servers').fill('192.0.2.53\n1.2.3')
  await expect(page.getByText('“1.2.3” is not an IPv4 address.')).toBeVisible()
  await page.getByLabel('DNS servers').fill('192.0.2.53\n198.51.100.53')
  await page.getByRole('button', { name: 'Replace: Password' }).click()
  await page.getByLabel('Password', { exact: true }).fill('swordfish')
  await page.getByLabel('Use a VPG').click()
  await page.getByRole('button', { name: 'Review and save' }).click()
  await expect(page.getByText('VPG ID: a value is needed here.')).toBeVisible()
  await expect(page.getByLabel('VPG ID')).toBeFocused()
  await page.keyboard.type('vpg-1')
  await page.keyboard.press('Enter')

  await expect(changes(page)).toHaveCount(4)
  await expect(changes(page).filter({ hasText: 'dnsServers' })).toContainText('Changed')
  await expect(changes(page).filter({ hasText: 'vpgId' })).toContainText('Added')
  await expect(review(page)).not.toContainText('open sesame')
  await expect(review(page)).not.toContainText('swordfish')
  await expect(review(page)).toContainText('next session')
  await expectAccessible(page)
  await page.goBack()
  await expect(review(page)).toBeHidden()
  await save(page)

  await expect(page.getByText('The settings of Air are saved')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Replace: Password' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Review and save' })).toBeDisabled()
  expect(await storedIn(world, groupId, 'SoracomAir')).toEqual({
    ...air,
    dnsServers: ['192.0.2.53', '198.51.100.53'],
    password: 'swordfish',
    useVpg: true,
    vpgId: 'vpg-1',
  })
  expect(errors).toEqual([])
})

test('edits the same settings as JSON: faults by line, unknown keys, two views of one draft', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const groupId = await makeGroup(world, { SoracomAir: air })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomAir', '?view=json'))
  const editor = page.getByRole('textbox', { name: 'Settings of Air as JSON' })
  await expect(editor).toContainText('"futureKey"')
  await expect(editor).not.toContainText('open sesame')
  await expectAccessible(page)
  await wear(page, 'dark')
  await expectAccessible(page)

  await typeJson(page, '{\n  "useCustomDns": true,\n  "dnsServers": [1],\n  "a": tru\n}')
  const place = page.getByRole('button', { name: 'Line 4, column 8' })
  await expect(page.getByText('“tru” is not a value.')).toBeVisible()
  await page.getByRole('radio', { name: 'Form' }).click()
  await expect(page.getByText('The JSON cannot be read yet')).toBeVisible()
  await page.getByRole('button', { name: 'Back to the JSON' }).click()
  await place.click()
  await expect(editor).toBeFocused()
  await page.keyboard.type('x')
  await expect(editor).toContainText('"a": xtru')
  // Tab leaves the editor instead of being typed.
  await page.keyboard.press('Tab')
  await expect(editor).not.toBeFocused()

  // The body of the API's own call, as documents and scripts have it.
  await typeJson(page, '[{"key": "useCustomDns", "value": "from the body"}]')
  await page.getByRole('button', { name: 'Take the settings from it' }).click()
  await expect(editor).toContainText('"useCustomDns": "from the body"')
  await expect(editor).toContainText('"futureKey"')

  await typeJson(
    page,
    '{\n  "useCustomDns": true,\n  "dnsServers": [1],\n  "password": "••••••••",\n  "new": {"b": null}\n}',
  )
  await expect(page.getByRole('button', { name: 'Line 3, column 17' })).toBeVisible()
  await page.getByRole('button', { name: 'Review and save' }).click()
  await expect(page.getByText('One value cannot be saved as it is.')).toBeVisible()
  await page.getByRole('radio', { name: 'Form' }).click()
  await page.getByLabel('DNS servers').fill('192.0.2.1')
  await expect(page.getByText(/changed in the JSON: new/)).toBeVisible()
  await save(page)
  await expect(page.getByText('The settings of Air are saved')).toBeVisible()
  // The sandbox merges, so what was taken out is deleted key by key.
  expect(await storedIn(world, groupId, 'SoracomAir')).toEqual({
    useCustomDns: true,
    dnsServers: ['192.0.2.1'],
    password: 'open sesame',
    new: { b: null },
  })
  expect(errors).toEqual([])
})

test('says that it is saved in the JSON too, and accuses nobody afterwards', async ({
  page,
  world,
}) => {
  const groupId = await makeGroup(world, { SoracomHarvest: { enabled: true } })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomHarvest', '?view=json'))
  const editor = page.getByRole('textbox', { name: 'Settings of Harvest Data as JSON' })
  const saved = page.getByText('The settings of Harvest Data are saved')
  await typeJson(page, '{"enabled":true,"later":"a"}')
  await expect(page.getByText('1 change is not saved.')).toBeVisible()
  await save(page)
  await expect(saved).toBeVisible()
  // Written as what is stored is, not as it was typed.
  await expect(editor).toHaveText('{  "enabled": true,  "later": "a"}')
  await expect(page.getByRole('button', { name: 'Review and save' })).toBeDisabled()

  await typeJson(page, '{"enabled":true,"later":"b"}')
  await expect(saved).toBeHidden()
  await page.getByRole('button', { name: 'Review and save' }).click()
  await expect(changes(page)).toHaveCount(1)
  await expect(review(page).getByRole('alert')).toHaveCount(0)
  await review(page).getByRole('button', { name: 'Save 1 change' }).click()
  await expect(saved).toBeVisible()
  expect(await storedIn(world, groupId, 'SoracomHarvest')).toEqual({ enabled: true, later: 'b' })
})

test('on a narrow screen the services are a choice, and the bar that saves is at hand', async ({
  page,
  world,
}) => {
  const groupId = await makeGroup(world, { SoracomAir: air })
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomAir'))
  const services = page.getByRole('combobox', { name: 'Services and settings' })
  await expect(services).toHaveValue('SoracomAir')
  await services.selectOption('Harvest Files')
  await expect(page).toHaveURL(pageOf(groupId, 'SoracomHarvestFiles'))
  await expect(services).toHaveValue('SoracomHarvestFiles')
  await expectAccessible(page)

  // As far down as the window goes, under a short form and a long one.
  const button = page.getByRole('button', { name: 'Review and save' })
  const bottom = async () => {
    const box = await button.boundingBox()
    return box ? box.y + box.height : 0
  }
  const short = await bottom()
  expect(short).toBeGreaterThan(800)
  await page.goBack()
  await expect(page.getByLabel('Use custom DNS')).toBeVisible()
  expect(await bottom()).toBe(short)
  await expect(page.getByText(/of 8,192 bytes/)).toHaveCount(0)

  await page.getByLabel('Read-only').check()
  await expect(page.getByText(/bytes; \d+ are used now/)).toBeVisible()
  await expect(page.getByText('Not saved; it is Off')).toBeVisible()
  await page.getByLabel('Read-only').uncheck()
  // What looks as it did is as it came: "false", as text.
  await expect(button).toBeDisabled()
})

test('refuses more than eight kilobytes before and after they are sent', async ({
  page,
  world,
}) => {
  const groupId = await makeGroup(world, { SoracomHarvest: { enabled: true } })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomAir'))
  const data = page.getByRole('textbox', { name: 'User data' })
  await data.fill('あ'.repeat(10_000))
  await expect(page.getByText(/bytes too many/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Review and save' })).toBeDisabled()
  await data.fill('x'.repeat(8000))
  await page.getByRole('button', { name: 'Review and save' }).click()
  await expect(changes(page)).toHaveCount(1)

  // Somebody else takes the room in the very moment.
  await putBeside(world, groupId, 'SoracomHarvest', {
    customTimestamp: { value: '/t'.repeat(100) },
  })
  await review(page).getByRole('button', { name: 'Save 1 change' }).click()
  await expect(review(page)).toContainText('The settings of Air are not among what changed.')
  await expect(review(page)).toContainText('bytes too many')
  await expect(review(page).getByRole('button', { name: 'Save 1 change' })).toBeDisabled()
  await review(page).getByRole('button', { name: 'Keep editing' }).click()
  await expect(data).toHaveValue('x'.repeat(8000))
  expect(await storedIn(world, groupId, 'SoracomAir')).toBeUndefined()
})

test('says so before it overwrites what others changed meanwhile', async ({ page, world }) => {
  const groupId = await makeGroup(world, {
    SoracomEndorse: { enabled: true, allowOrigin: 'https://a' },
  })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomEndorse'))
  await page.getByLabel('Allowed origin').fill('https://mine')
  await putBeside(world, groupId, 'SoracomEndorse', {
    allowOrigin: 'https://theirs',
    tokenTimeoutSeconds: 60,
  })
  await page.getByRole('button', { name: 'Review and save' }).click()
  await expect(review(page).getByRole('alert')).toContainText('changed while you were editing')
  await expect(review(page).getByRole('alert')).toContainText(
    'Saving overwrites what others set: allowOrigin.',
  )
  await expect(changes(page)).toHaveCount(1)
  await expect(changes(page)).toContainText('https://theirs')
  await review(page).getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText('The settings of Endorse are saved')).toBeVisible()
  expect(await storedIn(world, groupId, 'SoracomEndorse')).toEqual({
    enabled: true,
    allowOrigin: 'https://mine',
    tokenTimeoutSeconds: 60,
  })
})

test('a viewer sees all of it, and why nothing can be changed', async ({ page, world }) => {
  const groupId = await makeGroup(world, { SoracomAir: air })
  await signIn(page, world, 'viewer')
  await page.goto(pageOf(groupId, 'SoracomAir'))
  await expect(
    page.getByText(/needs the permission Group:putConfigurationParameters/),
  ).toBeVisible()
  await expect(page.getByLabel('User name')).toBeDisabled()
  await expect(page.getByLabel('User name')).toHaveValue('sora')
  for (const name of ['Review and save', 'Reset', 'Replace: Password']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0)
  }
  await page.getByRole('radio', { name: 'JSON' }).click()
  const editor = page.getByRole('textbox', { name: 'Settings of Air as JSON' })
  await expect(editor).toHaveAttribute('aria-readonly', 'true')
  await editor.click()
  await page.keyboard.type('x')
  await expect(editor).not.toContainText('x"')
  await expect(page.getByRole('button', { name: 'Discard the changes' })).toHaveCount(0)
})

test('resets a namespace after the end of the group’s ID was typed; there are no others', async ({
  page,
  world,
}) => {
  const groupId = await makeGroup(world, { SoracomAir: air, UnifiedEndpoint: { x: 1 } })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomNapter'))
  await page.getByRole('link', { name: 'All settings of the group' }).click()
  await page.getByRole('link', { name: 'Unified Endpoint' }).click()
  await expect(page.getByText('These settings can be edited as JSON only')).toBeVisible()
  await expect(page.getByRole('textbox', { name: /as JSON$/ })).toContainText('"x": 1')
  await page.getByRole('button', { name: 'Reset' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reset the settings of Unified Endpoint' })
  await dialog.getByLabel(toConfirm).fill(endOf(groupId))
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('textbox', { name: /as JSON$/ })).toContainText('{}')
  expect(await storedIn(world, groupId, 'UnifiedEndpoint')).toBeUndefined()
  expect(await storedIn(world, groupId, 'SoracomAir')).toEqual(air)
})
