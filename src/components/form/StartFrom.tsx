import classes from './StartFrom.module.css'

interface StartFromProps {
  /** What it is called to those who do not see it. */
  readonly label: string
  readonly title: string
  readonly points: readonly {
    readonly id: string
    readonly label: string
    readonly about: string
    /** Left out where it cannot be chosen: `about` then says why. */
    readonly onChoose?: (() => void) | undefined
  }[]
}

/** Something to start from instead of an empty form: choosing one fills it in. */
export function StartFrom({ label, title, points }: StartFromProps) {
  return (
    <section className={classes.start} aria-label={label}>
      <p className={classes.title}>{title}</p>
      <ul className={classes.points}>
        {points.map((point) => (
          <li key={point.id}>
            <button
              type="button"
              className={classes.point}
              disabled={!point.onChoose}
              onClick={point.onChoose}
            >
              <span className={classes.label}>{point.label}</span>
              <span className={classes.about}>{point.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
