import { getSim, isPlain, simWhere } from './support.ts'
import { expect, signIn, test, watchErrors } from '../support.ts'

test.use({ worldOptions: { sims: 100 } })

test.describe('the tags of a SIM', () => {
  test('are added, changed and removed in one save', async ({ page, world }) => {
    const sim = await simWhere(world, isPlain)
    await world.api('PUT', `/sims/${sim.simId}/tags`, [
      { tagName: 'zone', tagValue: 'north' },
      { tagName: 'old/key ü', tagValue: 'x' },
    ])
    await signIn(page, world)
    await page.goto(`/sims/${sim.simId}/tags`)
    await expect(page.getByRole('button', { name: 'Remove tag zone' })).toBeVisible()
    const value = (key: string) =>
      page
        .locator('fieldset input[data-tag-key]')
        .evaluateAll(
          (inputs, wanted) =>
            inputs.findIndex((input) => (input as HTMLInputElement).value === wanted) + 1,
          key,
        )
    await page.getByLabel(`Value of tag ${await value('zone')}`).fill('south')
    await page.getByRole('button', { name: 'Remove tag old/key ü' }).click()
    await page.getByRole('button', { name: 'Add a tag' }).click()
    const count = await page.locator('fieldset input[data-tag-key]').count()
    await page.getByLabel(`Name of tag ${count}`).fill('zone')
    await page.getByRole('button', { name: 'Save the tags' }).click()
    await expect(page.getByText(/There is already a tag called “zone”/).first()).toBeVisible()
    await page.getByLabel(`Name of tag ${count}`).fill('installer')
    await page.getByLabel(`Value of tag ${count}`).fill('=1+1')
    await page.getByLabel('Name', { exact: true }).fill('Renamed here')
    await page.getByRole('button', { name: 'Save the tags' }).click()
    await expect(page.getByText('The tags are saved.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1, name: 'Renamed here' })).toBeVisible()
    const { tags } = await getSim(world, sim.simId)
    expect(tags).toMatchObject({ name: 'Renamed here', zone: 'south', installer: '=1+1' })
    expect(tags).not.toHaveProperty(['old/key ü'])
  })

  test('stay as they were typed, however the save fails', async ({ page, world }) => {
    const sim = await simWhere(world, isPlain)
    await signIn(page, world)
    await page.goto(`/sims/${sim.simId}/tags`)
    const name = page.getByLabel('Name', { exact: true })
    const save = page.getByRole('button', { name: 'Save the tags' })
    for (const fault of [
      { kind: 'error', status: 503 },
      { kind: 'drop' },
      { kind: 'empty' },
      { kind: 'malformed' },
    ]) {
      await test.step(Object.values(fault).join(' '), async () => {
        const typed = `Typed with care: ${fault.kind}`
        await name.fill(typed)
        await world.faults({ ...fault, operations: ['putSimTags'] })
        await save.click()
        // What was saved before is told in a note of its own.
        const problem = page.getByRole('main').getByRole('alert')
        await expect(problem).toBeVisible({ timeout: 20_000 })
        await expect(name).toHaveValue(typed)
        await page.getByRole('link', { name: 'Overview' }).click()
        await expect(page.getByRole('dialog')).toContainText('Leave without saving?')
        await page.getByRole('button', { name: 'Keep editing' }).click()
        await world.faults()
        await save.click()
        await expect(problem).toHaveCount(0)
        await expect.poll(async () => (await getSim(world, sim.simId)).tags?.['name']).toBe(typed)
      })
    }
  })

  test('may be 10,000 characters long', async ({ page, world }) => {
    const errors = watchErrors(page)
    const sim = await simWhere(world, isPlain)
    const long = 'ナ'.repeat(10_000)
    await signIn(page, world)
    await page.goto(`/sims/${sim.simId}/tags`)
    await page.getByLabel('Name', { exact: true }).fill(long)
    await page.getByRole('button', { name: 'Save the tags' }).click()
    // Whether the API takes it or not: it is shown or said why, and nothing breaks.
    await expect(
      page.getByRole('alert').or(page.getByText('The tags are saved.')).first(),
    ).toBeVisible()
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(long)
    const { tags } = await getSim(world, sim.simId)
    expect([sim.tags?.['name'], long]).toContain(tags?.['name'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      1280,
    )
    expect(errors).toEqual([])
  })
})
