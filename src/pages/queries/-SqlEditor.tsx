import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { sql } from '@codemirror/lang-sql'
import { Compartment } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { markFaults, useEditor } from '../../components/editor/useEditor.ts'
import { analysisSql } from './-dialect.ts'

/** The names that completion offers: columns by their tables. */
export type Names = Readonly<Record<string, readonly string[]>>

export interface SqlEditorProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly onRun: () => void
  readonly label: string
  readonly hint: string
  readonly names: Names
  /** What is wrong, and where (UTF-16 units). */
  readonly problem: { readonly at: number | undefined; readonly message: string } | undefined
  /** Puts the cursor there; a new object does it again. */
  readonly cursor: { readonly at: number } | undefined
  /** Puts a text in the place of the selection; a new object does it again. */
  readonly inserted: { readonly text: string } | undefined
}

const height = EditorView.theme({
  '.cm-placeholder': { color: 'var(--console-muted)' },
  '.cm-scroller': { minHeight: '160px' },
  '&': { maxHeight: '38vh' },
})

const language = (names: Names) =>
  sql({
    dialect: analysisSql,
    upperCaseKeywords: true,
    schema: Object.fromEntries(
      Object.entries(names).map(([table, columns]) => [table, [...columns]]),
    ),
  })

/** An editor for SQL, with completion of names. Ctrl or Cmd with Enter runs. */
export function SqlEditor(props: SqlEditorProps) {
  const { value, onChange, onRun, label, hint, names, problem, cursor, inserted } = props
  const schema = useRef(new Compartment())
  const { frame, view: editor } = useEditor({
    value,
    onChange,
    label,
    describedBy: hint,
    extensions: () => [
      schema.current.of(language(names)),
      autocompletion(),
      height,
      placeholder('SELECT …'),
      keymap.of(completionKeymap),
      EditorView.contentAttributes.of({ translate: 'no' }),
    ],
    onRun,
    // A template or an earlier query took the place of what was written.
    undoesOutside: true,
    cursor,
  })

  useEffect(() => {
    editor.current?.dispatch({ effects: schema.current.reconfigure(language(names)) })
  }, [editor, names])

  useEffect(() => {
    const view = editor.current
    if (!view) return
    const at = problem?.at
    const from = Math.min(at ?? 0, view.state.doc.length)
    const word = /^[\w$]+/.exec(view.state.sliceDoc(from))?.[0].length ?? 1
    const to = Math.min(from + word, view.state.doc.length)
    markFaults(view, at === undefined ? [] : [{ from, to, message: problem?.message ?? '' }])
  }, [editor, problem])

  useEffect(() => {
    const view = editor.current
    if (!view || !inserted) return
    view.dispatch(view.state.replaceSelection(inserted.text))
    view.focus()
  }, [editor, inserted])

  return <div ref={frame} />
}
