import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--mantine-color-text)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--console-accent)' },
  { tag: tags.number, color: 'var(--console-series-5)' },
  { tag: [tags.bool, tags.null], color: 'var(--console-series-8)' },
  { tag: tags.keyword, color: 'var(--console-series-5)', fontWeight: '600' },
  { tag: tags.lineComment, color: 'var(--console-muted)' },
  { tag: tags.blockComment, color: 'var(--console-muted)' },
  { tag: tags.punctuation, color: 'var(--console-muted)' },
])

const look = EditorView.theme({
  '&': {
    background: 'var(--console-field)',
    color: 'var(--mantine-color-text)',
    fontSize: '13px',
    maxHeight: '70vh',
  },
  '&.cm-focused': { outline: '2px solid var(--console-focus)', outlineOffset: '-1px' },
  '.cm-scroller': {
    fontFamily: 'var(--mantine-font-family-monospace)',
    lineHeight: '20px',
    minHeight: '240px',
  },
  '.cm-content': { caretColor: 'var(--mantine-color-text)', padding: '8px 0' },
  '.cm-gutters': {
    background: 'var(--console-sunken)',
    borderRight: '1px solid var(--console-border)',
    color: 'var(--console-muted)',
  },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--console-hover) 60%, transparent)' },
  '.cm-gutter-lint': { width: '20px' },
  '.cm-tooltip': {
    background: 'var(--console-raised)',
    border: '1px solid var(--console-border)',
    borderRadius: '6px',
    color: 'var(--mantine-color-text)',
  },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--console-danger)' },
})

/** How every text editor of the console looks. */
export const editorLook: Extension = [syntaxHighlighting(colours), look]
