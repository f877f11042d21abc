import type { Page } from '@playwright/test'
import { createWorld, signIn, test, type World } from './support.ts'

/** A world for tests that change nothing. */
export interface Reader {
  readonly world: World
  /** A page of its own, at 1280 by 800 pixels. */
  readonly open: (options: { readonly signedIn: boolean }) => Promise<Page>
}

/** Tests that only look share one world a worker. */
export const readingTest = test.extend<object, { reader: Reader }>({
  reader: [
    async ({ playwright, warmContext }, provide, { project }) => {
      const request = await playwright.request.newContext({ baseURL: project.use.baseURL })
      const world = await createWorld(request, { sims: 60 })
      await provide({
        world,
        open: async ({ signedIn }) => {
          const page = await warmContext.newPage()
          if (signedIn) await signIn(page, world)
          return page
        },
      })
      await request.dispose()
    },
    { scope: 'worker' },
  ],
})
