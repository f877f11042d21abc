import { t } from '@lingui/core/macro'
import { IconApps, IconChevronDown, IconKeyboard, type Icon } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useId, useState, type ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { late } from '../feedback/late.tsx'
import classes from './Navigation.module.css'
import { home, isCurrent } from './navigation.ts'
import { allowedGroups, type AllowedEntry, type AllowedGroup } from './navigation-allowed.ts'
import { usePins } from './pins.ts'
import { useSeenServices } from './services.ts'
import { useTroubles } from './trouble.ts'

interface NavigationProps {
  /** Called when a page was chosen, so that a drawer can close. */
  readonly onChoose?: () => void
  readonly onShortcuts: () => void
}

// Most have none; who has some gets room for them at once.
const PinnedPages = late(() => import('./PinnedPages.tsx').then((all) => all.PinnedPages), {
  waiting: PinnedRoom,
})

function PinnedRoom() {
  return <div style={{ height: 48 + usePins().length * 33 }} />
}

const more = 'more'

/** What is pinned, then the areas of the console: of their groups, the one at hand is open. */
export function Navigation({ onChoose, onShortcuts }: NavigationProps) {
  const { may } = usePermissions()
  const pathname = useLocation({ select: (location) => location.pathname })
  const troubles = useTroubles()
  const seen = useSeenServices()
  const groups = allowedGroups(may)
  const current = groups.find((group) => group.entries.some((entry) => isCurrent(entry, pathname)))

  // On a page of no group, the one that was at hand before stays open: nothing moves.
  const [last, setLast] = useState('connectivity')
  const [opened, setOpened] = useState<readonly string[]>([])
  if (current && current.id !== last) {
    setLast(current.id)
    setOpened([])
  }
  const isOpen = (id: string) => id === last || opened.includes(id)
  const fold = (id: string) =>
    setOpened(opened.includes(id) ? opened.filter((other) => other !== id) : [...opened, id])

  const used = (group: AllowedGroup) =>
    group === current || !group.optional || seen.includes(group.id) || !!troubleOf(group, troubles)
  const unused = groups.filter((group) => !used(group))
  // A single one takes the room of the heading that would fold it.
  const folded = unused.length > 1 ? unused : []
  const shown = groups.filter((group) => !folded.includes(group))

  const drawn = (group: AllowedGroup) => {
    const [first, second] = group.entries
    if (first && !second) return <Entry key={group.id} entry={first} withIcon onChoose={onChoose} />
    return (
      <Fold
        key={group.id}
        label={group.label}
        icon={group.icon}
        trouble={isOpen(group.id) ? undefined : troubleOf(group, troubles)}
        open={isOpen(group.id)}
        fixed={group.id === last}
        onFold={() => fold(group.id)}
      >
        {group.entries.map((entry) => (
          <Entry key={entry.path} entry={entry} onChoose={onChoose} />
        ))}
      </Fold>
    )
  }
  const operating = shown.filter(({ administers }) => !administers)
  const administering = shown.filter(({ administers }) => administers)
  return (
    <>
      <div className={classes.scroll}>
        {usePins().length > 0 && <PinnedPages onChoose={onChoose} />}
        <nav aria-label={t`Areas`}>
          <ul className={classes.list}>
            <Entry entry={{ ...home, to: home.path }} withIcon onChoose={onChoose} />
            {operating.map(drawn)}
            {folded.length > 0 && (
              <Fold
                label={t`More services`}
                icon={IconApps}
                open={isOpen(more)}
                onFold={() => fold(more)}
              >
                {folded.map(drawn)}
              </Fold>
            )}
          </ul>
          {administering.length > 0 && (
            <ul className={classes.list} data-apart>
              {administering.map(drawn)}
            </ul>
          )}
        </nav>
      </div>
      <button type="button" className={classes.shortcuts} onClick={onShortcuts}>
        <IconKeyboard size={16} stroke={1.6} aria-hidden />
        {t`Keyboard shortcuts`}
        <kbd translate="no" className={classes.key}>
          ?
        </kbd>
      </button>
    </>
  )
}

function troubleOf(
  { entries }: AllowedGroup,
  troubles: ReadonlyMap<string, string>,
): string | undefined {
  return entries.flatMap((entry) => troubleAt(entry, troubles) ?? [])[0]
}

function troubleAt(
  { path, tabs = [] }: AllowedEntry,
  troubles: ReadonlyMap<string, string>,
): string | undefined {
  return [path, ...tabs.map((tab) => tab.path)].flatMap((at) => troubles.get(at) ?? [])[0]
}

interface FoldProps {
  readonly label: string
  readonly icon: Icon
  readonly trouble?: string | undefined
  readonly open: boolean
  /** Stays open: it has the page on screen. */
  readonly fixed?: boolean
  readonly onFold: () => void
  readonly children: ReactNode
}

function Fold({ label, icon: Icon, trouble, open, fixed, onFold, children }: FoldProps) {
  const id = useId()
  return (
    <li>
      <button
        type="button"
        className={classes.link}
        aria-expanded={open}
        aria-controls={id}
        aria-disabled={fixed || undefined}
        onClick={fixed ? undefined : onFold}
      >
        <Icon size={17} stroke={1.6} aria-hidden />
        <span className={classes.label}>{label}</span>
        <Trouble text={trouble} />
        <IconChevronDown size={14} stroke={1.8} className={classes.chevron} aria-hidden />
      </button>
      <ul id={id} className={classes.list} data-within hidden={!open}>
        {children}
      </ul>
    </li>
  )
}

interface EntryProps extends Pick<NavigationProps, 'onChoose'> {
  readonly entry: AllowedEntry
  /** On the level of the groups. */
  readonly withIcon?: boolean
}

function Entry({ entry, withIcon, onChoose }: EntryProps) {
  const pathname = useLocation({ select: (location) => location.pathname })
  const trouble = troubleAt(entry, useTroubles())
  const current = isCurrent(entry, pathname)
  return (
    <li>
      <Link
        to={entry.to}
        className={classes.link}
        data-current={current || undefined}
        aria-current={current ? 'true' : undefined}
        activeOptions={{ exact: true }}
        onClick={onChoose}
      >
        {withIcon && <entry.icon size={17} stroke={1.6} aria-hidden />}
        <span className={classes.label}>{entry.label}</span>
        <Trouble text={trouble} />
      </Link>
    </li>
  )
}

/** What is wrong there, quietly: a dot and "1 offline". */
function Trouble({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : <span className={classes.trouble}>{text}</span>
}
