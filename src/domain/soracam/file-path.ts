/** A camera's device id as a word of its own, as the exports of stills and videos write it. */
const deviceId = /(?<![\p{L}\p{N}])[\dA-F]{12}(?![\p{L}\p{N}])/gu

/** Whether a path in Harvest Files may name a camera: as folder or file name, or as a part of one. */
export function mayNameCamera(path: string): boolean {
  return path.search(deviceId) >= 0
}

/**
 * The camera that a path in Harvest Files names, of those there are. Undefined where it names
 * several, and where what looks like a device id is that of none: a date has twelve digits too.
 */
export function cameraNamedIn<Camera extends { readonly deviceId: string }>(
  path: string,
  cameras: readonly Camera[],
): Camera | undefined {
  const words = new Set(path.match(deviceId))
  const [camera, another] = cameras.filter((one) => words.has(one.deviceId))
  return another === undefined ? camera : undefined
}
