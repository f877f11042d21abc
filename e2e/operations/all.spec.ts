import { operations } from '../../src/api/operations.ts'
import { expect, expectAccessible, wear } from '../support.ts'
import { slipsOf, walkTest } from '../walking.ts'

/** What the page of one operation shows of it, as the browser sees it. */
interface Seen {
  readonly id: string
  readonly heading: string
  readonly send: boolean
  readonly answers: number
  readonly fields: number
}

/** One of each kind: no body, a nested body, a list, a file, deprecated, ended, public, lacking. */
const sample = [
  'getSim',
  'createGroup',
  'createEventHandler',
  'putSimTags',
  'putFile',
  'createDeviceObjectModel',
  'searchSubscribers',
  'terminateSim',
  'auth',
]

/** In four: all of them in one test take as long as a test may on a machine that is busy. */
const parts = [0, 1, 2, 3].map((part) => operations.filter((_, place) => place % 4 === part))

for (const [part, some] of parts.entries())
  walkTest(
    `every operation of the API has its form and the shape of its answers (${part + 1} of ${parts.length})`,
    async ({ walker }) => {
      const { page, go, takeErrors } = walker
      await go('/operations')
      takeErrors()
      // Within the page: a word from here to there and back for each would take as long again.
      const seen = await page.evaluate(
        async (ids): Promise<Seen[]> => {
          interface Router {
            navigate: (to: { href: string }) => Promise<void>
          }
          const router = Reflect.get(globalThis, '__TSR_ROUTER__') as Router
          const shown = (id: string) =>
            [...document.querySelectorAll('main dd')].some((one) => one.textContent === id)
          const found: Seen[] = []
          for (const id of ids) {
            await router.navigate({ href: `/operations/${id}` })
            const latest = performance.now() + 2000
            const answers = () =>
              document.querySelectorAll('main section[aria-label^="Status "]').length
            while ((!shown(id) || answers() === 0) && performance.now() < latest) {
              await new Promise((resolve) => requestAnimationFrame(resolve))
            }
            const form = document.querySelector('main form')
            found.push({
              id: shown(id) ? id : `${id} is not shown`,
              heading: [...document.querySelectorAll('main h1')].at(-1)?.textContent ?? '',
              send: form?.querySelector('button[type=submit]') !== null,
              answers: answers(),
              fields: form?.querySelectorAll('input, select, textarea, fieldset').length ?? 0,
            })
          }
          return found
        },
        some.map(({ id }) => id),
      )
      expect(seen.map(({ id }) => id)).toEqual(some.map(({ id }) => id))
      expect(seen.filter(({ send, answers }) => !send || answers === 0)).toEqual([])
      const headings = some.map(({ id, summary }) => summary || id)
      expect(seen.map(({ heading }) => heading)).toEqual(headings)
      // Who takes a value in its path or a body has a field for it.
      const taking = some.filter(({ path, body }) => path.includes('{') || body !== null)
      const without = new Set(seen.filter(({ fields }) => fields === 0).map(({ id }) => id))
      expect(taking.filter(({ id }) => without.has(id)).map(({ id }) => id)).toEqual([])
      expect(takeErrors()).toEqual([])
    },
  )

walkTest(
  'one of each kind is accessible, light and dark, and wide as it may be',
  async ({ walker }) => {
    const { page, go, takeErrors } = walker
    for (const id of sample) {
      // With a short list beside it: that is looked at on its own.
      await go(`/operations/${id}?q=${id}`)
      // What the description says of null is text of its own.
      const slips = (await slipsOf(page)).filter((line) => !/\bnull\b/.test(line))
      expect(slips, id).toEqual([])
      await expectAccessible(page)
    }
    await wear(page, 'dark')
    await page.setViewportSize({ width: 390, height: 844 })
    await go('/operations/createEventHandler?q=createEventHandler')
    await expectAccessible(page)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
    await wear(page, 'light')
    await page.setViewportSize({ width: 1280, height: 800 })
    expect(takeErrors()).toEqual([])
  },
)
