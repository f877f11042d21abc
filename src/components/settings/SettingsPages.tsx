import { NativeSelect } from '@mantine/core'
import { Link, useNavigate, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import classes from './settings.module.css'

/** One of several pages of settings. */
export interface SettingsEntry {
  readonly key: string
  readonly label: string
  /** Whether it is in use, in a word. */
  readonly state?: string | undefined
  readonly link: LinkProps
}

interface SettingsPagesProps {
  readonly label: string
  readonly entries: readonly SettingsEntry[]
  /** The key of the one that is open. */
  readonly current: string
  /** There is no space around it: the page that is open has its own. */
  readonly edge?: boolean
  readonly children: ReactNode
}

/** Pages of settings beside each other: their list at the left, a choice among them where it is narrow. */
export function SettingsPages(props: SettingsPagesProps) {
  const { label, entries, current, edge, children } = props
  const navigate = useNavigate()
  return (
    <div className={classes.pages} data-tall data-edge={edge || undefined}>
      <nav className={classes.nav} aria-label={label}>
        {entries.map((entry) => (
          <Link
            key={entry.key}
            {...entry.link}
            className={classes.navLink}
            activeOptions={{ exact: true, includeSearch: false }}
          >
            {entry.label}
            <span className={classes.navState}>{entry.state}</span>
          </Link>
        ))}
      </nav>
      <NativeSelect
        className={classes.choice}
        label={label}
        data={entries.map((entry) => ({ value: entry.key, label: entry.label }))}
        value={current}
        onChange={({ currentTarget }) => {
          const chosen = entries.find(({ key }) => key === currentTarget.value)
          if (chosen) void navigate(chosen.link)
        }}
      />
      {children}
    </div>
  )
}
