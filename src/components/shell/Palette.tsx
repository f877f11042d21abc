import { plural, t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { takeKeys } from './early-keys.ts'
import classes from './Palette.module.css'
import type { PaletteOffers, PaletteProps } from './palette-offers.ts'
import { PaletteOption } from './PaletteOption.tsx'
import { commandScope, usePaletteItems, type PaletteItem } from './usePaletteItems.ts'

interface FilledProps extends PaletteProps {
  readonly offers: PaletteOffers
}

/** Does what the page offers, finds things, pages and commands: all by typing a few letters. */
export function Palette({ opened, onClose, ...rest }: FilledProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={680} yOffset="12vh" padding={0}>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content aria-label={t`Search or jump to`}>
        <Box onClose={onClose} {...rest} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Box({ onClose, offers: all, ...shell }: Omit<FilledProps, 'opened'>) {
  const { coverage: here } = shell.session
  const kinds = all.kinds.filter(({ coverage = here }) => coverage === here)
  const offers = { ...all, kinds }
  const router = useRouter()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<string>()
  const { sections, searching, text } = usePaletteItems(typed, offers, shell)
  const input = useRef<HTMLInputElement>(null)

  const items = sections.flatMap((section) => section.items)
  const found = items.findIndex((item) => item.id === wanted)
  const index = found < 0 ? 0 : found
  const current = items[index]

  const choose = (item: PaletteItem, apart: boolean) => {
    if (item.refused !== undefined) return
    if (item.href !== undefined && apart) {
      window.open(item.href, '_blank', 'noopener')
      return
    }
    onClose()
    if (item.href !== undefined) router.history.push(item.href)
    // Once the focus is back where it was, so that a dialog knows where to return it.
    if (item.run) setTimeout(item.run, 50)
  }

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = items.length - 1
    const to = {
      ArrowDown: index === last ? 0 : index + 1,
      ArrowUp: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    }[event.key]
    if (to !== undefined && !event.shiftKey && items.length > 0) {
      event.preventDefault()
      const next = items[to]?.id
      setWanted(next)
      document.getElementById(`${id}${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter' && current) {
      event.preventDefault()
      choose(current, event.ctrlKey || event.metaKey)
    }
  }

  return (
    <>
      <div className={classes.field}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <input
          ref={input}
          className={classes.input}
          role="combobox"
          aria-label={t`Search or jump to`}
          aria-expanded={items.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={current && `${id}${current.id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t`A SIM’s name or number, a camera, a page, an action`}
          value={typed}
          data-autofocus
          onFocus={() => {
            const early = takeKeys()
            if (early !== '') setTyped(early)
          }}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setWanted(undefined)
          }}
          onKeyDown={press}
        />
        <span className={classes.searching} data-on={searching || undefined} />
      </div>
      {typed === '' && (
        <Scopes
          offers={offers}
          onChoose={(prefix) => {
            setTyped(prefix)
            input.current?.focus()
          }}
        />
      )}
      <div id={`${id}list`} role="listbox" aria-label={t`Results`} className={classes.list}>
        {sections.map(({ title, items: found, note, failed }) => (
          <div key={title} role="group" aria-labelledby={`${id}${title}`}>
            <div id={`${id}${title}`} className={classes.section}>
              {title}
            </div>
            {found.map((item) => (
              <PaletteOption
                key={item.id}
                id={`${id}${item.id}`}
                item={item}
                typed={text}
                selected={item === current}
                onPoint={() => setWanted(item.id)}
                onChoose={(apart) => choose(item, apart)}
              />
            ))}
            {note !== undefined && (
              <div className={classes.note} data-failed={failed || undefined}>
                {note}
              </div>
            )}
          </div>
        ))}
      </div>
      <div role="status" className={sections.length > 0 ? 'visually-hidden' : classes.nothing}>
        {resultWords(items.length, searching)}
      </div>
    </>
  )
}

function resultWords(count: number, searching: boolean): string {
  if (searching) return t`Searching…`
  if (count === 0) return t`Nothing matches. Try a part of a name or number.`
  return t`${plural(count, { one: '# result', other: '# results' })}`
}

interface ScopesProps {
  readonly offers: PaletteOffers
  readonly onChoose: (prefix: string) => void
}

/** What may stand before the text, to search in less. */
function Scopes({ offers, onChoose }: ScopesProps) {
  const { may } = usePermissions()
  const allowed = offers.kinds.filter(({ operation }) => !operation || may(operation).allowed)
  const searched = new Map(
    allowed.map(({ scope, title, scopeLabel = title }) => [scope, scopeLabel]),
  )
  return (
    <div className={classes.scopes} role="group" aria-label={t`Search in`}>
      {[...searched, [commandScope, t`Commands`] as const].map(([prefix, label]) => (
        <button
          key={prefix}
          type="button"
          className={classes.scope}
          onClick={() => onChoose(prefix === commandScope ? `${prefix} ` : prefix)}
        >
          {label}{' '}
          <kbd translate="no" className={classes.prefix}>
            {prefix}
          </kbd>
        </button>
      ))}
    </div>
  )
}
