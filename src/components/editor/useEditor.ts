import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { bracketMatching } from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { Annotation, EditorState, Prec, Transaction, type Extension } from '@codemirror/state'
import { EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { editorLook } from './look.ts'

/** Something wrong in a text, from one place to before another (UTF-16 units). */
export interface Fault {
  readonly from: number
  readonly to: number
  readonly message: string
}

interface EditorOptions {
  readonly value: string
  /** Called with what a person made of the text. */
  readonly onChange: (text: string) => void
  /** What the text is, for assistive technology, and the id of an element that says more. */
  readonly label: string
  readonly describedBy: string
  readonly readOnly?: boolean
  /** The language and what else the editor knows, before the usual keys; read when it is made. */
  readonly extensions: () => Extension
  /** What Ctrl or Cmd with Enter does; a line break where nothing is given. */
  readonly onRun?: () => void
  /** Whether undoing leads back from a text that was put in from outside to the one before. */
  readonly undoesOutside: boolean
  /** Where the cursor is to be put; a new object puts it there again. */
  readonly cursor: { readonly at: number } | undefined
}

interface Editor {
  /** The element that the editor stands in. */
  readonly frame: RefObject<HTMLDivElement | null>
  /** The editor, from the first effect on. */
  readonly view: RefObject<EditorView | undefined>
}

/** Marks a text that was put in from outside: nobody typed it. */
const fromOutside = Annotation.define<boolean>()

/** An editor of code: what every one of them is and does. Tab leaves it, as it leaves any field. */
export function useEditor(options: EditorOptions): Editor {
  const { value, label, describedBy, readOnly = false, undoesOutside, cursor } = options
  const frame = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView>(undefined)
  const first = useRef(value)
  const changed = useEffectEvent((text: string) => options.onChange(text))
  const run = useEffectEvent(() => {
    options.onRun?.()
    return options.onRun !== undefined
  })
  const extensions = useEffectEvent(() => options.extensions())

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
          Prec.highest(keymap.of([{ key: 'Mod-Enter', run: () => run() }])),
          extensions(),
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
            if (docChanged && typed) changed(state.doc.toString())
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
      annotations: [fromOutside.of(true), Transaction.addToHistory.of(undoesOutside)],
    })
  }, [value, undoesOutside])

  useEffect(() => {
    const view = editor.current
    if (!view || !cursor) return
    view.focus()
    const anchor = Math.min(cursor.at, view.state.doc.length)
    view.dispatch({ selection: { anchor }, scrollIntoView: true })
  }, [cursor])

  return { frame, view: editor }
}

/** Marks what is wrong in the text of an editor. */
export function markFaults(view: EditorView, faults: readonly Fault[]): void {
  const found = faults.map((fault) => ({ ...fault, severity: 'error' as const }))
  view.dispatch(setDiagnostics(view.state, found))
}
