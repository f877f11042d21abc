import { fromAbroad, isCard } from '../numbers.ts'
import type { SimTerm } from './search-field.ts'
import { subscribersOf, type SimLike } from './sim.ts'

/**
 * What tells whether a SIM is meant by a term; undefined where nothing more is known than what
 * searchSims does, which finds a text anywhere in a value.
 */
export function fitOf({ digits, tag, written }: SimTerm): ((sim: SimLike) => boolean) | undefined {
  if (digits !== undefined) return (sim) => numbersOf(sim).some((own) => isMeant(own, digits))
  if (!tag) return undefined
  const [key, value, whole] = [folded(tag.key), folded(tag.value), folded(written)]
  return ({ tags }) =>
    Object.entries(tags ?? {}).some(([name, own]) => {
      const held = folded(own)
      return held.includes(whole) || (folded(name) === key && held.includes(value))
    })
}

/** Whether digits are a number of a SIM or a piece of it, however its check digit is written. */
function isMeant(own: string, digits: string): boolean {
  if (own.includes(digits)) return true
  if (digits.startsWith('0')) return own.endsWith(fromAbroad(digits))
  return isCard(digits) && digits.length === own.length + 1 && digits.startsWith(own)
}

/** All numbers of a SIM and of its subscriptions. */
function numbersOf(sim: SimLike): readonly string[] {
  const own = subscribersOf(sim).flatMap(({ iccid, imsi, msisdn }) => [iccid, imsi, msisdn])
  return [sim.simId, ...Object.keys(sim.profiles ?? {}), ...own].flatMap((one) => one || [])
}

const folded = (text: string) => text.trim().normalize('NFKC').toLocaleLowerCase()
