import { plural, t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Link, useNavigate, useRouter } from '@tanstack/react-router'
import { memo, useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import type { Operation } from '../../../api/operation.ts'
import { findOperations, type FamilyOf } from '../../../api/operation-search.ts'
import { AfterPaint } from '../../../components/feedback/AfterPaint.tsx'
import { countText } from '../../../components/detail/locale.ts'
import { useProse } from '../-operation/family.ts'
import { Method } from '../-operation/Method.tsx'
import classes from './operations.module.css'

/** Families that fill a high window: the others are drawn once these are painted. */
const seenAtOnce = 6

/** Stands for an operation in the address that all links are made from. */
const anyId = 'ANY'
const to = (operationId: string, q: string) =>
  ({
    to: '/operations/$operationId',
    params: { operationId },
    search: { q: q || undefined },
  }) as const

interface OperationListProps {
  readonly q: string
  /** The id of the operation that is open. */
  readonly opened: string | undefined
  /** Whether a page stands beside it that names itself. */
  readonly beside: boolean
}

/** The operations by family, narrowed as one types; arrows go through them. */
export function OperationList({ q, opened, beside }: OperationListProps) {
  const navigate = useNavigate()
  const router = useRouter()
  // The code of an operation's page is there before the first one is opened.
  useEffect(() => {
    void router.preloadRoute(to('startAnalysisQueries', ''))
  }, [router])
  const [typed, setTyped] = useState(q)
  const [seen, setSeen] = useState(q)
  const [typing, setTyping] = useState(false)
  if (q !== seen) {
    setSeen(q)
    // While somebody types, the address follows, and may still be at an earlier letter.
    if (!typing) setTyped(q)
  }
  const prose = useProse(typed !== '')
  const families = findOperations(typed, prose)
  const count = families.reduce((sum, { operations }) => sum + operations.length, 0)
  const list = useRef<HTMLElement>(null)
  const address = router.buildLocation(to(anyId, typed)).href
  const Title = beside ? 'p' : 'h1'

  const search = (text: string) => {
    setTyped(text)
    void navigate({
      to: '.',
      search: (old: object) => ({ ...old, q: text || undefined }),
      replace: true,
      resetScroll: false,
    })
  }
  const step = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.findIndex((link) => link === document.activeElement)
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  /** The operation of the link that an event is about. */
  const operationAt = ({ target }: { readonly target: EventTarget }) =>
    (target as Element).closest<HTMLElement>('[data-operation]')?.dataset['operation']
  const open = (event: MouseEvent) => {
    const id = operationAt(event)
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (id === undefined || elsewhere) return
    event.preventDefault()
    void navigate(to(id, typed))
  }

  const drawn = ({ tag, operations }: FamilyOf) => (
    <section key={tag} className={classes.family} aria-label={tag}>
      <h2 className={classes.tag} translate="no">
        {tag}
        <span className={classes.number}>{countText(operations.length)}</span>
      </h2>
      <ul>
        {operations.map((operation) => (
          <li key={operation.id}>
            <OperationLink
              operation={operation}
              href={address.replace(anyId, operation.id)}
              current={operation.id === opened}
            />
          </li>
        ))}
      </ul>
    </section>
  )

  return (
    // The arrows are beside Tab, which goes through the links as everywhere.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classes.pane} onKeyDown={step}>
      <div className={classes.paneHead}>
        <Title className={classes.title}>{t`API`}</Title>
        <TextInput
          size="xs"
          role="searchbox"
          data-search-input
          aria-label={t`Search operations`}
          placeholder={t`Search operations`}
          leftSection={<IconSearch size={14} stroke={1.75} />}
          value={typed}
          onFocus={() => setTyping(true)}
          onBlur={() => setTyping(false)}
          onChange={({ currentTarget }) => search(currentTarget.value)}
        />
        <div className={classes.count}>
          <p role="status">{plural(count, { one: '# operation', other: '# operations' })}</p>
          <Link to="/operations/calls">{t`Your calls`}</Link>
        </div>
      </div>
      {/* What is clicked are links; a click of any of them comes by here. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions */}
      <nav
        ref={list}
        className={classes.list}
        aria-label={t`Operations`}
        onClick={open}
        onPointerOver={(event) => {
          const id = operationAt(event)
          if (id !== undefined) void router.preloadRoute(to(id, typed))
        }}
      >
        {families.slice(0, seenAtOnce).map(drawn)}
        <AfterPaint>{families.slice(seenAtOnce).map(drawn)}</AfterPaint>
        {count === 0 && (
          <p
            className={classes.none}
          >{t`No operation has all of these words. Search with fewer.`}</p>
        )}
      </nav>
    </div>
  )
}

interface OperationLinkProps {
  readonly operation: Operation
  readonly href: string
  readonly current: boolean
}

/** A plain link: five hundred of the router's would each look at every navigation. */
const OperationLink = memo(({ operation, href, current }: OperationLinkProps) => (
  <a
    href={href}
    data-operation={operation.id}
    className={classes.operation}
    aria-current={current ? 'page' : undefined}
    data-deprecated={operation.deprecated || undefined}
  >
    <Method method={operation.method} />
    <span className={classes.names}>
      <span className={classes.summary}>{operation.summary}</span>
      <span className={classes.id} translate="no">
        {operation.id}
      </span>
      {operation.deprecated && <span className={classes.deprecated}>{deprecation(operation)}</span>}
    </span>
  </a>
))

const deprecation = ({ replacedBy }: Operation) =>
  replacedBy === undefined ? t`Deprecated` : t`Deprecated: use ${replacedBy}`
