/** Work that can be left off at each `yield` and be gone on with later. */
export type Steps<T> = Generator<void, T>

/** Does it in one go. */
export function wholly<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
