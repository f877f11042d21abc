import { t } from '@lingui/core/macro'
import { CloseButton } from '@mantine/core'
import { useCallbackRef } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'
import { FilterChips } from './FilterChips.tsx'
import classes from './FilterField.module.css'
import { filterValues, type SearchPatch } from './search.ts'
import type { Suggestion } from './suggest.ts'
import { readTyped, tokensPatch } from './typed.ts'
import type { List } from './useList.ts'
import { usePanel } from './usePanel.ts'

/** Milliseconds after the last letter: before the API is asked, and before rows at hand have a URL. */
const restMs = 250
const restAtHandMs = 100

/** The lines of a text as values. */
const valuesOf = (text: string) => text.split(/\s*[\r\n]+\s*/).join(', ')

const load = async () => {
  const [{ Suggestions }, { suggest }] = await Promise.all([
    import('./Suggestions.tsx'),
    import('./suggest.ts'),
  ])
  return { Suggestions, suggest }
}

interface FilterFieldProps<Row> {
  readonly list: List<Row>
  /** What can be looked for: "Search SIMs". */
  readonly label: string
  /** What is searched for when this is pasted; undefined where it is pasted as it is. */
  readonly pasted?: ((text: string) => string | undefined) | undefined
}

/**
 * The one field that narrows a list: `status:active` becomes a filter, what is left is searched for,
 * a quarter of a second after the last letter. What is set stands before what is typed.
 */
