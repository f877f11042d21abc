import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { Annotation, EditorState, Transaction } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { editorLook } from '../editor/look.ts'
import type { JsonEditorProps } from './json-editor.ts'

/** Marks a text that was put in from outside: nobody typed it, and undoing does not lead back. */
const fromOutside = Annotation.define<boolean>()

/** The editor itself; loaded when the first one is shown. Tab leaves it, as it leaves any field. */
export function JsonEditor(props: JsonEditorProps) {
  const { value, onChange, label, describedBy, marks, readOnly = false, cursor } = props
  const frame = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(undefined)
  const change = useRef(onChange)
  const first = useRef(value)
  useEffect(() => {
    change.current = onChange
  }, [onChange])

  useEffect(() => {
    const view = new EditorView({
      parent: frame.current ?? undefined,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          lineNumbers(),
          lintGutter(),
          history(),
          bracketMatching(),
          highlightActiveLine(),
          json(),
          editorLook,
          EditorView.lineWrapping,
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-describedby': describedBy,
            'aria-multiline': 'true',
            'aria-readonly': String(readOnly),
          }),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            const typed = !transactions.some((one) => one.annotation(fromOutside))
            if (docChanged && typed) change.current(state.doc.toString())
          }),
        ],
      }),
    })
    editor.current = view
    return () => view.destroy()
  }, [label, describedBy, readOnly])

  useEffect(() => {
    const view = editor.current
    first.current = value
    if (!view || view.state.doc.toString() === value) return
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: value },
      annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
    })
  }, [value])

  useEffect(() => {
    const view = editor.current
    if (!view) return
    const { length } = view.state.doc
    const found = marks.map(({ at, message }) => {
      const from = Math.min(at, length)
      const line = view.state.doc.lineAt(from)
      return { from, to: Math.max(from, line.to), severity: 'error' as const, message }
    })
    view.dispatch(setDiagnostics(view.state, found))
  }, [marks])

  useEffect(() => {
    const view = editor.current
    if (!view || cursor === undefined) return
    view.focus()
    view.dispatch({
      selection: { anchor: Math.min(cursor.at, view.state.doc.length) },
      scrollIntoView: true,
    })
  }, [cursor])

  return <div ref={frame} />
}
