import { useState } from 'react'
import { countText } from './locale.ts'
import classes from './TagList.module.css'

interface TagListProps {
  readonly tags: readonly (readonly [string, string])[]
  /** As many as one line has room for, and how many more there are. */
  readonly oneLine?: boolean
}

/** Tags, key before value, each whole in its own small frame. */
export function TagList({ tags, oneLine = false }: TagListProps) {
  const [left, setLeft] = useState(0)
  const whole = tags.map(([key, value]) => `${key}: ${value}`).join('\n')
  const watched = oneLine && tags.length > 1
  const watch = (box: HTMLSpanElement) => {
    // Those without room have gone to lines that are not seen, as a whole.
    const observer = new ResizeObserver(() => {
      const { bottom } = box.getBoundingClientRect()
      const below = (tag: Element) => tag.getBoundingClientRect().top >= bottom
      setLeft([...box.children].filter(below).length)
    })
    observer.observe(box)
    return () => observer.disconnect()
  }
  return (
    <span
      className={classes.tags}
      data-line={oneLine ? (watched ? 'several' : 'one') : undefined}
      title={oneLine ? whole : undefined}
    >
      <span key={whole} ref={watched ? watch : undefined} className={classes.list}>
        {tags.map(([key, value]) => (
          <span key={key} className={classes.tag}>
            <span className={classes.key}>{key}</span>
            <bdi>{value}</bdi>
          </span>
        ))}
      </span>
      {watched && left > 0 && (
        <span className={classes.more} aria-hidden>{`+${countText(left)}`}</span>
      )}
    </span>
  )
}
