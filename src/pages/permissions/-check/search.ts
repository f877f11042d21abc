import { isSettings } from '../../../domain/settings/settings.ts'
import { listSearch, type FilterSearch, type ListSearch } from '../../../components/list/search.ts'

/** Whose rights are looked at, and in which circumstances; all of it in the URL but for a draft's text. */
export interface CheckSearch extends ListSearch, FilterSearch<'family' | 'outcome'> {
  readonly user?: string | undefined
  readonly role?: string | undefined
  /** Instead of either: a document that is written on the page. */
  readonly draft?: boolean | undefined
  /** The moment of the call, ISO 8601; now when left out. */
  readonly at?: string | undefined
  readonly ip?: string | undefined
  /** Values of placeholders by name. */
  readonly values?: Readonly<Record<string, string>> | undefined
  /** Pages and actions instead of operations. */
  readonly show?: 'screens' | undefined
  /** How the draft is shown: statements, unless it says otherwise. */
  readonly view?: 'json' | undefined
}

const readList = listSearch(['family', 'outcome'])
const longest = 300

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value.slice(0, longest) : undefined
}

function valuesIn(raw: unknown): Record<string, string> | undefined {
  if (!isSettings(raw)) return undefined
  const values = Object.entries(raw).flatMap(([name, value]) => {
    const one = text(value)
    return one === undefined ? [] : [[name.slice(0, longest), one] as const]
  })
  return values.length > 0 ? Object.fromEntries(values.slice(0, 20)) : undefined
}

/** Reads what the tester keeps in the URL; what is broken falls back to the default. */
export function checkSearch(raw: Record<string, unknown>): CheckSearch {
  const { at } = raw
  const draft = raw['draft'] === true ? true : undefined
  const role = draft ? undefined : text(raw['role'])
  return {
    ...readList(raw),
    user: draft || role !== undefined ? undefined : text(raw['user']),
    role,
    draft,
    at: typeof at === 'string' && Number.isFinite(Date.parse(at)) ? at.slice(0, 40) : undefined,
    ip: text(raw['ip']),
    values: valuesIn(raw['values']),
    show: raw['show'] === 'screens' ? 'screens' : undefined,
    view: raw['view'] === 'json' ? 'json' : undefined,
  }
}
