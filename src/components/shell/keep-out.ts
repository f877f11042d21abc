/**
 * For the `ref` of an input for a secret. React writes what is typed into the attribute `value` too:
 * there it would stand in a page that is saved, and in whatever reads the document. What the field
 * itself holds is not touched.
 */
export function keepOutOfDocument(input: HTMLInputElement | null): void {
  if (!input) return
  input.removeAttribute('value')
  // What React compares with and writes to in order to set the attribute.
  Object.defineProperty(input, 'defaultValue', {
    configurable: true,
    get: () => input.value,
    set: () => {},
  })
}
