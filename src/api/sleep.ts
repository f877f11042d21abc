/** Waits so many milliseconds; without a number, until what has come meanwhile has had its turn. */
export function sleep(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
