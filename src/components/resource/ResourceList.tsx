import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, type LinkProps } from '@tanstack/react-router'
import { useMemo, type ReactNode } from 'react'
import { usePermissions } from '../../api/permissions.ts'
import type { Operation } from '../../api/operation.ts'
import type { Action } from '../action/action.ts'
import { Empty } from '../feedback/States.tsx'
import { useGroupNames } from '../group/useAllGroups.ts'
import { listColumns } from '../list/column.ts'
import { columnFilters, type Filter } from '../list/filter.ts'
import type { RowSource } from '../list/rows.ts'
import { useList } from '../list/useList.ts'
import type { Resource } from './resource.ts'
import { EmptyHere } from './EmptyHere.tsx'
import { ResourceTable } from './ResourceTable.tsx'
import { useRowSource } from './useRowSource.ts'

interface ResourceListProps<R> {
  readonly resource: Resource<R>
  /** Undefined while their code is under way. */
  readonly actions: readonly Action<R>[] | undefined
  /** In the place of its own rows: the same with more joined to them. */
  readonly source?: RowSource<R>
  /** Beside those that its facts offer. */
  readonly filters?: readonly Filter<R>[]
  /** The API applies the search itself: what it finds stays, whatever the columns say. */
  readonly searchedByApi?: boolean
  /** The order while the URL names none; by name when left out. */
  readonly defaultSort?: string
  /** The way to another one, where the person may go it. */
  readonly create?: {
    readonly operation: Operation
    readonly label: string
    readonly to: LinkProps['to']
  }
  /** What there is to know while there is none. */
  readonly empty: {
    readonly title: string
    readonly text: string
    /** They are of Japan coverage: in Global coverage there is the way to it instead. */
    readonly japan?: true
  }
  /** What one must know of the whole list, above it. */
  readonly note?: ReactNode
  /** Controls of the page's own in the bar. */
  readonly controls?: ReactNode
}

/** The page that lists all resources of a kind, from its declaration. */
export function ResourceList<R>(props: ResourceListProps<R>) {
  const { resource, actions, filters = [], create, empty, controls } = props
  const own = useRowSource(resource.rows)
  const { source = own } = props
  const nameOf = useGroupNames()
  const { facts } = resource
  const columns = useMemo(() => listColumns(facts, nameOf), [facts, nameOf])
  const list = useList({
    source,
    columns,
    rowKey: resource.key,
    filters: [...filters, ...columnFilters(columns, source.rows)],
    searchedByApi: props.searchedByApi ?? false,
    defaultSort: props.defaultSort ?? 'name',
  })
  const { may } = usePermissions()
  const button = create && may(create.operation).allowed && (
    <Button
      leftSection={<IconPlus size={16} />}
      renderRoot={(root) => <Link to={create.to} {...root} />}
    >
      {create.label}
    </Button>
  )
  return (
    <ResourceTable
      resource={resource}
      list={list}
      resourceOf={itself}
      actions={actions}
      create={button}
      empty={
        <EmptyHere noun={resource.noun} japan={empty.japan}>
          <Empty title={empty.title} action={button}>
            {empty.text}
          </Empty>
        </EmptyHere>
      }
      note={props.note}
      controls={controls}
    />
  )
}

const itself = <R,>(row: R) => row
