import { useLocation } from '@tanstack/react-router'
import { kept } from './kept.ts'
import { safeNext } from './paths.ts'

/** A page of the console that somebody wants at hand: any address, with its search. */
export interface Pin {
  readonly href: string
  readonly label: string
}

const longest = 200

/** Reads a stored one; what lies in the browser may lead nowhere but into the console. */
export function readPin(value: unknown): Pin | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { href, label } = value as Partial<Record<keyof Pin, unknown>>
  if (typeof href !== 'string' || typeof label !== 'string' || label === '') return undefined
  return safeNext(href, location.origin) === href ? { href, label } : undefined
}

/** The pins of who is signed in, in their order. */
export const pins = kept('pins', readPin)

export const usePins = pins.useItems
export const usePinsLast = pins.useLasting

/** The address at hand as a pin has it. */
export function useAddress(): string {
  return useLocation({ select: ({ publicHref }) => publicHref.split('#')[0] ?? '/' })
}

/** Pins an address, or renames its pin. */
export function pin(href: string, label: string): void {
  const made = { href, label: label.slice(0, longest) }
  pins.write([...pins.read().filter((one) => one.href !== href), made])
}

export function unpin(href: string): void {
  pins.write(pins.read().filter((one) => one.href !== href))
}

/** Moves a pin by one place, up (-1) or down (1). */
export function movePin(href: string, by: -1 | 1): void {
  const all = [...pins.read()]
  const at = all.findIndex((one) => one.href === href)
  const [moved] = at < 0 ? [] : all.splice(at, 1)
  if (!moved) return
  all.splice(Math.max(0, at + by), 0, moved)
  pins.write(all)
}
