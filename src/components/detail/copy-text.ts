/**
 * Puts a text on the clipboard; answers whether the browser did. Over plain HTTP a browser offers no
 * clipboard, and it may refuse the one it has: what somebody could select and copy is copied so.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copySelected(text)
  }
}

function copySelected(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // A dialog gives the focus to nothing outside it.
  const home = focused?.closest('[role="dialog"]') ?? document.body
  home.append(field)
  field.focus({ preventScroll: true })
  field.select()
  try {
    // Deprecated, and the only way there.
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
