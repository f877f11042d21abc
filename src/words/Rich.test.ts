import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Rich } from './Rich.tsx'

const rendered = (text: string) =>
  renderToStaticMarkup(createElement(Rich, { text, parts: { key: createElement('kbd') } }))

test('tags become elements, wherever they stand', () => {
  expect(rendered('Press <key>K</key> or <key>/</key>.')).toBe(
    'Press <kbd>K</kbd> or <kbd>/</kbd>.',
  )
})

test('what is no tag of the sentence stays text', () => {
  expect(rendered('<b>5</b> < 6 <toString>x</toString>')).toBe(
    '&lt;b&gt;5&lt;/b&gt; &lt; 6 &lt;toString&gt;x&lt;/toString&gt;',
  )
})
