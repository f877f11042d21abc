let held = ''

/** How long letters are held at most after the code of what takes them is there, in milliseconds. */
const patience = 2000

/**
 * Holds the letters that are typed until an input is there to take them, whose code may still be on
 * its way: they go nowhere else. `arrival` resolves when the code has come, or has not.
 */
export function holdKeys(arrival: Promise<void>): void {
  addEventListener('keydown', hold, true)
  void arrival.then(() => setTimeout(takeKeys, patience))
}

/** What was typed meanwhile; from now on nothing is held. */
export function takeKeys(): string {
  removeEventListener('keydown', hold, true)
  const typed = held
  held = ''
  return typed
}

function hold(event: KeyboardEvent): void {
  const { key } = event
  if (event.ctrlKey || event.metaKey || event.isComposing) return
  if (key === 'Backspace') held = held.slice(0, -1)
  else if (key.length === 1) held += key
  else return
  event.preventDefault()
  event.stopPropagation()
}
