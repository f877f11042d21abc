import { t } from '@lingui/core/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { useQueries } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { explain } from '../../api/errors.ts'
import { usePermissions } from '../../api/permissions.ts'
import { best, matches } from './palette-match.ts'
import type { PaletteKind, Thing } from './palette-offers.ts'
import type { PaletteItem, PaletteSection } from './usePaletteItems.ts'

const few = 5
const many = 20
const shortest = 2
/** When a kind has not answered for so long, its section says that it is still asked. */
const slowMs = 1000

interface Found {
  readonly sections: readonly PaletteSection[]
  readonly searching: boolean
}

/**
 * Things of each kind that fit what was typed, five each, or twenty of the kinds of a scope. Each
 * kind is asked by itself: a slow or failing one says so in its own section.
 */
export function useFoundThings(
  kinds: readonly PaletteKind[],
  scope: string | undefined,
  text: string,
): Found {
  const { may } = usePermissions()
  const router = useRouter()
  const [settled] = useDebouncedValue(text, 200)
  const [old] = useDebouncedValue(settled, slowMs)
  const scoped = kinds.filter((kind) => scope === undefined || kind.scope === scope)
  const asked = scope !== undefined || settled.length >= shortest ? scoped : []
  const queries = asked.map((kind) => ({
    kind,
    query: kind.read(settled),
    verdict: kind.operation ? may(kind.operation) : ({ allowed: true } as const),
  }))
  const answers = useQueries({
    queries: queries.map(({ kind, query, verdict }) => ({
      queryKey: query?.queryKey ?? [kind.id, 'nothing'],
      queryFn: query?.queryFn,
      enabled: query !== undefined && verdict.allowed,
      structuralSharing: false,
    })),
  })

  const itemOf = ({ id, icon }: PaletteKind, thing: Thing, otherwise?: string): PaletteItem => ({
    id: `${id}-${thing.key}`,
    label: thing.name,
    code: thing.name === thing.key ? undefined : thing.key,
    why: whyFound(thing, text, otherwise),
    badge: thing.badge,
    icon,
    href: router.buildLocation(thing.link).publicHref,
  })
  const sections = queries.map(({ kind, query, verdict }, at): PaletteSection => {
    const { title } = kind
    // Named in the scope, it says why there is nothing; among all kinds, it is not there.
    if (!verdict.allowed) return { title, items: [], note: scope && verdict.reason }
    if (!query) return { title, items: [], note: scope && t`Type at least two characters.` }
    const answer = answers[at]
    if (answer?.error) return { title, items: [], note: failureText(answer.error), failed: true }
    if (!answer?.data) {
      return { title, items: [], note: old === settled ? t`Still searching…` : undefined }
    }
    const { things, note, searched, otherwise } = answer.data
    // What the API found for a text that has changed since is shown as far as it fits the new one.
    const known = searched && settled === text
    const fitting = known ? things : best(things.map(sought), text).map(({ thing }) => thing)
    const items = fitting.slice(0, scope === undefined ? few : many)
    const { last } = kind
    return { title, items: items.map((thing) => itemOf(kind, thing, otherwise)), note, last }
  })
  const fetching = answers.some(({ isFetching }) => isFetching)
  return { sections, searching: text !== settled || fetching }
}

function sought(thing: Thing) {
  const keywords = [thing.key, ...thing.words.map(([, value]) => value)].join(' ')
  return { thing, label: thing.name, keywords }
}

/** What it was found by, where that is neither its name nor its identifier. */
function whyFound({ name, key, words }: Thing, typed: string, otherwise?: string) {
  const wanted = typed.split(/\s+/).filter((word) => !matches(`${name} ${key}`, word))
  const found = words.find(([, text]) => wanted.some((word) => matches(text, word)))
  if (found) return found.join(': ')
  return wanted.length > 0 ? otherwise : undefined
}

function failureText(error: unknown): string {
  const { title, detail } = explain(error)
  return `${title}. ${detail}`
}
