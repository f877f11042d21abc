/** Reads SIMs again (getSim) after something was done to them, with the code for it, which comes then. */
export const readAgain = async (simIds: readonly string[]) =>
  (await import('../-fleet/read-again.ts')).readAgain(simIds)
