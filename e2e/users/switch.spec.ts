import { expect, signIn, test, watchErrors } from '../support.ts'

test('a user trusts another, who switches to it and back, until its time is over', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  const { operatorId, email } = world
  const policy = `/operators/${operatorId}/users/viewer/trust_policy`
  const banner = page.getByRole('banner')
  const switched = page.getByRole('complementary', { name: 'Switched user' })
  await signIn(page, world)
  await page.goto('/users/viewer')
  const main = page.getByRole('main')
  await main.getByRole('link', { name: 'Trust policy' }).click()
  await expect(main.getByText('Nobody may switch to this user.')).toBeVisible()
  await main.getByRole('button', { name: 'Trust somebody' }).click()
  await main.getByRole('textbox', { name: 'Operator ID of user 1' }).fill('OP1')
  await main.getByRole('button', { name: 'Save the trust policy' }).click()
  await expect(main.getByText(/This names no user/)).toBeVisible()
  await main.getByRole('radio', { name: 'JSON' }).click()
  await main.getByRole('button', { name: /^Line \d+, column \d+$/ }).click()
  await expect(main.getByRole('textbox', { name: 'Trust policy as JSON' })).toBeFocused()
  await main.getByRole('radio', { name: 'Statements' }).click()
  await main.getByRole('combobox', { name: 'Kind of user 1' }).click()
  await page.getByRole('option', { name: 'Root user' }).click()
  await main.getByRole('textbox', { name: 'Operator ID of user 1' }).fill(operatorId)
  await main.getByRole('button', { name: 'Save the trust policy' }).click()
  await expect(main.getByText(/^Saved\./)).toBeVisible()
  const stored = await world.api<{ trustPolicy: string }>('GET', policy)
  expect(JSON.parse(stored.trustPolicy)).toEqual({
    statements: [
      {
        effect: 'allow',
        principal: { soracom: [`srn:soracom:${operatorId}::Operator:${operatorId}`] },
      },
    ],
  })

  await banner.getByRole('button', { name: 'Account:' }).click()
  await page.getByRole('menuitem', { name: 'Switch user' }).click()
  await main.getByRole('textbox', { name: 'User name' }).fill('nobody')
  await page.keyboard.press('Enter')
  await expect(main.getByText(/not allowed by a trust policy/)).toBeVisible()
  await main.getByRole('textbox', { name: 'User name' }).fill('viewer')
  await page.keyboard.press('Enter')
  await expect(switched).toContainText(`You are viewer of ${operatorId}, switched from ${email}.`)
  await expect(switched).toContainText('60 minutes left.')
  await expect(page).toHaveURL('/')
  await page.reload()
  await expect(switched).toBeVisible()
  await switched.getByRole('button', { name: 'Switch back' }).click()
  await expect(switched).toBeHidden()
  await expect(banner).toContainText(email)

  await banner.getByRole('button', { name: 'Account:' }).click()
  await page.getByRole('menuitem', { name: 'Switch user' }).click()
  await main.getByRole('button', { name: 'Choose viewer' }).click()
  await main.getByRole('button', { name: 'Switch user' }).click()
  await expect(banner).toContainText('viewer')
  await world.clock({ now: Date.now() + 2 * 3_600_000 })
  const areas = page.getByRole('navigation', { name: 'Areas' })
  await areas.getByRole('link', { name: 'SIMs' }).click()
  await expect(switched).toContainText('Your time as viewer is over.')
  await expect(banner).toContainText(email)

  await page.goto('/users/viewer/trust')
  await main.getByRole('button', { name: 'Remove statement 1' }).click()
  await main.getByRole('button', { name: 'Delete the trust policy' }).click()
  await expect(main.getByText('Nobody may switch to this user.')).toBeVisible()
  expect(await world.api('GET', policy)).toEqual({})
  expect(errors).toEqual([])
})
