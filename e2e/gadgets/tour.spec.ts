import { expect, signIn, test, watchErrors } from '../support.ts'
import { tourOf } from '../tour.ts'

test('a gadget is registered, tagged, protected and terminated', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/gadgets')
  await page.getByRole('link', { name: 'Register a gadget' }).click()
  await page.getByRole('radio', { name: 'Camera cellular pack' }).check()
  const serial = page.getByRole('textbox', { name: 'Serial number' })
  await serial.fill('SANDBOX000000003')
  await page.getByRole('textbox', { name: 'Name' }).fill('Door')
  await page.keyboard.press('Enter')
  // The button with this number is no pack.
  await expect(page.getByRole('alert')).toContainText('No such gadget')
  await page.getByRole('radio', { name: 'Button' }).check()
  await serial.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Door')

  const tour = tourOf(page, world, {
    noun: 'gadget',
    list: '/gadgets',
    page: '/gadgets/button/SANDBOX000000003',
    api: '/gadgets/button/SANDBOX000000003',
    name: 'Door',
  })
  await page.getByRole('link', { name: 'Gadgets' }).first().click()
  await tour.isListed()
  await tour.rename('Front door')
  await tour.setTag('owner', '本社')
  await tour.deleteTag('owner')
  await tour.protect('off')
  await tour.protect('on')
  await tour.protect('off')
  await tour.terminate()
  expect(errors).toEqual([])
})
