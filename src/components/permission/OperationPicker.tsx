import { plural, t } from '@lingui/core/macro'
import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { findOperations } from '../../api/operation-search.ts'
import { operations } from '../../api/operations.ts'
import { matching } from '../../domain/permission/callable.ts'
import { countText } from '../detail/locale.ts'
import { Quiet } from '../detail/Quiet.tsx'
import { Segments } from '../shell/Segments.tsx'
import { navigationPages } from '../shell/navigation.ts'
import { PickerSection } from './PickerSection.tsx'
import classes from './picker.module.css'
import text from './text.module.css'

interface OperationPickerProps {
  readonly api: readonly string[]
  readonly title: string
  readonly onChoose: (api: readonly string[]) => void
  readonly onClose: () => void
}

/** Sections that are open by themselves: what a search leaves is to be seen at once. */
const openUpTo = 60

const none: ReadonlyMap<string, string> = new Map()

/** Pages of the console, with the operations that fill them. */
const pages = navigationPages.flatMap(({ label, path, needs = [] }) => {
  const needed = operations.filter(({ id }) => needs.some((one) => one.id === id))
  return needed.length > 0 ? [{ label, path: String(path), operations: needed }] : []
})

/** Chooses operations, and wildcards that stand for many, by family, by page and by search. */
export function OperationPicker({ api, title, onChoose, onClose }: OperationPickerProps) {
  const [chosen, setChosen] = useState(api)
  const [q, setQ] = useState('')
  const [by, setBy] = useState<'family' | 'page'>('family')
  const typed = q.trim()
  const isName = /^[A-Za-z0-9]+:[A-Za-z0-9]*\*?$|^\*$/.test(typed)
  const pattern = isName && !operations.some(({ permissions }) => permissions.includes(typed))
  const families = findOperations(pattern ? '' : typed, none)
  const count = families.reduce((sum, family) => sum + family.operations.length, 0)
  const words = typed.toLowerCase().split(/\s+/)
  const found = pages.filter(({ label }) =>
    words.every((word) => label.toLowerCase().includes(word)),
  )
  const covered = new Set(chosen.flatMap((name) => matching(name, operations)))
  const stand = covered.size
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  const add = (names: readonly string[]) => setChosen([...chosen, ...names])
  const patternCount = pattern ? matching(typed, operations).length : 0
  return (
    <Modal
      opened
      onClose={onClose}
      size={760}
      yOffset="6vh"
      title={title}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <form
        noValidate
        className={classes.picker}
        onSubmit={(event) => {
          event.preventDefault()
          event.stopPropagation()
          // What was typed is meant, before the whole is.
          if (pattern && patternCount > 0 && !chosen.includes(typed)) {
            toggle(typed)
            setQ('')
          } else onChoose(chosen)
        }}
      >
        <div className={classes.pickerBar}>
          <TextInput
            className={classes.grow}
            size="sm"
            role="searchbox"
            data-autofocus
            aria-label={t`Search operations`}
            placeholder={t`Search, or type a name such as Sim:list*`}
            leftSection={<IconSearch size={14} stroke={1.75} />}
            autoComplete="off"
            spellCheck={false}
            value={q}
            onChange={({ currentTarget }) => setQ(currentTarget.value)}
          />
          <Segments
            label={t`Show operations`}
            size="small"
            segments={[
              { value: 'family', label: t`By family` },
              { value: 'page', label: t`By page` },
            ]}
            value={by}
            onChange={setBy}
          />
        </div>
        {/* A long list: the keyboard must be able to scroll it. */}
        <div className={classes.pickerList} data-scrolls>
          {pattern && (
            <Checkbox
              size="sm"
              className={classes.pickerPattern}
              checked={chosen.includes(typed)}
              disabled={patternCount === 0}
              label={<code className={text.code}>{typed}</code>}
              description={
                patternCount === 0
                  ? t`No operation is called so.`
                  : plural(patternCount, {
                      one: 'Stands for # operation',
                      other: 'Stands for # operations',
                    })
              }
              onChange={() => toggle(typed)}
            />
          )}
          {by === 'family'
            ? families.map(({ tag, operations: all }) => (
                <PickerSection
                  key={`${tag} ${count <= openUpTo}`}
                  title={tag}
                  operations={all}
                  wildcards={typed === '' ? 'family' : 'none'}
                  opened={count <= openUpTo}
                  chosen={chosen}
                  covered={covered}
                  onToggle={toggle}
                  onAdd={add}
                />
              ))
            : found.map(({ label, path, operations: all }) => (
                <PickerSection
                  key={path}
                  title={label}
                  operations={all}
                  wildcards="none"
                  opened
                  chosen={chosen}
                  covered={covered}
                  onToggle={toggle}
                  onAdd={add}
                />
              ))}
          {by === 'family' && count === 0 && (
            <Quiet>{t`No operation has all of these words. Search with fewer.`}</Quiet>
          )}
          {by === 'page' && found.length === 0 && (
            <Quiet>{t`No page is called so. Search with fewer words.`}</Quiet>
          )}
        </div>
        <div className={classes.pickerFoot}>
          <p role="status" className={text.about}>
            {plural(stand, {
              one: `# operation of ${countText(operations.length)} chosen`,
              other: `# operations of ${countText(operations.length)} chosen`,
            })}
          </p>
          <Group gap={8}>
            <Button variant="default" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit">
              {plural(chosen.length, { one: 'Use # name', other: 'Use # names' })}
            </Button>
          </Group>
        </div>
      </form>
    </Modal>
  )
}
