import type { PortMapping } from '../../../api/generated/models/portMapping.ts'
import { quoted } from '../../../components/action/command.ts'

/** A way to connect through an access: a command to copy, an address to open, or a file to keep. */
export interface Way {
  readonly kind: 'ssh' | 'scp' | 'web' | 'rdp' | 'vnc'
  readonly text: string
}

/** What a device speaks on the ports that people open; a port that is not here may speak anything. */
const spoken: Readonly<Record<number, readonly Way['kind'][]>> = {
  22: ['ssh', 'scp'],
  80: ['web'],
  443: ['web'],
  3389: ['rdp'],
  5900: ['vnc'],
  8080: ['web'],
  8443: ['web'],
}
const anything: readonly Way['kind'][] = ['ssh', 'scp', 'web']

/** Nothing that a program would take for one of its options, or a shell for more than a word. */
const isHost = (text: string) => /^[a-z\d][a-z\d.-]*$/i.test(text)

/** Whether a text can be the name of a user on a device: no blanks, and no option of a program. */
export function isUserName(text: string): boolean {
  return /^[^\s\p{Cc}@:/-][^\s\p{Cc}@:/]*$/u.test(text)
}

/** The host and port that an access is reached at; undefined where the answer has none of use. */
export function entranceOf({
  hostname,
  ipAddress,
  port,
}: PortMapping): { readonly host: string; readonly port: number } | undefined {
  const host = [hostname, ipAddress].find((one) => typeof one === 'string' && isHost(one))
  return host !== undefined && typeof port === 'number' && Number.isInteger(port)
    ? { host, port }
    : undefined
}

/**
 * How to connect through an access, with the name of the user on the device where it is known. The
 * platform ends TLS, so a device that speaks plain HTTP is opened by https.
 */
export function waysThrough(access: PortMapping, user = ''): readonly Way[] {
  const entrance = entranceOf(access)
  if (!entrance) return []
  const { host, port } = entrance
  const devicePort = access.destination?.port ?? 0
  const who = quoted(user === '' ? host : `${user}@${host}`)
  const secure = access.tlsRequired === true || devicePort === 443 || devicePort === 8443
  const texts = {
    ssh: `ssh -p ${port} ${who}`,
    scp: `scp -P ${port} ./file ${who}:`,
    web: `${secure ? 'https' : 'http'}://${host}:${port}/`,
    rdp: rdpFile(host, port, user),
    vnc: `vnc://${host}:${port}`,
  } as const
  const kinds = spoken[devicePort] ?? (access.tlsRequired === true ? ['web' as const] : anything)
  return kinds.map((kind) => ({ kind, text: texts[kind] }))
}

/** A file that Remote Desktop opens. */
function rdpFile(host: string, port: number, user: string): string {
  const lines = [`full address:s:${host}:${port}`, ...(user === '' ? [] : [`username:s:${user}`])]
  return lines.map((line) => `${line}\r\n`).join('')
}
