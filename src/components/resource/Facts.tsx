import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { useActions } from '../action/ActionProvider.tsx'
import { Properties, Property, PropertyAction, PropertyGroup } from '../detail/Properties.tsx'
import { Guard } from '../feedback/Guard.tsx'
import { surely } from '../list/attempt.ts'
import type { Column } from '../list/column.ts'

interface FactsProps<R> {
  readonly facts: readonly Column<R>[]
  readonly item: R
  /** The heading of those that name none. */
  readonly title?: string
  /** In the narrow column at the right of a page. */
  readonly rail?: boolean
  /** Groups of facts of the page's own, after them. */
  readonly children?: ReactNode
}

/** The facts about one resource as properties, under their headings, with what changes them. */
export function Facts<R>({ facts, item, title, rail, children }: FactsProps<R>) {
  const told = facts
    .map(surely)
    .filter(({ only, optional, text }) => only !== 'list' && !(optional && text(item) === ''))
  // In columns, what takes a whole row would leave holes among the others.
  if (!rail) told.sort((one, next) => Number(one.wide ?? false) - Number(next.wide ?? false))
  const headings = [...new Set(told.map(({ under = title ?? '' }) => under))]
  return (
    <Properties rail={rail}>
      {headings.map((heading) => (
        <PropertyGroup key={heading} title={heading}>
          {told
            .filter(({ under = title ?? '' }) => under === heading)
            .map((fact) => (
              <FactProperty key={fact.id} fact={fact} item={item} />
            ))}
        </PropertyGroup>
      ))}
      {children}
    </Properties>
  )
}

interface FactPropertyProps<R> {
  readonly fact: Column<R>
  readonly item: R
}

/** One fact as a property, with the buttons of the actions that change it. */
export function FactProperty<R>(props: FactPropertyProps<R>) {
  const { header, wide } = props.fact
  return (
    <Guard
      fallback={
        <Property label={header} wide={wide}>
          {t`Cannot be shown`}
        </Property>
      }
    >
      <GuardedFact {...props} />
    </Guard>
  )
}

function GuardedFact<R>({ fact, item }: FactPropertyProps<R>) {
  const isSet = fact.text(item) !== ''
  return (
    <Property
      label={fact.header}
      wide={fact.wide}
      action={fact.edits?.map((id) => (
        <FactEdit key={id} id={id} fact={fact.header} item={item} isSet={isSet} />
      ))}
    >
      {isSet ? (fact.property?.(item) ?? fact.cell(item)) : undefined}
    </Property>
  )
}

interface FactEditProps {
  readonly id: string
  readonly item: unknown
  /** The fact it stands beside; without one it is a pencil that says what the menu says. */
  readonly fact?: string
  readonly isSet?: boolean
}

/** The button of an action beside a fact. Only there while it can be done: the menu says why not. */
export function FactEdit({ id, fact, item, isSet }: FactEditProps) {
  const { actions, open } = useActions()
  const { may } = usePermissions()
  const action = actions.find((one) => one.id === id)
  if (!action || !may(action.operation).allowed || !action.allowed(item).allowed) return null
  const said = action.short ?? (isSet ? t`Change` : t`Set`)
  return (
    <PropertyAction
      label={fact === undefined ? action.label : said}
      fact={fact}
      icon={fact === undefined}
      onClick={() => open(action, [item])}
    />
  )
}
