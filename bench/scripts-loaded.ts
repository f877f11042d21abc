import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright'

/** Bytes of JavaScript after gzip. */
export interface ScriptSizes {
  /** Asked for before the page's first heading or form was in the document. */
  readonly shown: number
  /** Asked for until the network was idle, what is fetched ahead included. */
  readonly all: number
}

declare global {
  interface Window {
    /** When the page's own content was first seen, milliseconds since the navigation. */
    contentAt?: number
  }
}

/** Opens a path with nothing cached and weighs the scripts it asks for. */
export async function scriptsOf(page: Page, path: string, folder: string): Promise<ScriptSizes> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('form, main h1')) return
      observer.disconnect()
      window.contentAt = performance.now()
    })
    observer.observe(document, { subtree: true, childList: true })
  })
  await page.goto(path)
  await page.waitForFunction(() => window.contentAt !== undefined)
  await page.waitForLoadState('networkidle')
  const loaded = await page.evaluate(() => {
    const contentAt = window.contentAt ?? 0
    return performance.getEntriesByType('resource').map(({ name, startTime }) => ({
      path: new URL(name).pathname,
      early: startTime < contentAt,
    }))
  })
  const sizes = { shown: 0, all: 0 }
  const counted = new Set<string>()
  for (const script of loaded) {
    if (!script.path.endsWith('.js') || counted.has(script.path)) continue
    counted.add(script.path)
    const { length } = gzipSync(await readFile(join(folder, script.path)), { level: 9 })
    sizes.all += length
    if (script.early) sizes.shown += length
  }
  return sizes
}
