import { t } from '@lingui/core/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import classes from './ListBar.module.css'
import type { List } from './useList.ts'

const restMs = 250

interface SearchBoxProps<Row> {
  readonly list: Pick<List<Row>, 'search' | 'update'>
  /** What can be searched: "Search by name or ID". */
  readonly label: string
}

/** The search of a list: goes to the URL a quarter of a second after the last letter. */
export function SearchBox<Row>({ list, label }: SearchBoxProps<Row>) {
  const q = list.search.q ?? ''
  const [text, setText] = useState(q)
  const [sent, setSent] = useState(q)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  // The URL changed from elsewhere (a cleared search, another link): the box follows.
  if (q !== sent) {
    setSent(q)
    if (text.trim() !== q) setText(q)
  }

  const send = (value: string, after: number) => {
    setText(value)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => list.update({ q: value.trim() || undefined }), after)
  }

  return (
    <TextInput
      className={classes.search}
      size="xs"
      type="search"
      data-search-input
      aria-label={label}
      placeholder={label}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
      rightSection={
        text !== '' && (
          <CloseButton size="xs" aria-label={t`Clear the search`} onClick={() => send('', 0)} />
        )
      }
      value={text}
      onChange={({ currentTarget }) => send(currentTarget.value, restMs)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send(text, 0)
        if (event.key !== 'Escape') return
        event.preventDefault()
        if (text === '') event.currentTarget.blur()
        else send('', 0)
      }}
    />
  )
}
