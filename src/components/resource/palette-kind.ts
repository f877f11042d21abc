import { plural } from '@lingui/core/macro'
import { allRows, type PagedParams } from '../../api/lists.ts'
import type { Endpoint, Operation } from '../../api/operation.ts'
import type { PaletteKind, Thing } from '../shell/palette-offers.ts'
import type { Resource } from './resource.ts'

/** How many of a kind are looked through where the API cannot search. */
const most = 1000
/** The facts that a thing is found by, beside its name and identifier. */
const told = new Set(['tags', 'description', 'address', 'type', 'product', 'iccid', 'imei'])

/** A resource as the palette shows it. */
export function thingOf<R>(resource: Resource<R>, one: R, words = wordsOf(resource, one)): Thing {
  const { key, name, page, to, badge } = resource
  return { link: page?.(one) ?? { to }, name: name(one), key: key(one), badge: badge?.(one), words }
}

function wordsOf<R>({ facts }: Resource<R>, one: R): Thing['words'] {
  return facts.filter(({ id }) => told.has(id)).map((fact) => [fact.header, fact.text(one)])
}

/** A kind that the API lists and cannot search: the palette looks through what there is. */
export function listedKind<R>(
  resource: Resource<R>,
  operation: Endpoint<string, { readonly query?: PagedParams }, R[]>,
  look: Pick<PaletteKind, 'scope' | 'scopeLabel' | 'icon' | 'coverage'>,
): PaletteKind {
  const { noun } = resource
  return {
    ...look,
    id: operation.id,
    title: noun.title,
    operation,
    read: () => ({
      queryKey: [operation.id, 'palette'],
      queryFn: async ({ signal }) => {
        const call = { query: { limit: 100 } }
        const { items: rows, complete } = await allRows(operation, call, { most, signal })
        const note = plural(rows.length, {
          one: 'Only the first of them was looked through.',
          other: 'Only the first # of them were looked through.',
        })
        return {
          things: rows.map((one) => thingOf(resource, one)),
          note: complete ? undefined : note,
        }
      },
    }),
  }
}

/** A kind that the API answers all at once: `read` asks for it. */
export function wholeKind<R>(
  resource: Resource<R>,
  operation: Operation,
  read: (signal: AbortSignal) => Promise<{ readonly data: readonly R[] }>,
  look: Pick<PaletteKind, 'scope' | 'icon'>,
): PaletteKind {
  return {
    ...look,
    id: operation.id,
    title: resource.noun.title,
    operation,
    read: () => ({
      queryKey: [operation.id, 'palette'],
      queryFn: async ({ signal }) => {
        const { data } = await read(signal)
        return { things: data.map((one) => thingOf(resource, one)) }
      },
    }),
  }
}
