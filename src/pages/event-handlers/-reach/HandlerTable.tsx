import { Anchor } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { EventHandlerModel } from '../../../api/generated/models/eventHandlerModel.ts'
import { Quiet } from '../../../components/detail/Quiet.tsx'
import { StaticTable, type StaticColumn } from '../../../components/detail/StaticTable.tsx'
import { actionText } from '../../../words/event-handler/actions.ts'
import { ruleText } from '../../../words/event-handler/rules.ts'
import { listText } from '../../../components/detail/locale.ts'
import { accountMoney } from '../-names.ts'
import { StatusSwitch } from '../-StatusSwitch.tsx'
import classes from './reach.module.css'

interface HandlerTableProps {
  readonly label: string
  readonly handlers: readonly EventHandlerModel[]
  /** Columns of the page's own, before the last. */
  readonly columns?: readonly StaticColumn<EventHandlerModel>[]
  /** What there is to say where there is none. */
  readonly none: ReactNode
}

const first: readonly StaticColumn<EventHandlerModel>[] = [
  {
    header: t`Name`,
    cell: ({ handlerId, name }) => (
      <Anchor
        inherit
        renderRoot={(props) => (
          <Link to="/event-handlers/$handlerId" params={{ handlerId }} {...props} />
        )}
      >
        <bdi>{name || handlerId}</bdi>
      </Anchor>
    ),
  },
  {
    header: t`Rule`,
    cell: ({ ruleConfig }) => (
      <span className={classes.words}>{ruleText(ruleConfig, { money: accountMoney })}</span>
    ),
  },
  {
    header: t`Actions`,
    cell: ({ actionConfigList }) => (
      <span className={classes.words}>
        {listText((actionConfigList ?? []).map(actionText), 'unit')}
      </span>
    ),
  },
]

const last: readonly StaticColumn<EventHandlerModel>[] = [
  { header: t`Status`, cell: (one) => <StatusSwitch handler={one} /> },
]

/** Event handlers of something, in a short table: what each waits for and does, and whether it is on. */
export function HandlerTable({ label, handlers, columns, none }: HandlerTableProps) {
  if (handlers.length === 0) return <Quiet>{none}</Quiet>
  return (
    <StaticTable
      label={label}
      columns={[...first, ...(columns ?? []), ...last]}
      rows={handlers}
      rowKey={({ handlerId }) => handlerId}
    />
  )
}
