/** Milliseconds that a task takes: twenty are done in a second. */
export const taskMs = 50

/** Tasks that are done for one call, however many are due: nobody waits for thousands of them. */
export const mostAtOnce = 200
