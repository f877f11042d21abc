import { expect, signIn, test, watchErrors } from '../support.ts'
import { endOf, toConfirm, tourOf } from '../tour.ts'

test('a tour of Sigfox devices: registered, found, moved, tagged, spoken to, read, terminated and deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/sigfox')
  await page.getByRole('link', { name: 'Register a device' }).click()
  await page.getByRole('textbox', { name: 'Device ID' }).fill('not one')
  await page.getByLabel('Registration code (PAC)', { exact: true }).fill('wrong')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Enter up to 8 hexadecimal digits.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Device ID' }).fill('00-5e-00-06')
  await page.getByRole('textbox', { name: 'Name' }).fill('Barn')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('do not belong together')
  await page.getByLabel('Registration code (PAC)', { exact: true }).fill('5AC0DE5AC0DE5AC0')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Barn')
  await expect(page.getByText('Under way')).toBeVisible()

  const tour = tourOf(page, world, {
    noun: 'device',
    list: '/sigfox',
    page: '/sigfox/5E0006',
    api: '/sigfox_devices/5E0006',
    name: 'Barn',
  })
  const toList = () => page.getByRole('link', { name: 'Sigfox devices' }).first().click()
  await toList()
  await tour.isListed()
  await tour.rename('Barn 2')
  await tour.setTag('owner', '本社')
  await tour.deleteTag('owner')
  const groups = await world.api<{ groupId: string; tags: { name: string } }[]>('GET', '/groups')
  const group = groups.find(({ tags }) => tags.name.startsWith('Sigfox'))
  await tour.changeGroup({ groupId: group?.groupId ?? '', name: group?.tags.name ?? '' })

  // The group counts it and leads to it.
  await page.getByRole('main').getByRole('link', { name: group?.tags.name }).click()
  await page.getByRole('link', { name: '2 devices' }).click()
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveText([
    /Barn 2/,
    /冷蔵パレット 01/,
  ])
  await page.getByRole('link', { name: 'Barn 2' }).click()
  await tour.leaveGroup()

  // Seven bytes, then a message that waits, with what it says beside it.
  await tour.act('Send downlink', async (dialog) => {
    const data = dialog.getByRole('textbox', { name: 'Data' })
    await data.fill('53656e736f7231')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('A downlink has exactly 8 bytes.')).toBeVisible()
    await data.fill('53656E736F723132')
    await expect(dialog.getByText('As text: Sensor12. 8 of 8 bytes.')).toBeVisible()
  })
  await expect(page.getByText('Waiting for an uplink that asks for it')).toBeVisible()
  await expect(page.getByText('53656e736f723132')).toBeVisible()

  await tour.protect('off')
  await tour.protect('on')
  await tour.protect('off')
  await tour.terminate()
  await expect(page.getByRole('button', { name: 'Send downlink' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  // The API finds by what the devices do not show; nothing else is narrowed by it.
  await toList()
  const field = page.getByRole('combobox', { name: /^Search/ })
  await field.fill('registration:failed,pending status:ready ')
  const names = page.getByRole('table').getByRole('rowheader')
  await expect(names).toHaveText([/Wrong certificate/, /冷蔵パレット 02/])
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Wrong certificate' }).click()
  await page.getByRole('link', { name: 'register it again' }).click()
  await expect(page.getByRole('textbox', { name: 'Device ID' })).toHaveValue('5E0004')
  await page.getByLabel('Registration code (PAC)', { exact: true }).fill('5ac0de5ac0de5ac0')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Wrong certificate')
  await expect(page.getByText('The registration failed')).toBeHidden()
  expect(errors).toEqual([])
})

test('a device that is deleted at once leaves a new code, shown once', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/sigfox/5E0002')
  const main = page.getByRole('main')
  await main.getByRole('button', { name: 'More: Actions for' }).click()
  await page.getByRole('menuitem', { name: 'Terminate and delete' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(toConfirm).fill(endOf('5E0002'))
  await page.keyboard.press('Enter')
  await expect(dialog).toContainText('Keep the code now')
  await expect(page).toHaveURL(/\/sigfox$/)
  const code = (await dialog.textContent())?.match(/[\dA-F]{16}/)?.[0] ?? ''
  // Nothing takes it away by accident.
  await page.keyboard.press('Escape')
  await expect(dialog).toContainText(code)
  await dialog.getByRole('button', { name: 'Close without keeping it' }).click()
  await expect(dialog).toBeHidden()
  expect(await world.stored('/sigfox_devices/5E0002')).toBeUndefined()
  await expect(page.getByRole('table')).not.toContainText('Pump room')
  await page.getByRole('link', { name: 'Register a device' }).click()
  await page.getByRole('textbox', { name: 'Device ID' }).fill('5E0002')
  await page.getByLabel('Registration code (PAC)', { exact: true }).fill(code)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/sigfox/5E0002')
  expect(errors).toEqual([])
})

test('what a device sent is a table and a chart, alone and beside others', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/sigfox/5E0001')
  await page.getByRole('main').getByRole('link', { name: 'Data' }).click()
  const [newest] = await world.api<{ content: string }[]>(
    'GET',
    '/sigfox_devices/5E0001/data?limit=1',
  )
  const { tmp } = JSON.parse(newest?.content ?? '{}') as { tmp: number }
  const table = page.getByRole('table', { name: 'Data' })
  await expect(table.getByRole('row').nth(1)).toContainText(String(tmp))
  await page.goto(`/data/view?source=${encodeURIComponent('["SigfoxDevice_5E0001"]')}`)
  await expect(table).toContainText(String(tmp))
  await page.getByRole('group', { name: 'Sources' }).getByRole('link', { name: '冷蔵' }).click()
  await expect(page).toHaveURL('/sigfox/5E0001')
  expect(errors).toEqual([])
})
