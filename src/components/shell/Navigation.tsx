import { t } from '@lingui/core/macro'
import { IconChevronDown, IconKeyboard } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import classes from './Navigation.module.css'
import {
  isCurrent,
  missingFor,
  navigation,
  type NavigationEntry,
  type NavigationGroup,
} from './navigation.ts'

interface NavigationProps {
  /** Called when a page was chosen, so that a drawer can close. */
  readonly onChoose?: () => void
  readonly onShortcuts: () => void
}

/** The areas of the console, in groups that fold. */
export function Navigation({ onChoose, onShortcuts }: NavigationProps) {
  const { may } = usePermissions()
  const allowed = (entry: NavigationEntry) => missingFor(entry, may) === undefined
  const groups = navigation
    .map(({ label, entries }) => ({ label, entries: entries.filter(allowed) }))
    .filter(({ entries }) => entries.length > 0)
  return (
    <>
      <nav className={classes.nav} aria-label={t`Areas`}>
        {groups.map((group) => (
          <Group key={group.label ?? ''} group={group} onChoose={onChoose} />
        ))}
      </nav>
      <button type="button" className={classes.shortcuts} onClick={onShortcuts}>
        <IconKeyboard size={16} stroke={1.6} aria-hidden />
        {t`Keyboard shortcuts`}
        <kbd className={classes.key}>?</kbd>
      </button>
    </>
  )
}

interface GroupProps extends Pick<NavigationProps, 'onChoose'> {
  readonly group: NavigationGroup
}

function Group({ group, onChoose }: GroupProps) {
  const id = useId()
  const pathname = useLocation({ select: (location) => location.pathname })
  const holdsCurrent = group.entries.some((entry) => isCurrent(entry, pathname))
  const [folded, setFolded] = useState(() => group.label !== undefined && isFolded(group.label))
  const open = !folded || holdsCurrent || group.label === undefined
  return (
    <div className={classes.group}>
      {group.label !== undefined && (
        <button
          type="button"
          className={classes.heading}
          aria-expanded={open}
          aria-controls={id}
          // The group of the page on screen stays open.
          aria-disabled={holdsCurrent}
          onClick={() => {
            if (holdsCurrent) return
            setFolded(open)
            keepFolded(group.label ?? '', open)
          }}
        >
          {group.label}
          <IconChevronDown size={14} stroke={1.8} className={classes.chevron} aria-hidden />
        </button>
      )}
      <ul id={id} className={classes.list} hidden={!open}>
        {group.entries.map((entry) => (
          <li key={entry.path}>
            <Link
              to={entry.path}
              className={classes.link}
              data-current={isCurrent(entry, pathname) || undefined}
              aria-current={isCurrent(entry, pathname) ? 'true' : undefined}
              activeOptions={{ exact: true }}
              onClick={onChoose}
            >
              <entry.icon size={17} stroke={1.6} aria-hidden />
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

const storageKey = 'soracom-console-folded'

function foldedGroups(): string[] {
  try {
    const saved: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(saved) ? saved.filter((label) => typeof label === 'string') : []
  } catch {
    return []
  }
}

function isFolded(label: string): boolean {
  return foldedGroups().includes(label)
}

function keepFolded(label: string, folded: boolean): void {
  const others = foldedGroups().filter((other) => other !== label)
  try {
    localStorage.setItem(storageKey, JSON.stringify(folded ? [...others, label] : others))
  } catch {
    // Where storage is blocked, groups are open again after a reload.
  }
}
