import { json } from '@codemirror/lang-json'
import { StreamLanguage, type StreamParser } from '@codemirror/language'
import { Compartment } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { markFaults, useEditor } from '../../../../components/editor/useEditor.ts'
import { formatOf } from '../../../../domain/inventory/definition.ts'

export interface DefinitionEditorProps {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly label: string
  /** The id of an element that says more. */
  readonly describedBy: string
  /** What is wrong, and where (UTF-16 units). */
  readonly at: number | undefined
  readonly message: string | undefined
  /** Puts the cursor there; a new object does it again. */
  readonly cursor: { readonly at: number } | undefined
}

interface State {
  inTag: boolean
  inComment: boolean
}

/** As much of XML as colours need: tags, attributes and comments. */
const xmlParser: StreamParser<State> = {
  startState: () => ({ inTag: false, inComment: false }),
  token: (stream, state) => {
    if (state.inComment) {
      if (stream.skipTo('-->')) stream.match('-->')
      else stream.skipToEnd()
      state.inComment = !stream.string.slice(0, stream.pos).endsWith('-->')
      return 'blockComment'
    }
    if (state.inTag) {
      if (stream.match(/^[/?]?>/)) {
        state.inTag = false
        return 'punctuation'
      }
      if (stream.match(/^"[^"]*"?|^'[^']*'?/)) return 'string'
      if (stream.match(/^[\w:.-]+/)) return 'number'
      stream.next()
      return null
    }
    if (stream.match('<!--')) {
      state.inComment = true
      return 'blockComment'
    }
    if (stream.match(/^<[/?!]?[\w:.-]*/)) {
      state.inTag = true
      return 'keyword'
    }
    stream.eatWhile(/[^<]/)
    return null
  },
}

const languages = { xml: StreamLanguage.define(xmlParser), json: json() }

/** It is as high as its text: a definition is a page long, and a box that scrolls in it would be in the way. */
const whole = EditorView.theme({ '&': { maxHeight: 'none' } })

/** An editor of definitions, in the language of what is in it. */
export function DefinitionEditor(props: DefinitionEditorProps) {
  const { value, onChange, label, describedBy, at, message, cursor } = props
  const language = useRef(new Compartment())
  const format = formatOf(value)
  const { frame, view: editor } = useEditor({
    value,
    onChange,
    label,
    describedBy,
    extensions: () => [language.current.of(languages[format]), whole],
    undoesOutside: true,
    cursor,
  })

  useEffect(() => {
    editor.current?.dispatch({ effects: language.current.reconfigure(languages[format]) })
  }, [editor, format])

  useEffect(() => {
    const view = editor.current
    if (!view) return
    const from = Math.min(at ?? 0, view.state.doc.length)
    const to = Math.max(from, view.state.doc.lineAt(from).to)
    markFaults(view, message === undefined ? [] : [{ from, to, message }])
  }, [editor, at, message])

  return <div ref={frame} />
}
