import { plural, t } from '@lingui/core/macro'
import { Modal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useId, useState, type KeyboardEvent } from 'react'
import classes from './Palette.module.css'
import { usePaletteItems, type PaletteItem } from './usePaletteItems.ts'

interface PaletteProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Goes to pages, SIMs and groups and does what the page offers, all by typing a few letters. */
export function Palette({ opened, onClose }: PaletteProps) {
  return (
    <Modal.Root opened={opened} onClose={onClose} size={600} yOffset="12vh" padding={0}>
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content aria-label={t`Search or jump to`}>
        <Box onClose={onClose} />
      </Modal.Content>
    </Modal.Root>
  )
}

function Box({ onClose }: Pick<PaletteProps, 'onClose'>) {
  const router = useRouter()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<string>()
  const { sections, searching } = usePaletteItems(typed)

  const items = sections.flatMap((section) => section.items)
  const index = Math.max(
    0,
    items.findIndex((item) => item.id === wanted),
  )
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
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      const next = items[(index + step + items.length) % items.length]?.id
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
          className={classes.input}
          role="combobox"
          aria-label={t`Search or jump to`}
          aria-expanded={items.length > 0}
          aria-controls={`${id}list`}
          aria-activedescendant={current && `${id}${current.id}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t`A page, a SIM’s name or number, a group, an action`}
          value={typed}
          data-autofocus
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setWanted(undefined)
          }}
          onKeyDown={press}
        />
        <span className={classes.searching} data-on={searching || undefined} />
      </div>
      <div id={`${id}list`} role="listbox" aria-label={t`Results`} className={classes.list}>
        {sections.map(({ title, items: found, failed }) => (
          <div key={title} role="group" aria-labelledby={`${id}${title}`}>
            <div id={`${id}${title}`} className={classes.section}>
              {title}
            </div>
            {failed !== undefined && <div className={classes.failed}>{failed}</div>}
            {found.map((item) => (
              <Option
                key={item.id}
                id={`${id}${item.id}`}
                item={item}
                selected={item === current}
                onPoint={() => setWanted(item.id)}
                onChoose={(apart) => choose(item, apart)}
              />
            ))}
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

interface OptionProps {
  readonly id: string
  readonly item: PaletteItem
  readonly selected: boolean
  readonly onPoint: () => void
  readonly onChoose: (apart: boolean) => void
}

function Option({ id, item, selected, onPoint, onChoose }: OptionProps) {
  const { label, detail, refused, icon: Icon } = item
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys are handled where the focus is: in the combobox that points here.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={refused !== undefined}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={selected ? undefined : onPoint}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Icon size={17} stroke={1.6} />
      <span className={classes.label}>{label}</span>
      {(refused ?? detail) && <span className={classes.detail}>{refused ?? detail}</span>}
    </div>
  )
}
