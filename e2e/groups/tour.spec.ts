import { expect, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'
import { groupNamed, names } from './support.ts'

test('a tour of a group: created, renamed, tagged, looked into and deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/groups')
  await page.getByRole('link', { name: 'Create a group' }).first().click()
  await expect(page.getByLabel('Name')).toBeFocused()
  // By the keyboard alone.
  await page.keyboard.press('Enter')
  await expect(page.getByText('Enter a name for the group.')).toBeVisible()
  await page.keyboard.type('  新しいグループ 🛰️ ')
  await page.keyboard.press('Enter')
  const name = '新しいグループ 🛰️'
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  const { groupId } = await groupNamed(world, name)
  const tour = tourOf(page, world, {
    noun: 'group',
    list: '/groups',
    page: `/groups/${groupId}`,
    api: `/groups/${groupId}`,
    name,
  })

  await page.getByRole('link', { name: 'Groups' }).first().click()
  await expect(names(page).filter({ hasText: name })).toBeVisible()
  await tour.isListed()
  await tour.rename('gas-meters')

  await tour.tab('Tags')
  await page.getByRole('button', { name: 'Add a tag' }).click()
  await page.getByLabel('Name of tag 1').fill('owner')
  await page.getByLabel('Value of tag 1').fill('本社')
  await page.getByRole('button', { name: 'Save the tags' }).click()
  await tour.expectStored({ tags: { name: 'gas-meters', owner: '本社' } })
  await page.getByRole('button', { name: 'Remove tag owner' }).click()
  await page.getByRole('button', { name: 'Save the tags' }).click()
  await expect.poll(async () => (await tour.stored()).tags).toEqual({ name: 'gas-meters' })

  await tour.tab('SIMs')
  await expect(page.getByRole('heading', { name: 'No SIM is in this group' })).toBeVisible()
  await tour.remove()
  await tour.isGone()
  expect(errors).toEqual([])
})
