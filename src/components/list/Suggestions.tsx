import { t } from '@lingui/core/macro'
import { IconCheck } from '@tabler/icons-react'
import { countText } from '../detail/locale.ts'
import classes from './FilterField.module.css'
import type { Suggestion } from './suggest.ts'
import type { List } from './useList.ts'
import type { OpenWord } from './typed.ts'

export interface SuggestionsProps<Row> {
  readonly id: string
  readonly list: List<Row>
  readonly word: OpenWord<Row>
  readonly items: readonly Suggestion<Row>[]
  /** The one that Enter takes. */
  readonly active: number | undefined
  readonly onChoose: (item: Suggestion<Row>) => void
}

/** What may become of what is typed, below the field. Fetched when the field first has the focus. */
export function Suggestions<Row>(props: SuggestionsProps<Row>) {
  const { id, list, word, items, active, onChoose } = props
  const { rows, hasMore } = list.source
  const loaded = countText(rows.length)
  const counted = items.some(({ count }) => count !== undefined)
  const { part } = word
  return (
    <div className={classes.dropdown}>
      <div
        id={id}
        role="listbox"
        className={classes.suggestions}
        aria-label={word.filter ? word.filter.label : t`Filters`}
        aria-multiselectable={word.filter !== undefined}
      >
        {items.map((item, at) => (
          // The keyboard stays in the field, which names the active one.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${item.filter.id} ${item.value ?? ''}`}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={item.chosen ?? false}
            className={classes.suggestion}
            data-active={at === active || undefined}
            ref={at === active ? showIt : undefined}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(item)}
          >
            {item.value !== undefined && word.filter === undefined && (
              <span className={classes.muted}>{`${item.filter.label}:`}</span>
            )}
            <bdi className={classes.suggestionText}>{item.label}</bdi>
            {item.value === undefined && (
              <code translate="no" className={classes.muted}>{`${item.filter.id}:`}</code>
            )}
            {item.chosen && <IconCheck size={14} stroke={2} aria-hidden />}
            {item.count !== undefined && (
              <span className={classes.suggestionCount}>{countText(item.count)}</span>
            )}
          </div>
        ))}
      </div>
      {items.length === 0 && (
        <p className={classes.note}>
          {part === '' ? t`Type a value.` : t`Enter filters by “${part}”.`}
        </p>
      )}
      {counted && hasMore && (
        <p className={classes.note}>{t`Counted in the ${loaded} rows that are loaded so far.`}</p>
      )}
    </div>
  )
}

const showIt = (row: HTMLDivElement | null) => row?.scrollIntoView({ block: 'nearest' })
