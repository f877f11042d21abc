import { expect, signIn, test } from '../support.ts'

const text = { name: 'readings.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') }

test('an upload that breaks is told, and sent whole when one tries again', async ({
  page,
  world,
}) => {
  await signIn(page, world)
  await page.goto('/files/firmware?new=upload')
  await world.faults({ kind: 'drop', operations: ['putFile'] })
  await page.getByLabel('Files to upload').setInputFiles([text])
  await page.getByRole('button', { name: 'Upload 1 file' }).click()
  const run = page.getByRole('region', { name: 'Upload 1 file' })
  await expect(run.getByText('1 failed')).toBeVisible()
  await run.getByRole('button', { name: 'Details' }).click()
  await expect(page.getByText('An upload cannot go on where it broke')).toBeVisible()
  await page.keyboard.press('Escape')

  await world.faults()
  await run.getByRole('button', { name: 'Retry 1' }).click()
  await expect(page.getByRole('link', { name: 'readings.csv' })).toBeVisible()
  await expect(run.getByText('1 file uploaded').first()).toBeVisible()
  const found = await world.api('GET', '/files?scope=private&prefix=/firmware/readings')
  expect(found).toMatchObject([{ contentLength: 8, contentType: 'text/csv' }])
})
