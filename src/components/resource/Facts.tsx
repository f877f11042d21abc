import { t } from '@lingui/core/macro'
import type { ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import { useActions } from '../action/ActionProvider.tsx'
import { Properties, Property, PropertyAction, PropertyGroup } from '../detail/Properties.tsx'
import type { Column } from '../list/column.ts'

interface FactsProps<R> {
  readonly facts: readonly Column<R>[]
  readonly item: R
  /** The heading of those that name none. */
  readonly title: string
  /** Groups of facts of the page's own, after them. */
  readonly children?: ReactNode
}

/** The facts about one resource as properties, under their headings, with what changes them. */
export function Facts<R>({ facts, item, title, children }: FactsProps<R>) {
  const told = facts.filter(
    ({ only, optional, text }) => only !== 'list' && !(optional && text(item) === ''),
  )
  const headings = [...new Set(told.map(({ under = title }) => under))]
  return (
    <Properties>
      {headings.map((heading) => (
        <PropertyGroup key={heading} title={heading}>
          {told
            .filter(({ under = title }) => under === heading)
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
export function FactProperty<R>({ fact, item }: FactPropertyProps<R>) {
  const isSet = fact.text(item) !== ''
  return (
    <Property
      label={fact.header}
      wide={fact.wide}
      action={fact.edits?.map((id) => (
        <Edit key={id} id={id} fact={fact.header} item={item} isSet={isSet} />
      ))}
    >
      {isSet ? (fact.property?.(item) ?? fact.cell(item)) : undefined}
    </Property>
  )
}

interface EditProps {
  readonly id: string
  readonly fact: string
  readonly item: unknown
  readonly isSet: boolean
}

/** Only there while it can be done: the menu says why it cannot. */
function Edit({ id, fact, item, isSet }: EditProps) {
  const { actions, open } = useActions()
  const { may } = usePermissions()
  const action = actions.find((one) => one.id === id)
  if (!action || !may(action.operation).allowed || !action.allowed(item).allowed) return null
  const label = action.short ?? (isSet ? t`Change` : t`Set`)
  return <PropertyAction label={label} fact={fact} onClick={() => open(action, [item])} />
}
