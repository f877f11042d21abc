import { expect, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'

interface CredentialSet {
  readonly credentialsId: string
  readonly type: string
  readonly description?: string
}

test('a tour of a credential set: created, listed, updated and deleted', async ({
  page,
  world,
}) => {
  const errors = watchErrors(page)
  // There is no operation for one set alone.
  const stored = async () => {
    const sets = await world.api<CredentialSet[]>('GET', '/credentials')
    return sets.find(({ credentialsId }) => credentialsId === 'gate 7/psk')
  }
  const path = `/credentials/${encodeURIComponent('gate 7/psk')}`
  const tour = tourOf(page, world, {
    noun: 'credential set',
    list: '/credentials',
    page: path,
    api: path,
    name: 'gate 7/psk',
  })
  await signIn(page, world)
  await page.goto('/credentials')
  await page.getByRole('link', { name: 'Create a credential set' }).click()
  await page.getByLabel(/^ID/).fill('gate 7/psk')
  await page.getByRole('combobox', { name: 'Type' }).click()
  await page.getByRole('option', { name: 'Pre-shared key' }).click()
  await page.getByLabel(/^Key( \*)?$/).fill('e2e-secret psk')
  await page.getByRole('button', { name: 'Create credential set' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('gate 7/psk')
  expect(await stored()).toMatchObject({ type: 'psk', description: '' })

  await page.getByRole('link', { name: 'Credential sets' }).last().click()
  await tour.isListed()
  await tour.act('Update', async (dialog) => {
    await dialog.getByLabel('Description').fill('Of the north gate')
    await dialog.getByLabel(/^Key( \*)?$/).fill('e2e-secret other')
  })
  await expect(page.getByText('Of the north gate')).toBeVisible()
  expect(await stored()).toMatchObject({ description: 'Of the north gate' })
  await tour.remove()
  expect(await stored()).toBeUndefined()
  expect(errors).toEqual([])
})
