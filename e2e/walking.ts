import type { Page } from '@playwright/test'
import { createWorld, signIn, test, watchErrors, type World } from './support.ts'

/** A signed-in page that goes from route to route without being loaded again. */
export interface Walker {
  readonly world: World
  /** At 1280 by 800 pixels, light. */
  readonly page: Page
  /** What the page must never produce, since it was last taken. */
  readonly takeErrors: () => string[]
  /** Goes to a path of the console as a link does, and waits until it is shown and all is fetched. */
  readonly go: (path: string) => Promise<void>
}

/** The router, which stands in the window. */
interface Routed {
  readonly __TSR_ROUTER__?: {
    readonly navigate: (to: { href: string }) => Promise<void>
    readonly state: {
      readonly status: string
      readonly location: { readonly href: string }
      readonly resolvedLocation?: { readonly href: string }
    }
  }
}

/** Milliseconds without a request after which a page has all it asks for. */
const quietMs = 120

/** Waits until nothing is on its way to the page, as `networkidle` does for a page that is loaded. */
function watchTraffic(page: Page): () => Promise<void> {
  let open = 0
  let changed = Date.now()
  const count = (by: number) => () => {
    open += by
    changed = Date.now()
  }
  page.on('request', count(1))
  page.on('requestfinished', count(-1))
  page.on('requestfailed', count(-1))
  return async () => {
    const latest = Date.now() + 20_000
    while (open > 0 || Date.now() - changed < quietMs) {
      if (Date.now() > latest) throw new Error(`${open} requests did not end.`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** Tests that only look share one world and one page a worker. */
export const walkTest = test.extend<object, { walker: Walker }>({
  walker: [
    async ({ playwright, warmContext }, provide, { project }) => {
      const request = await playwright.request.newContext({ baseURL: project.use.baseURL })
      const world = await createWorld(request, { sims: 60 })
      const page = await warmContext.newPage()
      const errors = watchErrors(page)
      const quiet = watchTraffic(page)
      await signIn(page, world)
      await page.goto('/')
      // What fades is looked at when it has; so nothing fades.
      await page.evaluate(() => {
        const still = new CSSStyleSheet()
        still.replaceSync('*, ::before, ::after { transition: none !important }')
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, still]
      })
      await provide({
        world,
        page,
        takeErrors: () => errors.splice(0),
        go: async (path) => {
          await page.evaluate(
            (href) => (globalThis as Routed).__TSR_ROUTER__?.navigate({ href }),
            path,
          )
          await page.waitForFunction(() => {
            const { status, location, resolvedLocation } =
              (globalThis as Routed).__TSR_ROUTER__?.state ?? {}
            return status === 'idle' && resolvedLocation?.href === location?.href
          })
          await quiet()
        },
      })
      await page.close()
      await request.dispose()
    },
    { scope: 'worker' },
  ],
})
