import classes from './Palette.module.css'
import { pieces } from './palette-match.ts'
import type { PaletteItem } from './usePaletteItems.ts'

interface PaletteOptionProps {
  readonly id: string
  readonly item: PaletteItem
  /** What is marked in it. */
  readonly typed: string
  readonly selected: boolean
  readonly onPoint: () => void
  /** `apart`: in a tab of its own. */
  readonly onChoose: (apart: boolean) => void
}

/** One line of the palette: what it is, its identifier, why it was found, how it stands. */
export function PaletteOption(props: PaletteOptionProps) {
  const { id, item, typed, selected, onPoint, onChoose } = props
  const { label, code, why, badge, refused, icon: Icon } = item
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- The keys are handled where the focus is: in the combobox that points here.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={selected}
      aria-disabled={refused !== undefined}
      className={classes.option}
      onMouseDown={(event) => event.preventDefault()}
      onMouseMove={selected ? undefined : onPoint}
      onClick={(event) => onChoose(event.ctrlKey || event.metaKey)}
    >
      <Icon size={17} stroke={1.6} />
      <span className={classes.text}>
        <bdi className={classes.label} title={label}>
          <Marked text={label} typed={typed} />
        </bdi>
        {why !== undefined && (
          <span className={classes.why}>
            <Marked text={why} typed={typed} />
          </span>
        )}
        {code !== undefined && (
          <span className={classes.code} translate="no">
            <Marked text={code} typed={typed} />
          </span>
        )}
      </span>
      {refused === undefined ? badge : <span className={classes.refused}>{refused}</span>}
    </div>
  )
}

function Marked({ text, typed }: { readonly text: string; readonly typed: string }) {
  let at = 0
  return pieces(text, typed).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.hit ? (
      <mark key={key} className={classes.mark}>
        {piece.text}
      </mark>
    ) : (
      // An element of its own: a word that is marked in its middle is read as one.
      <span key={key}>{piece.text}</span>
    )
  })
}
