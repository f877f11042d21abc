import type { KeyFacts } from '../../domain/data/keys.ts'
import type { EntryRead } from './entry-pages.ts'

/** What networks and the platform add to each payload, the most telling first. */
const radioKeys: Readonly<Record<string, readonly string[]>> = {
  Device: ['path', 'deviceId', 'lastModifiedTime'],
  LoraDevice: ['deveui', 'fPort', 'rssi', 'snr'],
  SigfoxDevice: ['lqi', 'seqNumber', 'device', 'operatorName', 'countryCode', 'time'],
}

/** The keys with those at the end that tell how something was sent: they come after what was. */
export function radioLast(
  keys: readonly KeyFacts[],
  reads: readonly Pick<EntryRead, 'source'>[],
): KeyFacts[] {
  const kinds = new Set(reads.map(({ source }) => source?.resourceType ?? ''))
  const radio = [...kinds].flatMap((kind) => radioKeys[kind] ?? [])
  return keys.toSorted((a, b) => radio.indexOf(a.key) - radio.indexOf(b.key))
}
