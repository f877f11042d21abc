import { json } from '@codemirror/lang-json'
import { useEffect } from 'react'
import { markFaults, useEditor } from '../editor/useEditor.ts'
import type { JsonEditorProps } from './json-editor.ts'

/** The editor itself; loaded when the first one is shown. */
export function JsonEditor(props: JsonEditorProps) {
  const { value, onChange, label, describedBy, marks, readOnly = false, cursor } = props
  const { frame, view: editor } = useEditor({
    value,
    onChange,
    label,
    describedBy,
    readOnly,
    extensions: json,
    // What comes from a form beside it is undone there.
    undoesOutside: false,
    cursor,
  })

  useEffect(() => {
    const view = editor.current
    if (!view) return
    const { length } = view.state.doc
    const faults = marks.map(({ at, message }) => {
      const from = Math.min(at, length)
      return { from, to: Math.max(from, view.state.doc.lineAt(from).to), message }
    })
    markFaults(view, faults)
  }, [editor, marks])

  return <div ref={frame} />
}
