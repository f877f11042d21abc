import type { ComponentProps } from 'react'
import { LateJsonEditor } from './late-json-editor.tsx'
import classes from './JsonField.module.css'

/** The editor of a JSON text in the frame that fields of the console have. */
export function JsonFrame(props: ComponentProps<typeof LateJsonEditor>) {
  return (
    <div className={classes.frame} data-invalid={props.marks.length > 0 || undefined}>
      <LateJsonEditor {...props} />
    </div>
  )
}
