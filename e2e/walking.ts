import type { Page, Request } from '@playwright/test'
import { newContext } from './contexts.ts'
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

/** Takes the fleet out of the browser, which would answer the list of SIMs with what it has. */
export async function forgetFleet(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name)
        request.addEventListener('success', resolve)
        request.addEventListener('blocked', resolve)
      })
    }
  })
}

/** Where the console's router stands in the window. */
const routerName = '__TSR_ROUTER__'

interface Router {
  readonly navigate: (to: { href: string }) => Promise<void>
  readonly state: {
    readonly status: string
    readonly location: { readonly href: string }
    readonly resolvedLocation?: { readonly href: string }
  }
}

/** Milliseconds without a request after which a page has all it asks for. */
const quietMs = 120

/** Waits until nothing is on its way to the page, as `networkidle` does for a page that is loaded. */
function watchTraffic(page: Page): () => Promise<void> {
  const open = new Set<Request>()
  let changed = Date.now()
  const begin = (request: Request) => {
    open.add(request)
    changed = Date.now()
  }
  const end = (request: Request) => {
    open.delete(request)
    changed = Date.now()
  }
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  return async () => {
    const latest = Date.now() + 20_000
    while (open.size > 0 || Date.now() - changed < quietMs) {
      if (Date.now() > latest)
        throw new Error(`These did not end: ${Array.from(open, (one) => one.url()).join()}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}

/** Goes to a path of the console as a link does, and waits until it is shown and all is fetched. */
export function walkOn(page: Page): (path: string) => Promise<void> {
  const quiet = watchTraffic(page)
  return async (path) => {
    await page.evaluate(
      ([name, href]) => (Reflect.get(globalThis, name) as Router).navigate({ href }),
      [routerName, path] as const,
    )
    await page.waitForFunction((name) => {
      const { state } = Reflect.get(globalThis, name) as Router
      return state.status === 'idle' && state.resolvedLocation?.href === state.location.href
    }, routerName)
    await quiet()
  }
}

/** Tests that only look share one world and one page a worker. */
export const walkTest = test.extend<object, { walker: Walker }>({
  walker: [
    async ({ playwright, browser }, provide, { project }) => {
      const request = await playwright.request.newContext({ baseURL: project.use.baseURL })
      const world = await createWorld(request, { sims: 60 })
      const context = await newContext(browser, project)
      const page = await context.newPage()
      const errors = watchErrors(page)
      const go = walkOn(page)
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
        go,
      })
      await context.close()
      await request.dispose()
    },
    { scope: 'worker' },
  ],
})

/** What stands on a page only where something was made text that is none. */
const slips = /Invalid Date|Invalid time|\bNaN\b|\bundefined\b|\bnull\b|\[object \w+\]/

/** A line of JSON that is shown as such: what the API leaves open may hold null. */
const json = /^\s*("[^"]*": )?null,?$/

/** The lines of the page that say what is nobody's text: null, NaN, an object. */
export async function slipsOf(page: Page): Promise<string[]> {
  const text = await page.locator('main').innerText()
  return text.split('\n').filter((line) => slips.test(line) && !json.test(line))
}
