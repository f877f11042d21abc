import { digitsIn, isSimId } from '../numbers.ts'
import { isRounded } from '../table-file.ts'

/** What keeps a line of a list from being registered. */
export type LineFlaw = 'simId' | 'rounded' | 'secret' | 'twice'

/** A SIM of a list that is registered from it. */
export interface RegistrationLine {
  /** Counted from one, as editors and spreadsheets do. */
  readonly line: number
  readonly simId: string
  /** The PUK or passcode. */
  readonly secret: string
  readonly name: string
  readonly flaw: LineFlaw | undefined
}

type Columns = Readonly<Record<'simId' | 'secret' | 'name', number>>

const headings = {
  simId: /sim[ _-]?(?:id|番号)|iccid|eid/i,
  secret: /puk|pass|secret|暗証|パスコード/i,
  name: /^\W*(?:name|label)|名/i,
} as const

const namesSim = (cell: string) => isSimId(digitsIn(cell) ?? '')

/**
 * Reads a list of SIMs with their secrets: a line each, the columns told apart by tabs, commas or
 * semicolons and in any order where a heading names them; else the SIM ID, then the secret, then a
 * name. Each line is checked for what can be known before it is sent.
 */
export function readRegistrations(text: string): readonly RegistrationLine[] {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((line, at) => ({ line: at + 1, cells: cellsOf(line) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const heading = rows[0]?.cells.some(namesSim) ? undefined : columnsIn(rows[0]?.cells ?? [])
  const seen = new Set<string>()
  return rows.slice(heading ? 1 : 0).map(({ line, cells }) => {
    const columns = heading ?? columnsOf(cells)
    const cell = cells[columns.simId] ?? ''
    const simId = namesSim(cell) ? (digitsIn(cell) ?? '') : cell
    const secret = cells[columns.secret] ?? ''
    const flaw = flawOf(simId, secret, seen)
    seen.add(simId)
    return { line, simId, secret, name: cells[columns.name] ?? '', flaw }
  })
}

function flawOf(simId: string, secret: string, seen: ReadonlySet<string>): LineFlaw | undefined {
  if (isRounded(simId)) return 'rounded'
  if (!namesSim(simId)) return 'simId'
  if (seen.has(simId)) return 'twice'
  if (isRounded(secret)) return 'rounded'
  return secret === '' ? 'secret' : undefined
}

function cellsOf(line: string): readonly string[] {
  const separator = line.includes('\t') ? '\t' : (/[;；]/.exec(line)?.[0] ?? /[,、，]/)
  const cells = line.split(separator)
  // Blanks separate where nothing else does, and the number is not in groups.
  const [first = '', second = '', ...rest] = line.trim().split(/\s+/)
  const parts = cells.length === 1 && namesSim(first) ? [first, second, rest.join(' ')] : cells
  return parts.map((cell) =>
    cell
      .trim()
      .replace(/^(?:=?"|')(?<inner>[^"]*)"?$/, '$<inner>')
      .trim(),
  )
}

/** The columns by a heading that names the SIM ID and the secret; undefined where it does not. */
function columnsIn(cells: readonly string[]): Columns | undefined {
  const of = (heading: RegExp) => cells.findIndex((cell) => heading.test(cell))
  const [simId, secret, name] = [of(headings.simId), of(headings.secret), of(headings.name)]
  return simId < 0 || secret < 0 ? undefined : { simId, secret, name }
}

function columnsOf(cells: readonly string[]): Columns {
  const simId = Math.max(0, cells.findIndex(namesSim))
  return { simId, secret: simId + 1, name: simId + 2 }
}
