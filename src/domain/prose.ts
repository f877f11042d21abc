/** A piece of running text: the text itself, or text that is set off. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'em'; readonly inline: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly href: string; readonly inline: readonly Inline[] }
  /** Another operation of the API, by its id. */
  | { readonly kind: 'operation'; readonly id: string; readonly inline: readonly Inline[] }

/** What the API's description says about something, as it was written in Markdown. */
export type Block =
  | { readonly kind: 'text' | 'heading'; readonly inline: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }

/** The words of some blocks without what sets them off, for searching. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(blockText).join(' ')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'code':
      return block.text
    case 'list':
      return block.items.map(plainText).join(' ')
    case 'quote':
      return plainText(block.blocks)
    case 'table':
      return [block.head, ...block.rows].flat().map(inlineText).join(' ')
    default:
      return inlineText(block.inline)
  }
}

function inlineText(inline: readonly Inline[]): string {
  return inline
    .map((one) => {
      if (typeof one === 'string') return one
      if (one.kind === 'break') return ' '
      return one.kind === 'code' ? one.text : inlineText(one.inline)
    })
    .join('')
}
