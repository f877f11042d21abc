import { Link, type LinkProps } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { countText } from './locale.ts'
import classes from './TabsNav.module.css'

/** A tab: a route of its own. */
export interface Tab {
  readonly label: string
  readonly link: LinkProps
  /** Active on its own path only, not below it: for the tab at the page's root. */
  readonly exact?: boolean
  readonly count?: number
}

/** The tabs of a page. Each is a link; the arrow keys move between them. */
export function TabsNav({
  label,
  tabs,
}: {
  readonly label: string
  readonly tabs: readonly Tab[]
}) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          {...tab.link}
          className={classes.tab}
          activeOptions={{ exact: tab.exact ?? false, includeSearch: false }}
          onKeyDown={moveFocus}
        >
          <span className={classes.label} data-text={tab.label}>
            {tab.label}
          </span>
          {tab.count !== undefined && <span className={classes.count}>{countText(tab.count)}</span>}
        </Link>
      ))}
    </nav>
  )
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_at, last) => last,
}

function moveFocus(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = steps[event.key]
  const tabs = [...(event.currentTarget.parentElement?.querySelectorAll('a') ?? [])]
  const target = step && tabs[step(tabs.indexOf(event.currentTarget), tabs.length - 1)]
  if (!target) return
  event.preventDefault()
  target.focus()
}
