import type { Page } from '@playwright/test'
import { routes } from './route-paths.ts'
import { expect, signIn, test, watchErrors } from './support.ts'
import { walkOn } from './walking.ts'

/**
 * A translator as browsers have one: takes every text it may into two `font` elements, those to come
 * too. One kind moves the text there; the other leaves it outside the document, with a new one there.
 */
function translate(how: string): void {
  const own = (node: Node) => node.parentElement?.closest('font, [translate="no"], script, style')
  const texts = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    const found: Node[] = []
    for (let at: Node | null = walker.currentNode; at; at = walker.nextNode()) found.push(at)
    return found.filter((one) => one.nodeType === Node.TEXT_NODE && one.nodeValue?.trim())
  }
  const take = (root: Node) => {
    for (const text of texts(root)) {
      if (!text.isConnected || own(text) || text.parentElement?.closest('svg, option')) continue
      const outer = document.createElement('font')
      const inner = outer.appendChild(document.createElement('font'))
      text.parentNode?.replaceChild(outer, text)
      inner.append(how === 'moves' ? text : (text.nodeValue ?? ''))
    }
  }
  take(document.body)
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target.nodeType === Node.TEXT_NODE) take(target)
      else addedNodes.forEach(take)
    }
  }).observe(document.body, { childList: true, characterData: true, subtree: true })
}

/** The texts that React would look for in their place: none, where each has an element. */
function looseTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ofReact = (node: Node) => Object.keys(node).some((key) => key.startsWith('__reactFiber$'))
    if (!ofReact(document.querySelector('h1') ?? document)) throw new Error('No mark of React.')
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const { parentElement, nodeValue } = walker.currentNode
      if (!ofReact(walker.currentNode) || parentElement?.closest('svg')) continue
      found.push(`${location.pathname} ${parentElement?.outerHTML.slice(0, 200)} ${nodeValue}`)
    }
    return found
  })
}

test('no text stands where a translator could lose it, on any page', async ({ page, world }) => {
  test.setTimeout(180_000)
  const errors = watchErrors(page)
  const go = walkOn(page)
  await signIn(page, world)
  await page.goto('/')
  await page.evaluate(translate, 'moves')
  const loose: string[] = []
  for (const find of Object.values(routes)) {
    await go(await find(world))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    loose.push(...(await looseTexts(page)))
  }
  expect(loose).toEqual([])
  expect(errors).toEqual([])
})

test('a page lives on, and shows what changes, while it is translated', async ({ page, world }) => {
  const errors = watchErrors(page)
  await signIn(page, world)
  await page.goto('/sims')
  const rows = page.getByRole('table', { name: 'SIMs' }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  await page.evaluate(translate, 'replaces')

  const search = page.getByRole('combobox', { name: 'Search SIMs' })
  await search.fill('nothing is called so')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await search.fill('')
  await page.getByRole('checkbox', { name: 'Select all loaded rows' }).click()
  await expect(page.getByText('60 selected')).toBeVisible()
  await rows.nth(2).getByRole('checkbox').click()
  await expect(page.getByText('59 selected')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the selection' }).click()

  await rows.nth(1).getByRole('link').first().click()
  for (const tab of ['Activity', 'Traffic', 'Settings', 'Overview']) {
    await page.getByRole('link', { name: tab, exact: true }).click()
    await expect(page.getByRole('link', { name: tab, exact: true })).toHaveAttribute('aria-current')
  }
  await page.getByRole('main').getByRole('button', { name: 'Rename', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('traduit')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('traduit')
  expect(errors).toEqual([])
})
