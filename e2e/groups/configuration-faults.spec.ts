import {
  changes,
  makeGroup,
  pageOf,
  review,
  save,
  storedIn,
  typeJson,
} from './configuration-support.ts'
import { expect, signIn, test } from '../support.ts'

test('keeps the draft while saving fails, and goes on where it stopped', async ({
  page,
  world,
}) => {
  const groupId = await makeGroup(world, { SoracomFunk: { enabled: false, old: 1, older: 2 } })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomFunk', '?view=json'))
  await typeJson(page, '{"enabled": "false", "later": true}')
  await page.getByRole('radio', { name: 'Form' }).click()
  await page.getByRole('combobox', { name: 'Content type' }).fill('json')

  // Asking again is not saving again.
  await world.faults({ kind: 'error', operations: ['putConfigurationParameters'], times: 1 })
  await save(page)
  await expect(review(page).getByRole('alert')).toContainText('503')
  await expect(review(page).getByRole('alert')).toContainText('Nothing of it is stored')
  await expect(changes(page)).toHaveCount(5)

  await world.faults({ kind: 'error', operations: ['deleteConfigurationParameter'], times: 1 })
  await review(page).getByRole('button', { name: 'Save 5 changes' }).click()
  await expect(review(page).getByRole('alert')).toContainText('A part of it is stored')
  await expect(changes(page)).toHaveCount(2)
  await expect(changes(page).first()).toContainText('Removed')
  await page.keyboard.press('Escape')

  // Leaving is guarded, and what was wanted is still there.
  await page.getByRole('link', { name: 'Beam' }).click()
  const question = page.getByRole('dialog', { name: 'Leave without saving?' })
  await question.getByRole('button', { name: 'Keep editing' }).click()
  await expect(page.getByRole('combobox', { name: 'Content type' })).toHaveValue('json')

  // The API limits the rate at first; then answers are lost on their way.
  await world.faults(
    {
      kind: 'rateLimit',
      retryAfterSeconds: 1,
      operations: ['putConfigurationParameters'],
      times: 1,
    },
    { kind: 'drop', after: true, operations: ['deleteConfigurationParameter'] },
  )
  await save(page)
  await expect(review(page).getByRole('alert')).toContainText('could not be reached')
  await expect(changes(page)).toHaveCount(1)
  // What was done without an answer is seen to be done.
  await review(page).getByRole('button', { name: 'Save 1 change' }).click()
  await expect(page.getByText('The settings of Funk are saved')).toBeVisible()
  expect(await storedIn(world, groupId, 'SoracomFunk')).toEqual({
    enabled: 'false',
    later: true,
    contentType: 'json',
  })
})

test('never loses Orbit between taking it away and writing it again', async ({ page, world }) => {
  const groupId = await makeGroup(world, {
    SoracomOrbit: { enabled: 'false', codeSrn: 'srn:1', useLocation: true },
  })
  await signIn(page, world)
  await page.goto(pageOf(groupId, 'SoracomOrbit'))
  await page.getByLabel('SRN of the Soralet’s version').fill('')
  await page.getByLabel('Uplink, from the device').check()
  await page.getByRole('button', { name: 'Review and save' }).click()
  await expect(changes(page)).toHaveCount(2)

  // The PUT succeeds, the namespace is taken away, and the second PUT fails.
  await world.faults({ kind: 'latency', ms: 2000, operations: ['deleteConfigurationNamespace'] })
  const deleting = page.waitForRequest((request) => request.method() === 'DELETE')
  await review(page).getByRole('button', { name: 'Save 2 changes' }).click()
  await deleting
  await world.faults({ kind: 'error', operations: ['putConfigurationParameters'], times: 1 })
  await expect(review(page).getByRole('alert')).toContainText('Orbit has no settings at the moment')
  expect(await storedIn(world, groupId, 'SoracomOrbit')).toBeUndefined()
  await expect(changes(page)).toHaveCount(3)
  await review(page).getByRole('button', { name: 'Save 3 changes' }).click()
  await expect(page.getByText('The settings of Orbit are saved')).toBeVisible()
  expect(await storedIn(world, groupId, 'SoracomOrbit')).toEqual({
    enabled: 'false',
    useLocation: true,
    direction: ['uplink'],
  })
})
