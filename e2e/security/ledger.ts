import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '../support.ts'

/** What leaves traces, by where: each is a line of text in which a secret may be found. */
type Trace = readonly [place: string, text: string]

/** Everything in which a secret could be left behind, watched from before the page is opened. */
export async function watchTraces(page: Page) {
  const traces: Trace[] = []
  const secrets = new Map<string, string>()
  page.on('request', (request) => traces.push(['an address that was asked for', request.url()]))
  page.on('framenavigated', (frame) => traces.push(['an address', frame.url()]))
  page.on('console', (message) => traces.push(['the browser’s console', message.text()]))
  page.on('pageerror', (error) => traces.push(['an error', String(error.stack)]))
  page.on('download', (download) => {
    void download
      .path()
      .then((path) => readFile(path, 'utf8'))
      .then((text) => traces.push([`the file ${download.suggestedFilename()}`, text]))
  })
  await page.exposeFunction('noteCopied', (text: string) => traces.push(['the clipboard', text]))
  await page.addInitScript(() => {
    const note = Reflect.get(globalThis, 'noteCopied') as (text: string) => void
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: async (text: string) => note(text),
    })
  })

  return {
    /** Adds a secret that is searched for from now on. */
    know: (name: string, secret: string) => secrets.set(secret, name),
    /** Looks at the page as it stands too, and fails for each secret that was found anywhere. */
    expectNone: async (place: string) => {
      traces.push(...(await storesOf(page)), ...(await attributesOf(page)))
      const found = traces.flatMap(([where, text]) =>
        Array.from(secrets)
          .filter(([secret]) =>
            [secret, encodeURIComponent(secret)].some((one) => text.includes(one)),
          )
          .map(([, name]) => `${name} in ${where}`),
      )
      expect.soft([...new Set(found)], place).toEqual([])
      return traces.splice(0)
    },
  }
}

/** All that the browser keeps for the console: of the tab's store, the session aside. */
async function storesOf(page: Page): Promise<Trace[]> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(String(request.error))))
      })
    // What is packed is bytes, of text for the most part.
    const texts = (value: unknown): unknown =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder().decode(value)
        : value
    const found: [string, string][] = []
    for (const [key, value] of Object.entries(sessionStorage)) {
      if (key !== 'soracom-console-session') found.push([`sessionStorage ${key}`, `${value}`])
    }
    for (const [key, value] of Object.entries(localStorage)) {
      found.push([`localStorage ${key}`, `${key} ${value}`])
    }
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const records = await done(database.transaction(store).objectStore(store).getAll())
        const text = JSON.stringify(records, (_, value: unknown) => texts(value))
        found.push([`IndexedDB ${name}`, `${name} ${text}`])
      }
      database.close()
    }
    return found
  })
}

/** The attributes and the title of the document: what is saved with a page. */
async function attributesOf(page: Page): Promise<Trace[]> {
  const attributes = await page.evaluate(() =>
    Array.from(document.querySelectorAll('*')).flatMap((element) =>
      Array.from(
        element.attributes,
        ({ name, value }) => `<${element.localName} ${name}> ${value}`,
      ),
    ),
  )
  return [
    ['the title', await page.title()],
    ...attributes.map((text) => [`an attribute ${text.split('>')[0]}>`, text] as const),
  ]
}
