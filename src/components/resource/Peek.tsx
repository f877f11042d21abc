import { t } from '@lingui/core/macro'
import { ActionIcon, Button, Portal, Skeleton } from '@mantine/core'
import { IconArrowRight, IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { explain } from '../../api/errors.ts'
import { pick } from '../../api/reading.ts'
import { ActionMenu } from '../action/ActionMenu.tsx'
import { useActions } from '../action/ActionProvider.tsx'
import { Mono } from '../detail/Mono.tsx'
import { StatePanel } from '../feedback/States.tsx'
import type { Column } from '../list/column.ts'
import type { List } from '../list/useList.ts'
import type { Overlay } from '../list/useOverlay.ts'
import { Facts } from './Facts.tsx'
import classes from './Peek.module.css'
import type { Resource } from './resource.ts'

export interface PeekProps<Row, R> {
  readonly resource: Pick<
    Resource<R>,
    'key' | 'keyLabel' | 'name' | 'noun' | 'page' | 'badge' | 'one' | 'facts'
  >
  readonly list: Pick<List<Row>, 'rows' | 'rowKey'>
  readonly overlay: Overlay
  /** The resource among the loaded rows; it is read where it is not. */
  readonly item: R | undefined | null
  /** Instead of the resource's own. */
  readonly facts?: readonly Column<R>[]
  /** Buttons of the page's own, beside the way to the resource. */
  readonly buttons?: (item: R) => ReactNode
  /** What there is to see of it, above the facts. */
  readonly children?: (item: R) => ReactNode
}

/**
 * One of the list's things in a drawer beside it: what it is, how it stands, what can be done with
 * it. The list stays as it is; `j` and `k` walk on.
 */
export function Peek<Row, R>(props: PeekProps<Row, R>) {
  const { resource, list, overlay } = props
  const facts = props.facts ?? resource.facts
  const { key: keyOf, noun } = resource
  const wanted = overlay.value ?? ''
  const read = useQuery({ ...resource.one(wanted), enabled: !props.item })
  const item = props.item ?? (read.data && pick(read.data.data, wanted, keyOf))

  const at = list.rows.findIndex((row?: Row) => row !== undefined && list.rowKey(row) === wanted)
  const step = (by: number) => {
    const next = list.rows[at + by]
    if (at >= 0 && next !== undefined) overlay.replace(list.rowKey(next))
  }
  return (
    <Portal>
      <section
        ref={takeFocus}
        role="dialog"
        aria-label={item ? resource.name(item) : noun.one}
        className={classes.peek}
        data-peek
        tabIndex={-1}
      >
        <div className={classes.bar}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`Previous ${noun.one}`}
            aria-disabled={at <= 0}
            onClick={() => step(-1)}
          >
            <IconChevronUp size={16} stroke={1.75} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t`Next ${noun.one}`}
            aria-disabled={at < 0 || at === list.rows.length - 1}
            onClick={() => step(1)}
          >
            <IconChevronDown size={16} stroke={1.75} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            className={classes.close}
            aria-label={t`Close`}
            onClick={overlay.close}
          >
            <IconX size={16} stroke={1.75} />
          </ActionIcon>
        </div>
        {item ? (
          <Content {...props} item={item} facts={facts} />
        ) : read.isFetching ? (
          <Skeleton height={160} />
        ) : (
          <StatePanel picture="noMatch" title={t`It cannot be shown`}>
            {read.error ? explain(read.error).detail : t`It is not there, or no longer.`}
          </StatePanel>
        )}
      </section>
    </Portal>
  )
}

const takeFocus = (box: HTMLElement | null) => box?.focus({ preventScroll: true })

type ContentProps<R> = Pick<PeekProps<never, R>, 'resource' | 'buttons' | 'children'> & {
  readonly item: R
  readonly facts: readonly Column<R>[]
}

function Content<R>({ resource, item, facts, buttons, children }: ContentProps<R>) {
  const { key: keyOf, keyLabel, name: nameOf, noun, page, badge } = resource
  const { actions } = useActions<R>()
  const name = nameOf(item)
  return (
    <>
      <div className={classes.header}>
        <h2 className={classes.title} aria-live="polite">
          <bdi>{name}</bdi>
        </h2>
        {badge?.(item)}
        {name !== keyOf(item) && (
          <div className={classes.identifier}>
            <Mono copy={keyLabel}>{keyOf(item)}</Mono>
          </div>
        )}
      </div>
      <div className={classes.buttons}>
        {page && (
          <Button
            variant="default"
            rightSection={<IconArrowRight size={16} stroke={1.75} />}
            renderRoot={(root) => <Link {...page(item)} {...root} />}
          >
            {t`Open the ${noun.one}`}
          </Button>
        )}
        {buttons?.(item)}
        {actions.length > 0 && (
          <ActionMenu resources={[item]} label={t`Actions for ${name}`} text={t`Actions`} />
        )}
      </div>
      {children?.(item)}
      <Facts facts={facts} item={item} title={t`Facts`} />
    </>
  )
}
