import { webAddress } from '../web-address.ts'

const pictureName = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i
const pictureKey = /(?:image|photo|picture|thumbnail|still|snapshot)/i

/** A picture that an entry names, and whether the console may load it. */
export interface Picture {
  readonly address: string
  readonly host: string
  /** Its host is this one, or one of those from which pictures may come. */
  readonly allowed: boolean
}

/**
 * The picture that a value is the address of, by its ending or by its key; undefined for what is
 * none. `hosts` are those that the console's security policy names, `own` is the console's origin.
 */
export function pictureIn(
  key: string,
  value: unknown,
  { hosts, own }: { readonly hosts: readonly string[]; readonly own: string },
): Picture | undefined {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value)) return undefined
  const address = webAddress(value)
  if (address === undefined) return undefined
  const { origin, host, pathname } = new URL(address)
  if (!pictureName.test(pathname) && !pictureKey.test(key)) return undefined
  return { address, host, allowed: origin === own || hosts.some((one) => covers(one, origin)) }
}

/** Whether a host as a policy names it (`https://*.example.com`) is that of an origin. */
function covers(named: string, origin: string): boolean {
  const [scheme = '', rest = ''] = named.split('://')
  if (!rest.startsWith('*.')) return named === origin
  return origin.startsWith(`${scheme}://`) && origin.endsWith(rest.slice(1))
}
