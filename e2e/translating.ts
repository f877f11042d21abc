import type { Page } from '@playwright/test'

/**
 * A translator as browsers have one: takes every text it may into two `font` elements, those to come
 * too. One kind moves the text there; the other leaves it outside the document, with a new one there.
 */
export function translate(how: string): void {
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
export function looseTexts(page: Page): Promise<string[]> {
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
