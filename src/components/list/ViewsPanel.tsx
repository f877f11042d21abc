import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Text, TextInput } from '@mantine/core'
import { IconLink, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link, useLocation, useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useCopy } from '../detail/useCopy.ts'
import classes from './ListBar.module.css'
import type { PanelProps } from './ListPanel.tsx'
import { isSameView, longestName, savedViews, viewOf, withView, type SavedView } from './views.ts'

/** The saved views of a list, and a name for the one at hand. Fetched when first opened. */
export function ViewsPanel<Row>({ list, close }: PanelProps<Row>) {
  const { pathname } = useLocation()
  const search = viewOf(list.search)
  const all = savedViews.useItems()
  const views = all.filter((view) => view.list === pathname)
  const isNew =
    Object.keys(search).length > 0 && !views.some((view) => isSameView(view.search, search))
  const [lasts, setLasts] = useState(true)
  const entries = useRef<HTMLUListElement>(null)
  const put = (next: readonly SavedView[]) => {
    setLasts(savedViews.write(next))
    // What had the focus is gone; the list itself goes with its last view.
    entries.current?.closest<HTMLElement>('[role=dialog]')?.focus()
  }
  const save = (name: string) => {
    const view = { list: pathname, name, search }
    const stored = savedViews.write(withView(all, view))
    setLasts(stored)
    if (stored) close()
  }
  const without = (view: SavedView) => all.filter((one) => one !== view)
  return (
    <>
      {views.length > 0 && (
        <ul ref={entries} className={classes.viewList}>
          {views.map((view) => (
            <View
              key={view.name}
              view={view}
              onOpen={close}
              onRename={(name) => put(withView(without(view), { ...view, name }))}
              onDelete={() => put(without(view))}
            />
          ))}
        </ul>
      )}
      {isNew ? (
        <NameForm label={t`Name of this view`} button={t`Save view`} first="" onName={save} />
      ) : (
        views.length === 0 && (
          <Text size="xs" c="dimmed">
            {t`Search, filter, sort or choose columns, and keep it here under a name.`}
          </Text>
        )
      )}
      {!lasts && (
        <Text size="xs" role="alert">
          {t`This browser stores nothing: the view is gone when the page is closed. Its link can be copied.`}
        </Text>
      )}
    </>
  )
}

interface ViewProps {
  readonly view: SavedView
  readonly onOpen: () => void
  readonly onRename: (name: string) => void
  readonly onDelete: () => void
}

function View({ view, onOpen, onRename, onDelete }: ViewProps) {
  const { name, search } = view
  const [renaming, setRenaming] = useState(false)
  const router = useRouter()
  const to = { to: '.', search: () => search } as const
  const { state, label, copy } = useCopy(location.origin + router.buildLocation(to).href, {
    label: t`Copy the link to ${name}`,
  })
  if (renaming) {
    return (
      <li>
        <NameForm
          label={t`New name`}
          button={t`Rename`}
          first={name}
          onName={(next) => {
            onRename(next)
            setRenaming(false)
          }}
        />
      </li>
    )
  }
  return (
    <li className={classes.view}>
      <Link {...to} className={classes.viewLink} activeOptions={{ exact: true }} onClick={onOpen}>
        <bdi>{name}</bdi>
      </Link>
      <ActionIcon
        variant="subtle"
        color={state === 'copied' ? undefined : 'gray'}
        size={24}
        aria-label={label}
        title={label}
        onClick={copy}
      >
        <IconLink size={14} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t`Rename ${name}`}
        onClick={() => setRenaming(true)}
      >
        <IconPencil size={14} stroke={1.75} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        aria-label={t`Delete ${name}`}
        onClick={onDelete}
      >
        <IconTrash size={14} stroke={1.75} />
      </ActionIcon>
    </li>
  )
}

interface NameFormProps {
  readonly label: string
  readonly button: string
  readonly first: string
  readonly onName: (name: string) => void
}

function NameForm({ label, button, first, onName }: NameFormProps) {
  const [name, setName] = useState(first)
  const wanted = name.trim()
  return (
    <form
      className={classes.nameForm}
      onSubmit={(event) => {
        event.preventDefault()
        if (wanted !== '') onName(wanted)
      }}
    >
      <TextInput
        size="xs"
        label={label}
        data-autofocus
        maxLength={longestName}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button size="xs" type="submit" disabled={wanted === ''}>
        {button}
      </Button>
    </form>
  )
}
