import { plural, t } from '@lingui/core/macro'
import { Menu, Popover, TextInput } from '@mantine/core'
import { IconChevronRight, IconSearch } from '@tabler/icons-react'
import { Fragment, useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { countText } from '../detail/locale.ts'
import type { Action, Section } from './action.ts'
import classes from './ActionMenu.module.css'
import { useActions } from './ActionProvider.tsx'
import { matching, planMenu, type Entry, type MenuPlan } from './menu.ts'

interface ActionDropdownProps<R> {
  readonly resources: readonly R[]
  /** The actions of the menu; all of the page's when left out. */
  readonly actions?: readonly Action<R>[] | undefined
  /** An item of the page's own, before them: what does nothing to the resource. */
  readonly first?: ReactNode
}

const sectionLabels: Readonly<Record<Section, string>> = {
  status: t`Status`,
  connection: t`Connection`,
  organise: t`Organise`,
  limits: t`Limits and locks`,
  danger: t`Danger`,
}

/** More entries than this have a field to filter them; more than the second, headings. */
const manyEntries = 12
const someEntries = 6

/**
 * What opens below the button of a menu of actions, to stand in a `Menu`. What the person may never
 * do is left out.
 */
export function ActionDropdown<R>({ resources, actions, first }: ActionDropdownProps<R>) {
  const page = useActions<R>()
  const { may } = usePermissions()
  const offered = (actions ?? page.actions).filter(({ operation }) => may(operation).allowed)
  // Judges each of the resources, which may be very many: once.
  const plan = planMenu(offered, resources, may)
  if (plan.count > manyEntries) {
    // A menu holds items only: the field stands beside it, in what floats.
    return (
      <Popover.Dropdown className={classes.dropdown}>
        <Filtered plan={plan} offered={offered} resources={resources} first={first} />
      </Popover.Dropdown>
    )
  }
  return (
    <Menu.Dropdown className={classes.dropdown}>
      <Items plan={plan} resources={resources} first={first} />
      {offered.length === 0 && <Menu.Label>{t`Your permissions allow no action here.`}</Menu.Label>}
    </Menu.Dropdown>
  )
}

interface ItemsProps<R> {
  readonly plan: MenuPlan<R>
  readonly resources: readonly R[]
  readonly first?: ReactNode
}

interface FilteredProps<R> extends ItemsProps<R> {
  readonly offered: readonly Action<R>[]
}

const itemsIn = (box: Element | null) => [
  ...(box?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
]

/** A long menu: typing filters it, the arrows go on to what is left, Enter takes the first. */
function Filtered<R>({ plan, offered, resources, first }: FilteredProps<R>) {
  const { may } = usePermissions()
  const [typed, setTyped] = useState('')
  const id = useId()
  const menu = () => document.getElementById(id)

  const inField = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const items = itemsIn(menu())
    const item = event.key === 'ArrowUp' ? items.at(-1) : items[0]
    if (!item || !['ArrowDown', 'ArrowUp', 'Enter'].includes(event.key)) return
    event.preventDefault()
    item.focus()
    if (event.key === 'Enter') item.click()
  }
  const inMenu = (event: KeyboardEvent) => {
    const types = event.key.length === 1 && event.key !== ' '
    if (!types && event.key !== 'Backspace') return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // What is typed lands where the focus is by then.
    menu()?.parentElement?.querySelector('input')?.focus()
  }
  const isWhole = typed.trim() === ''
  const found = matching(offered, typed)
  return (
    <>
      <TextInput
        size="xs"
        className={classes.filter}
        leftSection={<IconSearch size={14} stroke={1.75} />}
        aria-label={t`Filter actions`}
        aria-controls={id}
        placeholder={t`Filter actions`}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={inField}
        // A phone would show its keyboard over the menu.
        data-autofocus={window.matchMedia('(hover: hover)').matches || undefined}
      />
      <div
        id={id}
        role="menu"
        aria-label={t`Actions`}
        tabIndex={-1}
        className={classes.menu}
        data-menu-dropdown
        onKeyDown={inMenu}
      >
        {found.length === 0 ? (
          <Menu.Label role="none">{t`No action matches.`}</Menu.Label>
        ) : (
          <Items
            plan={isWhole ? plan : planMenu(found, resources, may)}
            resources={resources}
            first={isWhole && first}
            unfolded={!isWhole}
          />
        )}
      </div>
    </>
  )
}

interface FoldProps {
  /** Whether what cannot be done now is shown from the start. */
  readonly unfolded?: boolean
}

function Items<R>({ plan, resources, first, unfolded }: ItemsProps<R> & FoldProps) {
  const { sections, refused, last, count } = plan
  const [shown, setShown] = useState(false)
  const folded = refused.reduce((sum, { labels }) => sum + labels.length, 0)
  const open = shown || unfolded === true || sections.length === 0
  return (
    <>
      <div className={classes.scroll}>
        {first}
        {sections.map((section, at) => (
          <div
            key={section.id}
            role="group"
            aria-label={sectionLabels[section.id]}
            className={classes.section}
          >
            {count > someEntries ? (
              <Menu.Label aria-hidden className={classes.heading}>
                {sectionLabels[section.id]}
              </Menu.Label>
            ) : (
              (at > 0 || first) && <Menu.Divider />
            )}
            {section.entries.map((entry) => (
              <Item key={entry.action.id} entry={entry} resources={resources} />
            ))}
          </div>
        ))}
        {folded > 0 && (
          <div role="group" aria-label={t`Not available now`} className={classes.section}>
            {sections.length > 0 && !unfolded && (
              <>
                <Menu.Divider />
                <Menu.Item
                  className={classes.fold}
                  leftSection={<IconChevronRight size={16} stroke={1.6} data-turned={open} />}
                  closeMenuOnClick={false}
                  aria-expanded={open}
                  onClick={() => setShown(!shown)}
                >
                  {t`Not available now (${plural(folded, { other: '#' })})`}
                </Menu.Item>
              </>
            )}
            {open &&
              refused.map(({ reason, labels }) => (
                // Not `disabled`: the reason must stay readable and reachable by keyboard.
                <Menu.Item
                  key={reason}
                  component="div"
                  className={classes.refused}
                  aria-disabled
                  closeMenuOnClick={false}
                >
                  {labels.map((label) => (
                    <Fragment key={label}>
                      <span>{label}</span>{' '}
                    </Fragment>
                  ))}
                  <small>{reason}</small>
                </Menu.Item>
              ))}
          </div>
        )}
      </div>
      {last.length > 0 && (
        <div className={classes.last}>
          {last.map((entry) => (
            <Item key={entry.action.id} entry={entry} resources={resources} />
          ))}
        </div>
      )}
    </>
  )
}

interface ItemProps<R> {
  readonly entry: Entry<R>
  readonly resources: readonly R[]
}

/** An entry: a verb, with how it stands or how many of them it would touch. */
function Item<R>({ entry, resources }: ItemProps<R>) {
  const { action, ready, reason, beside } = entry
  const page = useActions<R>()
  const id = useId()
  const [only] = resources
  const part = resources.length > 1 && ready > 0 && ready < resources.length
  const note = part
    ? partOf(ready, resources.length)
    : resources.length === 1 && only !== undefined && action.state?.(only)
  return (
    <div role="none" className={classes.row}>
      <Menu.Item
        leftSection={<action.icon size={16} stroke={1.6} />}
        className={reason === undefined ? classes.item : classes.refused}
        data-danger={(action.section === 'danger' && reason === undefined) || undefined}
        aria-describedby={note ? id : undefined}
        aria-disabled={reason !== undefined}
        closeMenuOnClick={reason === undefined}
        onClick={() => reason === undefined && page.open(action, resources)}
      >
        {action.label}
        {reason !== undefined && <small>{reason}</small>}
      </Menu.Item>
      {note && (
        <span id={id} className={classes.note}>
          {note}
        </span>
      )}
      {beside && (
        <Menu.Item
          className={classes.beside}
          aria-label={beside.label}
          onClick={() => page.open(beside, resources)}
        >
          {beside.short ?? beside.label}
        </Menu.Item>
      )}
    </div>
  )
}

function partOf(ready: number, all: number): string {
  const [part, whole] = [countText(ready), countText(all)]
  return t`${part} of ${whole}`
}
