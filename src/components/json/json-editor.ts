/** Something wrong in the text, where it begins (an offset in UTF-16 units). */
export interface JsonMark {
  readonly at: number
  readonly message: string
}

export interface JsonEditorProps {
  readonly value: string
  readonly onChange: (text: string) => void
  /** What the text is, for assistive technology. */
  readonly label: string
  /** The id of an element that says more. */
  readonly describedBy: string
  readonly marks: readonly JsonMark[]
  readonly readOnly?: boolean
  /** Where to put the cursor; a new object puts it there again. */
  readonly cursor?: { readonly at: number } | undefined
}
