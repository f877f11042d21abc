/** A piece of an SQL text; spaces and comments are none. */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol'
  readonly text: string
  /** Where it begins, in UTF-16 units. */
  readonly at: number
  /** A text, a quoted name or a comment that never ends. */
  readonly open?: true
}

const patterns = [
  ['space', /\s+|--[^\n]*/y],
  ['comment', /\/\*[^]*?(?:\*\/|$)/y],
  ['string', /'(?:[^']|'')*(?:'|$)/y],
  ['quoted', /"(?:[^"]|"")*(?:"|$)/y],
  ['number', /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy],
  ['word', /[\p{L}_][\p{L}\p{N}_$]*/uy],
  ['symbol', /::|\|\||<>|<=|>=|!=|[^]/uy],
] as const

/** Reads an SQL text, whatever it holds: what means nothing is a symbol of one character. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < sql.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at
      const text = pattern.exec(sql)?.[0]
      if (text === undefined) continue
      const isOpen = endsOpen(kind, text)
      if (kind === 'comment' && isOpen) tokens.push({ kind: 'symbol', text, at, open: true })
      else if (kind !== 'space' && kind !== 'comment') {
        tokens.push({ kind, text, at, ...(isOpen && { open: true }) })
      }
      at += text.length
      break
    }
  }
  return tokens
}

function endsOpen(kind: string, text: string): boolean {
  if (kind === 'comment') return text.length < 4 || !text.endsWith('*/')
  if (kind !== 'string' && kind !== 'quoted') return false
  const mark = text.charAt(0)
  return (text.split(mark).length - 1) % 2 === 1
}

/** A name as the engine knows it: upper case, unless it is quoted. */
export function nameOf({ kind, text }: Token): string {
  return kind === 'quoted' ? text.slice(1, -1).replaceAll('""', '"') : text.toUpperCase()
}

/** Whether a token is a word of the language or a name, whatever its letter case. */
export function isWord(token: Token | undefined, ...words: readonly string[]): boolean {
  return token?.kind === 'word' && words.includes(token.text.toUpperCase())
}
