import { describe, expect, test } from 'vitest'
import { plainText, type Block, type Inline } from '../src/domain/prose.ts'
import { proseOf } from './prose.ts'

const text = (...inline: Inline[]): Block => ({ kind: 'text', inline })

describe('Markdown of the description', () => {
  test.each<[markdown: string | undefined, blocks: Block[]]>([
    [undefined, []],
    ['', []],
    ['Plain words.', [text('Plain words.')]],
    [
      '`a` and **b**',
      [text({ kind: 'code', text: 'a' }, ' and ', { kind: 'strong', inline: ['b'] })],
    ],
    [
      'See [`listSims`](#/Sim/listSims).',
      [
        text(
          'See ',
          { kind: 'operation', id: 'listSims', inline: [{ kind: 'code', text: 'listSims' }] },
          '.',
        ),
      ],
    ],
    [
      '[manual](/en/docs/air/)',
      [
        text({
          kind: 'link',
          href: 'https://developers.soracom.io/en/docs/air/',
          inline: ['manual'],
        }),
      ],
    ],
    ['[x](javascript:alert(1))', [text('x')]],
    ['[x](data:text/html,y)', [text('x')]],
    ['at https://<region>.example.com', [text('at https://<region>.example.com')]],
    ['a &lt;b&gt; &amp; c', [text('a <b> & c')]],
    ['`a &lt;b&gt;`', [text({ kind: 'code', text: 'a <b>' })]],
    ['one<br>two', [text('one', { kind: 'break' }, 'two')]],
    ['- a\n- b', [{ kind: 'list', ordered: false, items: [[text('a')], [text('b')]] }]],
    ['# Head', [{ kind: 'heading', inline: ['Head'] }]],
    ['```\n<b>x</b>\n```', [{ kind: 'code', text: '<b>x</b>' }]],
    [
      '| a | b |\n|---|---|\n| 1 | 2 |',
      [{ kind: 'table', head: [['a'], ['b']], rows: [[['1'], ['2']]] }],
    ],
    ['> said', [{ kind: 'quote', blocks: [text('said')] }]],
  ])('%j', (markdown, blocks) => {
    expect(proseOf(markdown)).toEqual(blocks)
  })

  test('keeps the words of HTML and nothing that a page could run', () => {
    const markdown =
      '<ul><li onclick="x()">first</li></ul>\n\n<a href="javascript:y()">second</a> <img src=x onerror=z()>'
    const blocks = proseOf(markdown)
    expect(plainText(blocks).replace(/\s+/g, ' ').trim()).toBe('first second')
    expect(JSON.stringify(blocks)).not.toMatch(/onclick|onerror|javascript/)
  })

  test('of blocks gives the words for searching', () => {
    const blocks = proseOf('# Head\n\n- `a`\n- [b](https://x.example)\n\n| c |\n|---|\n| d |')
    expect(plainText(blocks)).toBe('Head a b c d')
  })
})
