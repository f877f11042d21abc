import type { LinkProps } from '@tanstack/react-router'
import { t } from '@lingui/core/macro'

interface ConsolePage {
  readonly label: string
  readonly link: LinkProps
}

/** The pages of this console by the beginning of the paths they work with, the longest first. */
const pages: readonly (readonly [prefix: string, page: ConsolePage])[] = [
  ['/query/sims', { label: t`SIMs`, link: { to: '/sims' } }],
  ['/sims', { label: t`SIMs`, link: { to: '/sims' } }],
  ['/groups', { label: t`Groups`, link: { to: '/groups' } }],
  ['/bills', { label: t`Bills`, link: { to: '/billing' } }],
  ['/payment_', { label: t`Payment`, link: { to: '/payment' } }],
  ['/coupons', { label: t`Payment`, link: { to: '/payment' } }],
  ['/stats', { label: t`Usage`, link: { to: '/stats' } }],
  ['/credentials', { label: t`Credential sets`, link: { to: '/credentials' } }],
  ['/lora_devices', { label: t`LoRaWAN devices`, link: { to: '/lora' } }],
  ['/lora_gateways', { label: t`LoRaWAN gateways`, link: { to: '/lora/gateways' } }],
  ['/lora_network_sets', { label: t`LoRaWAN network sets`, link: { to: '/lora/network-sets' } }],
  ['/sora_cam', { label: t`Cameras`, link: { to: '/soracam' } }],
]

/** The page of this console that does what operations under a path do; undefined where none does yet. */
export function consolePage(path: string): ConsolePage | undefined {
  return pages.find(([prefix]) => path.startsWith(prefix))?.[1]
}
