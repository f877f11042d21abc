/**
 * The reads that cost something each time they are made (the viewing quota of a camera). Like a
 * change, such a call is sent again only where it certainly did not happen. The generated calls
 * carry it as `once`; what changes something needs no entry.
 */
export const costlyReads: readonly string[] = ['getSoraCamDeviceStreamingVideo']
