import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { createContext, use, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import {
  missingPermission,
  sharedFailure,
  type Part,
  type SharedFailure,
} from './shared-failure.ts'
import classes from './Together.module.css'

interface Company {
  /** The parts whose failure is said above all of them. */
  readonly told: ReadonlySet<string>
  readonly set: (id: string, part: Part | undefined) => void
}

const Company = createContext<Company | undefined>(undefined)
const nobody: ReadonlySet<string> = new Set()
const none: readonly string[] = []

interface TogetherProps {
  /** Permissions of parts that are not even drawn. */
  readonly withheld?: readonly string[] | undefined
  readonly children: ReactNode
}

/**
 * The parts of a page fail together: what several of them fail of is said once above them, with one
 * button that asks again for all of them; those that the person may not see are counted below.
 */
export function Together({ withheld = none, children }: TogetherProps) {
  const [parts, setParts] = useState<ReadonlyMap<string, Part>>(new Map())
  /** What was asked for again; `begun` from when the first answer is waited for. */
  const [asked, setAsked] = useState<SharedFailure & { readonly begun?: true }>()
  const [set] = useState(() => (id: string, part: Part | undefined) => {
    setParts((old) => {
      const next = new Map(old)
      if (part) next.set(id, part)
      else next.delete(id)
      return next
    })
  })
  const busy = [...parts].some(([id, { error }]) => !error && asked?.ids.has(id))
  if (asked && busy && !asked.begun) setAsked({ ...asked, begun: true })
  if (asked?.begun && !busy) setAsked(undefined)
  const failure = (busy ? asked : undefined) ?? sharedFailure(parts)
  const again = () => {
    if (busy || !failure) return
    setAsked(failure)
    for (const id of failure.ids) parts.get(id)?.retry()
  }
  const missing = [...parts.values()].flatMap(({ error }) => missingPermission(error) ?? [])
  return (
    <Company value={{ told: failure?.ids ?? nobody, set }}>
      {failure && <Banner {...failure} busy={busy} onRetry={again} />}
      {children}
      <Withheld permissions={[...withheld, ...missing]} />
    </Company>
  )
}

interface BannerProps {
  readonly title: string
  readonly detail: string
  readonly busy: boolean
  readonly onRetry: () => void
}

function Banner({ title, detail, busy, onRetry }: BannerProps) {
  const banner = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const box = banner.current
    // Whoever pressed its button goes on where the content is.
    return () => {
      if (box?.contains(document.activeElement)) box.closest('main')?.focus()
    }
  }, [])
  return (
    <div ref={banner} className={classes.banner} role="alert">
      <div>
        <p className={classes.title}>{title}</p>
        <p className={classes.detail}>{detail}</p>
      </div>
      <Button
        size="xs"
        variant="default"
        aria-disabled={busy}
        data-disabled={busy || undefined}
        onClick={onRetry}
      >
        {t`Try again`}
      </Button>
    </div>
  )
}

function Withheld({ permissions }: { readonly permissions: readonly string[] }) {
  const count = permissions.length
  if (count === 0) return null
  return (
    <details className={classes.withheld}>
      <summary>
        {plural(count, {
          one: '# part of this page needs a permission you do not have',
          other: '# parts of this page need permissions you do not have',
        })}
      </summary>
      <ul>
        {[...new Set(permissions)].map((permission) => (
          <li key={permission}>
            <code translate="no">{permission}</code>
          </li>
        ))}
      </ul>
    </details>
  )
}

/**
 * Whether a part that has nothing to show says so itself: `alone` it does, what is `told` above
 * needs no more words, and what is `withheld` is not drawn.
 */
export function useTogether(error: unknown, retry: () => void): 'alone' | 'told' | 'withheld' {
  const id = useId()
  const company = use(Company)
  const set = company?.set
  // Before it is painted: a sentence that the banner is about to say must not flash up.
  useLayoutEffect(() => set?.(id, { error, retry }), [set, id, error, retry])
  useLayoutEffect(() => () => set?.(id, undefined), [set, id])
  if (!company) return 'alone'
  if (missingPermission(error) !== undefined) return 'withheld'
  return company.told.has(id) ? 'told' : 'alone'
}
