/** How long a switch lasts, in seconds: at least, and at most, as where nothing is asked for. */
export const switchSeconds = { least: 180, most: 3600 } as const
