/** IP protocols by their numbers; `255` matches all of them. */
export const protocols = { tcp: 6, udp: 17, icmp: 1, any: 255 } as const

/** Rules that one set may have. The API names no number; this is the sandbox's. */
export const mostRules = 100

/** Where a rule applies. */
export interface PortRange {
  readonly fromPort?: number | undefined
  readonly toPort?: number | undefined
}

const isPort = (port: number) => Number.isInteger(port) && port >= 0 && port <= 65_535

/** Whether a rule's ports can be: both 0 for any, else a range that does not end before it begins. */
export function portsFit({ fromPort = 0, toPort = 0 }: PortRange): boolean {
  return isPort(fromPort) && isPort(toPort) && toPort >= fromPort
}

/** Labels of letters, digits and inner hyphens, two at least, and one wildcard in front of them. */
const name =
  /^(?:\*\.)?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/

/** A domain as rules name it: in small letters, in Punycode; undefined for what can be none. */
export function readDomain(text: string): string | undefined {
  const typed = text.trim().replace(/\.$/, '')
  const wild = typed.startsWith('*.')
  const plain = wild ? typed.slice(2) : typed
  if (plain === '' || /[^\p{L}\p{N}\p{M}.-]/u.test(plain)) return undefined
  const host = URL.canParse(`http://${plain}`) ? new URL(`http://${plain}`).hostname : ''
  const domain = wild ? `*.${host}` : host
  // An address is no domain.
  if (/^[\d.]+$/.test(host) || domain.length > 253) return undefined
  return name.test(domain) ? domain : undefined
}

/** The protocols that have a name here, by their numbers. */
const named: Readonly<Record<string, number>> = protocols

/** A protocol by its name or its number; undefined for what is none. */
export function readProtocol(text: string): number | undefined {
  const typed = text.trim().toLowerCase()
  if (Object.hasOwn(named, typed)) return named[typed]
  const number = /^\d{1,3}$/.test(typed) ? Number(typed) : -1
  return number >= 0 && number <= 255 ? number : undefined
}

/** A protocol by its name, or its number where it has none. */
export function protocolText(protocol: number): string {
  const name = Object.keys(named).find((one) => named[one] === protocol)
  return name ?? String(protocol)
}

/** Ports as they are written: `443`, `8000-8100`, nothing or `any` for all. Undefined for what is none. */
export function readPorts(text: string): Required<PortRange> | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === '' || typed === 'any') return { fromPort: 0, toPort: 0 }
  const [, from = '', to = from] = /^(\d{1,5})(?:\s*[-–]\s*(\d{1,5}))?$/.exec(typed) ?? []
  const range = { fromPort: Number(from), toPort: Number(to) }
  return from !== '' && range.fromPort > 0 && portsFit(range) ? range : undefined
}

/** The same the other way round; nothing for all. */
export function portsText({ fromPort = 0, toPort = 0 }: PortRange): string {
  if (fromPort === 0 && toPort === 0) return ''
  return fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`
}
