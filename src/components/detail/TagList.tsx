import classes from './TagList.module.css'

/** Tags in one line, key before value, each in its own small frame. */
export function TagList({ tags }: { readonly tags: readonly (readonly [string, string])[] }) {
  return (
    <span
      className={classes.tags}
      title={tags.map(([key, value]) => `${key}: ${value}`).join('\n')}
    >
      {tags.map(([key, value]) => (
        <span key={key} className={classes.tag}>
          <span className={classes.key}>{key}</span>
          <bdi>{value}</bdi>
        </span>
      ))}
    </span>
  )
}
