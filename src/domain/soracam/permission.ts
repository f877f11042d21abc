/** A permission beside those of operations: no operation is called so. */
export const oauth2Authorize = 'OAuth2:authorize'

/** The operations on cameras that their descriptions do not make depend on it. */
const exempt: ReadonlySet<string> = new Set([
  'getSoraCamDeviceAtomCamOptions',
  'updateSoraCamDeviceAtomCamOptionsRealTimeAccess',
  'getSoraCamDeviceName',
  'setSoraCamDeviceName',
  'getSoraCamDevicePowerState',
  'setSoraCamDevicePowerState',
  'rebootSoraCamDevice',
  'listSoraCamDeviceEvents',
  'listSoraCamLicensePacks',
  'updateSoraCamLicensePackQuantity',
])

/** The permission a SAM user needs beside the operation's own; undefined where that is enough. */
export function permissionBeside(operation: {
  readonly id: string
  readonly tag: string
}): string | undefined {
  return operation.tag === 'SoraCam' && !exempt.has(operation.id) ? oauth2Authorize : undefined
}
