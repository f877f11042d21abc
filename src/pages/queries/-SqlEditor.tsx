import { autocompletion, completionKeymap } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { sql, StandardSQL } from '@codemirror/lang-sql'
import { bracketMatching } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { Annotation, Compartment, EditorState, Prec } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef } from 'react'
import { editorLook } from '../../components/editor/look.ts'

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

const fromOutside = Annotation.define<boolean>()
const height = EditorView.theme({
  '.cm-placeholder': { color: 'var(--console-muted)' },
  '.cm-scroller': { minHeight: '160px' },
  '&': { maxHeight: '38vh' },
})

const language = (names: Names) =>
  sql({
    dialect: StandardSQL,
    upperCaseKeywords: true,
    schema: Object.fromEntries(
      Object.entries(names).map(([table, columns]) => [table, [...columns]]),
    ),
  })

/** An editor for SQL, with completion of names. Ctrl or Cmd with Enter runs; Tab leaves it. */
export function SqlEditor(props: SqlEditorProps) {
  const { value, label, hint, names, problem, cursor, inserted } = props
  const frame = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(undefined)
  const first = useRef(value)
  const schema = useRef(new Compartment())
  const changed = useEffectEvent((text: string) => props.onChange(text))
  const run = useEffectEvent(() => {
    props.onRun()
    return true
  })
  const known = useEffectEvent(() => names)

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
          schema.current.of(language(known())),
          autocompletion(),
          editorLook,
          height,
          EditorView.lineWrapping,
          placeholder('SELECT …'),
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => run() }])),
          keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.contentAttributes.of({
            'aria-label': label,
            'aria-describedby': hint,
            'aria-multiline': 'true',
            translate: 'no',
          }),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            const typed = !transactions.some((one) => one.annotation(fromOutside))
            if (docChanged && typed) changed(state.doc.toString())
          }),
        ],
      }),
    })
    editor.current = view
    return () => view.destroy()
  }, [label, hint])

  useEffect(() => {
    editor.current?.dispatch({ effects: schema.current.reconfigure(language(names)) })
  }, [names])

  useEffect(() => {
    const view = editor.current
    first.current = value
    if (!view || view.state.doc.toString() === value) return
    view.dispatch({
      changes: { from: 0, to: view.state.doc.length, insert: value },
      annotations: fromOutside.of(true),
    })
  }, [value])

  useEffect(() => {
    const view = editor.current
    if (!view) return
    const at = problem?.at
    const from = Math.min(at ?? 0, view.state.doc.length)
    const word = /^[\w$]+/.exec(view.state.sliceDoc(from))?.[0].length ?? 1
    const to = Math.min(from + word, view.state.doc.length)
    const message = problem?.message ?? ''
    const found = at === undefined ? [] : [{ from, to, severity: 'error' as const, message }]
    view.dispatch(setDiagnostics(view.state, found))
  }, [problem])

  useEffect(() => {
    const view = editor.current
    if (!view || !cursor) return
    view.focus()
    const anchor = Math.min(cursor.at, view.state.doc.length)
    view.dispatch({ selection: { anchor }, scrollIntoView: true })
  }, [cursor])

  useEffect(() => {
    const view = editor.current
    if (!view || !inserted) return
    view.dispatch(view.state.replaceSelection(inserted.text))
    view.focus()
  }, [inserted])

  return <div ref={frame} />
}
