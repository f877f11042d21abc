import { t } from '@lingui/core/macro'
import { IconPin } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { countText } from '../detail/locale.ts'
import { late } from '../feedback/late.tsx'
import { useCounts } from './counts.ts'
import classes from './Navigation.module.css'
import { entryAt } from './navigation.ts'
import { useAddress, usePins, usePinsLast, type Pin } from './pins.ts'

// Few put them in order, and seldom.
const PinTools = late(() => import('./PinTools.tsx').then((all) => all.PinTools))

interface PinnedPagesProps {
  readonly onChoose?: (() => void) | undefined
}

/** What the person has pinned, above the areas; can be put in order and taken off here. */
export function PinnedPages({ onChoose }: PinnedPagesProps) {
  const pins = usePins()
  const lasting = usePinsLast()
  const [arranging, setArranging] = useState(false)
  const list = useRef<HTMLUListElement>(null)

  const lines = () => [...(list.current?.children ?? [])]
  return (
    <nav className={classes.pinned} aria-label={t`Pinned`}>
      <div className={classes.head}>
        {t`Pinned`}
        <button
          type="button"
          className={classes.tool}
          aria-pressed={arranging}
          onClick={() => setArranging(!arranging)}
        >
          {arranging ? t`Done` : t`Arrange`}
        </button>
      </div>
      <ul ref={list} className={classes.list}>
        {pins.map((pin) => (
          <li key={pin.href} className={classes.row}>
            <PinLink pin={pin} onChoose={onChoose} />
            {arranging && <PinTools pin={pin} lines={lines} />}
          </li>
        ))}
      </ul>
      {!lasting && (
        <p role="status" className={classes.note}>
          {t`Your browser stores nothing for this site, so pins last until you close the page.`}
        </p>
      )}
    </nav>
  )
}

function PinLink({ pin, onChoose }: PinnedPagesProps & { readonly pin: Pin }) {
  const router = useRouter()
  const { href, label } = pin
  const current = useAddress() === href
  const count = useCounts().get(href)
  const Icon = entryAt(href.split('?')[0] ?? href)?.icon ?? IconPin
  return (
    <a
      href={href}
      className={classes.link}
      title={label}
      data-current={current || undefined}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        onChoose?.()
        router.history.push(href)
      }}
    >
      <Icon size={17} stroke={1.6} aria-hidden />
      <bdi className={classes.label}>{label}</bdi>
      {count !== undefined && <span className={classes.count}>{countText(count)}</span>}
    </a>
  )
}
