import classes from './LineButton.module.css'

interface LineButtonProps {
  readonly label: string
  readonly onClick: () => void
}

/** Something to do within the line below a table: as small as its words. */
export function LineButton({ label, onClick }: LineButtonProps) {
  return (
    <button type="button" className={classes.button} onClick={onClick}>
      {label}
    </button>
  )
}
