import type { QueryClient } from '@tanstack/react-query'
import type { LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Coverage } from '../../api/config.ts'
import type { pages } from '../../api/lists.ts'
import type { Operation } from '../../api/operation.ts'

/** One of the things a topic is about. */
export interface Thing {
  readonly id: string
  readonly name: string
  readonly link: LinkProps
  /** The moment that matters about it, UNIX milliseconds. */
  readonly at?: number | undefined
}

/** Something to know: one row, whatever the number of things. */
export interface Topic {
  readonly id: string
  /** How many, and what about them: "3 SIMs have expired". */
  readonly title: (count: number) => string
  /** Where they are listed. */
  readonly link: LinkProps
  readonly things: readonly Thing[]
  /** How much it matters; not at all for what merely happened. */
  readonly weight?: 'danger' | 'warning'
}

/** A number, and what is to be said about it. */
interface Shown {
  readonly value: string
  readonly note?: ReactNode
}

interface FigureOf<Data> {
  readonly label: string
  readonly link: LinkProps
  readonly show: (data: Data) => Shown
}

/** What a family has to tell on Home. */
interface SourceOf<Data> {
  readonly id: string
  /** Who may not call all of these is not asked, and told nothing. */
  readonly needs: readonly Operation[]
  /** The coverage that it is of; both when left out. */
  readonly coverage?: Coverage
  readonly read: (asked: Asked) => Promise<Data>
  readonly figures?: readonly FigureOf<Data>[]
  /** What to look at; `now` is UNIX milliseconds. */
  readonly needsYou?: (data: Data, now: number) => readonly Topic[]
  /** What happened after `from`, until `now`; UNIX milliseconds. */
  readonly since?: (data: Data, from: number, now: number) => readonly Topic[]
  /** What the navigation says at the page with this path while something is wrong. */
  readonly trouble?: { readonly path: string; readonly text: (data: Data) => string | undefined }
  /** Says so where only a part was looked at. */
  readonly scope?: (data: Data) => string | undefined
}

/** What a source is asked with. */
export interface Asked {
  readonly client: QueryClient
  /** When Home was opened, UNIX milliseconds: the same for all that ask the same. */
  readonly opened: number
  /** When the person was here last, UNIX milliseconds. */
  readonly from: number
}

/** What a source has found, in words. */
export interface Findings {
  readonly figures: readonly Shown[]
  readonly needsYou: readonly Topic[]
  readonly since: readonly Topic[]
  readonly trouble: string | undefined
  readonly scope: string | undefined
}

/** A source, whatever its data are. */
export type Source = Pick<SourceOf<never>, 'id' | 'needs' | 'coverage'> & {
  readonly figures: readonly Pick<FigureOf<never>, 'label' | 'link'>[]
  readonly tells: { readonly needsYou: boolean; readonly since: boolean }
  readonly troubleAt: string | undefined
  readonly find: (asked: Asked) => Promise<Findings>
}

/** Declares what a family has to tell. */
export function source<Data>(of: SourceOf<Data>): Source {
  const { id, needs, coverage, figures = [] } = of
  return {
    id,
    needs,
    ...(coverage && { coverage }),
    figures,
    tells: { needsYou: of.needsYou !== undefined, since: of.since !== undefined },
    troubleAt: of.trouble?.path,
    find: async (asked) => {
      const data = await of.read(asked)
      const now = Date.now()
      return {
        figures: figures.map(({ show }) => show(data)),
        needsYou: (of.needsYou?.(data, now) ?? []).filter(hasThings),
        since: (of.since?.(data, asked.from, now) ?? []).filter(hasThings),
        trouble: of.trouble?.text(data),
        scope: of.scope?.(data),
      }
    },
  }
}

const hasThings = ({ things }: Topic) => things.length > 0

/** Pages of a hundred that are read at most: a fleet may have a thousand. */
const mostPages = 10

/** The rows of a paged operation, as the list of them has them too, and whether these are all. */
export async function readRows<Row>(
  client: QueryClient,
  options: ReturnType<typeof pages<object, Row>>,
): Promise<{ readonly rows: readonly Row[]; readonly all: boolean }> {
  const ask = { ...options, pages: mostPages }
  const known = await client.fetchInfiniteQuery(ask)
  const whole = known.pages.length >= mostPages || known.pages.at(-1)?.nextKey === undefined
  const data = whole ? known : await client.fetchInfiniteQuery({ ...ask, staleTime: 0 })
  return {
    rows: data.pages.flatMap(({ items }) => items),
    all: data.pages.at(-1)?.nextKey === undefined,
  }
}

/** Whether a moment (UNIX milliseconds) lies after `from` and not in the future. */
export function within(at: number | undefined, from: number, now: number): boolean {
  return at !== undefined && at > from && at <= now
}

/** The newest first. */
export function newestFirst(things: readonly Thing[]): readonly Thing[] {
  return things.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))
}
