import { marked, type Token, type Tokens } from 'marked'
import type { Block, Inline } from '../src/domain/prose.ts'

/** Where links of the description that begin with a slash lead. */
const manuals = 'https://developers.soracom.io'

/** HTML that the description uses for its looks; any other tag is a placeholder that was meant as text. */
const looks = /^<\/?(?:a|b|br|code|em|i|li|ol|p|span|strong|ul|img)(?:\s[^>]*)?\/?>/i

/** A description's Markdown as blocks that hold text only: nothing in it can become HTML again. */
export function proseOf(markdown: string | undefined): Block[] {
  return markdown === undefined ? [] : marked.lexer(markdown).flatMap(blockOf)
}

function blockOf(token: Token): Block[] {
  switch (token.type) {
    case 'paragraph':
    case 'heading': {
      const inline = inlinesOf(token.tokens ?? [])
      if (inline.length === 0) return []
      return [token.type === 'heading' ? { kind: 'heading', inline } : { kind: 'text', inline }]
    }
    case 'text':
      return [
        { kind: 'text', inline: inlinesOf('tokens' in token ? (token.tokens ?? []) : [token]) },
      ]
    case 'list': {
      const { ordered, items } = token as Tokens.List
      const parts = items.map((item) => item.tokens.flatMap(blockOf))
      return [{ kind: 'list', ordered, items: parts }]
    }
    case 'code':
      return [{ kind: 'code', text: (token as Tokens.Code).text }]
    case 'blockquote':
      return [{ kind: 'quote', blocks: (token.tokens ?? []).flatMap(blockOf) }]
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const line = (cells: readonly Tokens.TableCell[]) =>
        cells.map(({ tokens }) => inlinesOf(tokens))
      return [{ kind: 'table', head: line(header), rows: rows.map(line) }]
    }
    case 'html':
      return textBlock(
        (token as Tokens.HTML).text.replace(/<[^>]+>/g, (tag) => (looks.test(tag) ? ' ' : tag)),
      )
    case 'space':
    case 'hr':
    case 'def':
      return []
    default:
      return textBlock(token.raw)
  }
}

function textBlock(text: string): Block[] {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain === '' ? [] : [{ kind: 'text', inline: [plain] }]
}

function inlinesOf(tokens: readonly Token[]): Inline[] {
  const found = tokens.flatMap(inlineOf)
  // Neighbouring texts are one.
  return found.reduce<Inline[]>((all, one) => {
    const last = all.at(-1)
    if (typeof last === 'string' && typeof one === 'string') all[all.length - 1] = last + one
    else all.push(one)
    return all
  }, [])
}

function inlineOf(token: Token): Inline[] {
  switch (token.type) {
    case 'text':
    case 'escape': {
      const { tokens } = token as Tokens.Text
      return tokens ? inlinesOf(tokens) : [decoded((token as Tokens.Text).text)]
    }
    case 'strong':
    case 'em':
      return [{ kind: token.type, inline: inlinesOf((token as Tokens.Strong).tokens) }]
    case 'codespan':
      return [{ kind: 'code', text: decoded((token as Tokens.Codespan).text) }]
    case 'br':
      return [{ kind: 'break' }]
    case 'link':
      return linkOf(token as Tokens.Link)
    case 'image':
      return [decoded((token as Tokens.Image).text)]
    case 'html':
      return /^<br/i.test(token.raw)
        ? [{ kind: 'break' }]
        : looks.test(token.raw)
          ? []
          : [token.raw]
    default:
      return [token.raw]
  }
}

function linkOf({ href, tokens }: Tokens.Link): Inline[] {
  const inline = inlinesOf(tokens)
  const operation = /^#\/\w+\/(?<id>\w+)$/.exec(href)?.groups?.['id']
  if (operation !== undefined) return [{ kind: 'operation', id: operation, inline }]
  const address = href.startsWith('/') ? manuals + href : href
  return /^https?:\/\//.test(address) ? [{ kind: 'link', href: address, inline }] : inline
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
}

function decoded(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
}
