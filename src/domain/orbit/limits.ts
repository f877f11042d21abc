/** Soralets that an operator may have in one coverage. */
export const soraletLimit = 20
/** Versions that a Soralet may have at a time. */
export const versionLimit = 10
/** Bytes that the code of a version may have. */
export const codeBytes = 4 * 1024 * 1024
/** Milliseconds that a call of a Soralet may take. */
export const runMs = 1000
/** Bytes that what a Soralet says in one call may have, all in all. */
export const logBytes = 65_536
/** A page of WebAssembly's memory in bytes. */
export const pageBytes = 65_536
/** Pages of memory that a Soralet may have: 16 MiB. */
export const memoryPages = 256
/** Tests that an operator may run in a minute. */
export const testsPerMinute = 5
/** Days for which log lines are kept. */
export const logDays = 7

/** Whether a text can be the ID of a Soralet. */
export const isSoraletId = (text: string): boolean => /^[\w-]{1,100}$/.test(text)
