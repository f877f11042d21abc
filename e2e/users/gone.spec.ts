import { expect, ownRights, signIn, test } from '../support.ts'

test.use({
  worldOptions: { sims: 5, cameras: 0, users: { leaver: [...ownRights, 'User:listUsers'] } },
})

test('who is deleted while signed in is asked to sign in again, and cannot', async ({
  page,
  world,
}) => {
  await signIn(page, world, 'leaver')
  await page.goto('/users')
  await expect(page.getByRole('link', { name: 'viewer' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Create a user' })).toHaveCount(0)
  await world.api('DELETE', `/operators/${world.operatorId}/users/leaver`)
  await page.getByRole('link', { name: 'Users' }).first().click()
  await page.reload()
  const again = page.getByRole('dialog')
  await again.locator('[type=password]').fill(world.password)
  await page.keyboard.press('Enter')
  await expect(again.getByRole('alert')).toBeVisible()
})

test('a SAM user sees of its own sign-in what it may', async ({ page, world }) => {
  await signIn(page, world, 'viewer')
  await page.goto('/account/security')
  await expect(page.getByText('You may not change how you sign in')).toBeVisible()
  await expect(page.getByText('There is no AuthKey.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('button', { name: /^Create|^Turn/ })).toHaveCount(0)
})
