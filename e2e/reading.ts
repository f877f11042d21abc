import type { BrowserContext, Page } from '@playwright/test'
import { createWorld, signIn, test, type World } from './support.ts'

/** A world and a browser with a warm cache, for tests that change nothing. */
export interface Reader {
  readonly world: World
  /** A page of its own, at 1280 by 800 pixels. */
  readonly open: (options: { readonly signedIn: boolean }) => Promise<Page>
}

/** Tests that only look share what is dear to make: one world and one browser context a worker. */
export const readingTest = test.extend<object, { reader: Reader }>({
  reader: [
    async ({ browser, playwright }, provide, { project }) => {
      const { baseURL, locale, timezoneId, viewport, contextOptions } = project.use
      const request = await playwright.request.newContext({ baseURL })
      const context: BrowserContext = await browser.newContext({
        baseURL,
        locale,
        timezoneId,
        viewport,
        ...contextOptions,
      })
      const world = await createWorld(request, { sims: 60 })
      await provide({
        world,
        open: async ({ signedIn }) => {
          const page = await context.newPage()
          if (signedIn) await signIn(page, world)
          return page
        },
      })
      await context.close()
      await request.dispose()
    },
    { scope: 'worker' },
  ],
})
