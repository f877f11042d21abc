import type { Sim } from '../../src/api/generated/models/sim.ts'
import { isPlain, nameSim, row, rows, simWhere } from './support.ts'
import { expect, expectAccessible, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 60 } })

test('one field takes conditions and text, by keyboard, with counts', async ({ page, world }) => {
  const errors = watchErrors(page)
  const suspended = await world.api<Sim[]>('GET', '/query/sims?limit=100&status=suspended')
  const sim = await simWhere(world, isPlain)
  await nameSim(world, sim, 'Lighthouse 7')
  await signIn(page, world)
  await page.goto('/sims')
  await expect(rows(page).first()).toBeVisible()
  const field = page.getByRole('combobox', { name: 'Search SIMs' })
  const options = page.getByRole('listbox').getByRole('option')

  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await expect(options.first()).toHaveText(/^Status/)
  await expectAccessible(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue('status:')
  await field.pressSequentially('susp')
  await expect(options).toHaveText([`Suspended${suspended.length}`])
  await page.keyboard.press('Tab')
  await expect(page).toHaveURL(/status=/)
  await expect(field).toHaveValue('')
  await expect(field).toBeFocused()
  await expect(rows(page)).toHaveCount(suspended.length)

  // Another value of the same property joins with "or", text with "and".
  await field.pressSequentially('status:active Lighthouse')
  await expect(page.getByText('Suspended or Active', { exact: true })).toBeVisible()
  await expect(row(page, 'Lighthouse 7')).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(field).toHaveValue('Lighthouse')

  // Escape closes, then clears; Backspace takes the last condition off.
  await page.keyboard.press('Escape')
  await expect(field).toHaveValue('')
  await page.keyboard.press('Backspace')
  await expect(page).toHaveURL(/\/sims$/)

  // What is pasted is read as a whole; what is no property is text.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('nowhere:1 session:online,OFFLINE'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByText('Online or Offline', { exact: true })).toBeVisible()
  await expect(field).toHaveValue('nowhere:1')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  expect(errors).toEqual([])
})

test('a composition of an input method sets nothing before it ends', async ({ page, world }) => {
  await signIn(page, world)
  await page.goto('/sims')
  await expect(rows(page).first()).toBeVisible()
  const field = page.getByRole('combobox', { name: 'Search SIMs' })
  await field.focus()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Input.imeSetComposition', {
    text: 'status:active ',
    selectionStart: 14,
    selectionEnd: 14,
  })
  await expect(field).toHaveValue('status:active ')
  await expect(page).toHaveURL(/\/sims$/)
  await devtools.send('Input.insertText', { text: 'status:active ' })
  await expect(page).toHaveURL(/status=/)
})

test('a view is saved, opened, renamed and deleted, and says so where nothing can be stored', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/sims?status=suspended&columns=["name","nowhere"]&group=gone')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await expect(page.getByText('gone (not found)')).toBeVisible()
  const views = page.getByRole('button', { name: /^Saved views/ })
  await views.click()
  await page.getByLabel('Name of this view').fill('障害 in the field')
  await page.keyboard.press('Enter')
  await expect(views).toHaveText('障害 in the field')
  await expect(views).toBeFocused()
  await page.keyboard.press('Enter')
  const view = page.getByRole('link', { name: '障害 in the field' })
  await expect(view).toHaveAttribute('aria-current', 'page')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  // Its group is gone: it still opens, and there is a way out.
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(rows(page).first()).toBeVisible()
  await page.reload()
  await views.click()
  await view.click()
  await expect(page).toHaveURL(/group=/)
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.goBack()
  await expect(rows(page).first()).toBeVisible()

  await views.click()
  await page.getByRole('button', { name: 'Rename 障害 in the field' }).click()
  await page.getByLabel('New name').fill('Broken')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Delete Broken' }).click()
  await expect(page.getByRole('link', { name: 'Broken' })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('No room', 'QuotaExceededError')
    }
  })
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await views.click()
  await page.getByLabel('Name of this view').fill('For now')
  await page.keyboard.press('Enter')
  await expect(page.getByText('This browser stores nothing')).toBeVisible()
  await expect(page.getByRole('link', { name: 'For now' })).toBeVisible()
})
