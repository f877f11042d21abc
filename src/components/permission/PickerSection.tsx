import { plural, t } from '@lingui/core/macro'
import { Checkbox } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { Operation } from '../../api/operation.ts'
import { compileGlob } from '../../domain/permission/glob.ts'
import { matching } from '../../domain/permission/callable.ts'
import classes from './picker.module.css'
import text from './text.module.css'

interface PickerSectionProps {
  readonly title: string
  readonly operations: readonly Operation[]
  /** Whether it is a whole family, for which wildcards can stand. */
  readonly wildcards: 'family' | 'none'
  readonly opened: boolean
  readonly chosen: readonly string[]
  /** What the chosen names stand for. */
  readonly covered: ReadonlySet<Operation>
  readonly onToggle: (name: string) => void
  readonly onAdd: (names: readonly string[]) => void
}

/** The operations of a family or of a page, folded away until one wants to see them. */
export function PickerSection(props: PickerSectionProps) {
  const { title, operations, wildcards, opened, chosen, covered, onToggle, onAdd } = props
  const [open, setOpen] = useState(opened)
  const id = useId()
  const missing = operations.filter((one) => !covered.has(one))
  const granted = operations.length - missing.length
  const all = operations.length
  const whole = `${title}:*`
  return (
    <section className={classes.pickerSection} aria-label={title}>
      <div className={classes.pickerHead}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={14} stroke={1.75} aria-hidden />
          <span translate={wildcards === 'family' ? 'no' : undefined}>{title}</span>
          <span className={text.about}>
            {plural(all, {
              one: `${granted} of # operation`,
              other: `${granted} of # operations`,
            })}
          </span>
        </button>
        {wildcards === 'family' && <NameBox name={whole} chosen={chosen} onToggle={onToggle} />}
        {wildcards === 'none' && missing.length > 0 && (
          <button
            type="button"
            className={classes.all}
            aria-label={t`Choose all of ${title}`}
            onClick={() => onAdd(missing.flatMap(({ permissions }) => permissions.slice(0, 1)))}
          >
            {t`Choose all`}
          </button>
        )}
      </div>
      {open && (
        <div id={id} className={classes.pickerRows}>
          {wildcards === 'family' && (
            <div className={classes.verbs}>
              {verbsOf(title, operations).map(({ name, count }) => (
                <NameBox
                  key={name}
                  name={name}
                  chosen={chosen}
                  onToggle={onToggle}
                  about={plural(count, { one: '# operation', other: '# operations' })}
                />
              ))}
            </div>
          )}
          {operations.map(({ id: operationId, summary, permissions, deprecated }) => {
            const [first = operationId, ...others] = permissions
            const also = others.join(', ')
            return (
              <NameBox
                key={operationId}
                name={first}
                chosen={chosen}
                onToggle={onToggle}
                about={[
                  summary,
                  ...(also === '' ? [] : [t`also called ${also}`]),
                  ...(deprecated ? [t`deprecated`] : []),
                ].join(' · ')}
              />
            )
          })}
        </div>
      )}
    </section>
  )
}

interface NameBoxProps {
  readonly name: string
  readonly about?: string
  readonly chosen: readonly string[]
  readonly onToggle: (name: string) => void
}

/** A name to choose; one that a chosen wildcard stands for already needs no choosing. */
function NameBox({ name, about, chosen, onToggle }: NameBoxProps) {
  const isChosen = chosen.includes(name)
  const by = isChosen
    ? undefined
    : chosen.find((one) => one.includes('*') && compileGlob(one)(name.replace(/\*$/, '')))
  return (
    <Checkbox
      size="xs"
      checked={isChosen || by !== undefined}
      disabled={by !== undefined}
      label={<code className={text.code}>{name}</code>}
      description={
        by === undefined ? about : about === undefined ? t`in ${by}` : t`${about} · in ${by}`
      }
      onChange={() => onToggle(name)}
    />
  )
}

/** Names such as `Sim:list*`, for the verbs of a family that several operations begin with. */
function verbsOf(tag: string, operations: readonly Operation[]) {
  const verbs = operations.flatMap(({ permissions }) =>
    permissions.flatMap((name) => /^[^:]+:([a-z]+)/.exec(name)?.[1] ?? []),
  )
  return [...new Set(verbs)]
    .map((verb) => `${tag}:${verb}*`)
    .map((name) => ({ name, count: matching(name, operations).length }))
    .filter(({ count }) => count > 1 && count < operations.length)
    .sort((a, b) => b.count - a.count)
}
