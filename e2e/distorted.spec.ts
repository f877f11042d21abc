import { expect } from './support.ts'
import { pathsOf } from './route-paths.ts'
import { looseTexts, translate } from './translating.ts'
import { slipsOf, walkTest } from './walking.ts'

for (const kind of ['sparse', 'nulls', 'strange']) {
  walkTest(`every page is shown where answers are: ${kind}`, async ({ walker }) => {
    walkTest.slow()
    const { world, page, go, takeErrors } = walker
    const paths = await pathsOf(world)
    await world.faults({ kind })
    // Nothing that was answered as described is left.
    await page.goto('/')
    // One of the walks is a translator's too: no text may stand where it could lose it.
    const isTranslated = kind === 'strange'
    if (isTranslated) await page.evaluate(translate, 'moves')
    for (const [route, path] of paths) {
      await walkTest.step(route, async () => {
        await go(path)
        const main = page.locator('main')
        await expect.soft(main.getByRole('heading', { level: 1 }), route).toBeVisible()
        await expect.soft(page.getByText('Details for a report'), route).toBeHidden()
        expect.soft(await slipsOf(page), route).toEqual([])
        if (isTranslated) expect.soft(await looseTexts(page), route).toEqual([])
        expect.soft(takeErrors(), route).toEqual([])
      })
    }
    await world.faults()
    await page.goto('/')
  })
}