export function FilterField<Row>({ list, label, pasted }: FilterFieldProps<Row>) {
  const { filters, search, update } = list
  const q = search.q ?? ''
  const [typed, setTyped] = useState(q)
  const [seen, setSeen] = useState(q)
  /** What was sent from here and the URL does not have yet: one may have typed on meanwhile. */
  const [sent, setSent] = useState<readonly string[]>([])
  /** What was typed last: not what is being composed, nor what the URL brought. */
  const [left, setLeft] = useState<string>()
  const [active, setActive] = useState<number>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef(0)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const panel = usePanel(load)
  /** What was to be set is not: something else is, or the list is left. */
  const drop = () => {
    clearTimeout(timer.current)
    turn.current += 1
  }
  const dropAtLast = useEffectEvent(drop)
  useEffect(() => () => dropAtLast(), [])

  // The URL changed from elsewhere (a cleared search, another link): the field follows.
  if (q !== seen) {
    setSeen(q)
    const own = sent.indexOf(q)
    setSent(own < 0 ? [] : sent.slice(own + 1))
    if (own < 0 && readTyped(typed, filters).text !== q) setTyped(q)
  }
  const send = useCallbackRef((patch: SearchPatch & { readonly q: string | undefined }) => {
    const text = patch.q ?? ''
    // What the URL has, or is about to have, will not come once more.
    setSent((was) => (text === (was.at(-1) ?? q) ? was : [...was, text]))
    update(patch)
  })

  const { open: word, tokens } = readTyped(typed, filters)
  const items = panel.opened && panel.content ? panel.content.suggest(list, word) : []
  const isOpen = panel.opened && (items.length > 0 || word.filter !== undefined)
  const current = active ?? (word.filter && word.part !== '' && items.length > 0 ? 0 : undefined)

  const put = (text: string, after: number) => {
    setTyped(text)
    setLeft(text)
    setActive(undefined)
    drop()
    const patch = { q: readTyped(text, filters).text || undefined }
    const set = () => send(patch)
    // What is at hand answers at once; the API is asked when the typing rests.
    if (list.remote) void foresee(list.remote.foresee(patch), set)
    else if (after === 0) set()
    else timer.current = setTimeout(set, after)
  }
  /** The rows first: drawing the page for its new URL takes as long as they do. */
  const foresee = async (rows: Promise<boolean>, set: () => void) => {
    const mine = turn.current
    const isShown = await rows.catch(() => false)
    if (mine === turn.current) timer.current = setTimeout(set, isShown ? restAtHandMs : 0)
  }
  /** Sets the conditions that are complete; `all`: nothing more will come. */
  const read = (text: string, all: boolean) => {
    const found = readTyped(text, filters, all)
    if (found.tokens.length === 0) return put(text, all ? 0 : restMs)
    drop()
    setTyped(found.rest)
    setActive(undefined)
    send({
      q: found.text || undefined,
      ...tokensPatch(found.tokens, (one) => filterValues(search, one)),
    })
  }
  // What was left there is a condition as soon as its filter and its values are known.
  const isComplete = typed === left && tokens.length > 0
  const readAgain = useEffectEvent(() => read(typed, false))
  useEffect(() => {
    if (!isComplete) return undefined
    const soon = setTimeout(() => readAgain(), 0)
    return () => clearTimeout(soon)
  }, [isComplete])
  const choose = ({ filter, value, chosen }: Suggestion<Row>) => {
    input.current?.focus()
    if (value === undefined) return put(`${word.before}${filter.id}:`, 0)
    const others = filterValues(search, filter.id).filter((one) => one !== value)
    const added = word.filter === filter ? word.values : []
    const next = [...new Set([...others, ...added, ...(chosen ? [] : [value])])]
    drop()
    setTyped(word.before)
    setActive(undefined)
    send({
      q: readTyped(word.before, filters).text || undefined,
      [filter.id]: next.length > 0 ? next : undefined,
    })
  }
  const step = (by: number) => {
    panel.setOpened(true)
    const from = current ?? (by > 0 ? -1 : 0)
    if (items.length > 0) setActive((from + by + items.length) % items.length)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // A candidate of an input method is being chosen: its keys are not ours.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const item = isOpen && current !== undefined ? items[current] : undefined
    const last = filters.findLast((filter) => filterValues(search, filter.id).length > 0)
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        if (filters.length === 0) return
        step(event.key === 'ArrowDown' ? 1 : -1)
        break
      case 'Enter':
        if (item) choose(item)
        else read(typed, true)
        break
      case 'Tab':
        if (!item || event.shiftKey) return
        choose(item)
        break
      case 'Backspace':
        if (typed !== '' || !last) return
        update({ [last.id]: undefined })
        break
      case 'Escape':
        if (isOpen) panel.setOpened(false)
        else if (typed === '') input.current?.blur()
        else put('', 0)
        break
      default:
        return
    }
    event.preventDefault()
  }

  const combobox =
    filters.length > 0 &&
    ({
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? id : undefined,
      'aria-activedescendant': isOpen && current !== undefined ? `${id}-${current}` : undefined,
    } as const)
  const openPanel = () => {
    if (filters.length === 0) return
    panel.target.onFocus()
    panel.setOpened(true)
  }

  return (
    <div className={classes.place}>
      {/* A click beside the text is meant for it. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className={classes.field}
        onClick={({ target, currentTarget }) => target === currentTarget && input.current?.focus()}
      >
        <IconSearch size={14} stroke={1.75} aria-hidden className={classes.icon} />
        <FilterChips
          list={list}
          onEdit={(filter) => {
            put(`${typed.trim()} ${filter.id}:`.trimStart(), 0)
            input.current?.focus()
          }}
          onRemoved={() => input.current?.focus()}
        />
        <input
          ref={input}
          className={classes.input}
          // Of a field of type `search`, Escape clears the text by itself, even while one composes.
          type="text"
          role="searchbox"
          {...combobox}
          data-search-input
          aria-label={label}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          value={typed}
          onFocus={openPanel}
          onClick={openPanel}
          onBlur={() => panel.setOpened(false)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain').trim()
            // The field would make one value of several lines.
            const values = pasted?.(text) ?? (/[\r\n]/.test(text) ? valuesOf(text) : undefined)
            if (values === undefined) return
            event.preventDefault()
            openPanel()
            const { selectionStart, selectionEnd } = event.currentTarget
            const kept = [typed.slice(0, selectionStart ?? 0), typed.slice(selectionEnd ?? 0)]
            const [before = '', after = ''] = kept.map((part) => part.trim())
            put([before, values, after].filter(Boolean).join(', '), 0)
          }}
          onCompositionEnd={({ currentTarget }) => read(currentTarget.value, false)}
          onChange={({ currentTarget, nativeEvent }) => {
            const { isComposing, inputType } = nativeEvent as InputEvent
            openPanel()
            if (isComposing) setTyped(currentTarget.value)
            else if (inputType !== 'insertFromPaste') read(currentTarget.value, false)
            else
              read(
                currentTarget.value,
                readTyped(currentTarget.value, filters, true).tokens.length > 0,
              )
          }}
        />
        {typed !== '' && (
          <CloseButton
            size="xs"
            aria-label={t`Clear the search`}
            onClick={() => {
              put('', 0)
              input.current?.focus()
            }}
          />
        )}
      </div>
      {isOpen && panel.content && (
        <panel.content.Suggestions
          id={id}
          list={list}
          word={word}
          items={items}
          active={current}
          onChoose={choose}
        />
      )}
    </div>
  )
}
