import { t } from '@lingui/core/macro'
/** A fact about a card, in the words of the page. */
export interface CardFact {
  readonly label: string
  readonly value: string
}

/** The names that are known to hold the digits of a card that may be shown. */
const digits: ReadonlySet<string> = new Set(['last4', 'lastFour', 'last_four'])

/** The longest run of digits that is shown: a card's number never is, whatever an answer holds. */
const mostDigits = 4

/**
 * What `getPaymentMethod` says of the card. Its `properties` are described as text and nothing else:
 * where they are JSON each of them is a fact, under its own name.
 */
export function cardFacts(properties: string | undefined): readonly CardFact[] {
  if (properties === undefined || properties === '') return []
  let read: unknown
  try {
    read = JSON.parse(properties)
  } catch {
    return [{ label: t`Details`, value: masked(properties) }]
  }
  if (read === null || typeof read !== 'object') {
    return [{ label: t`Details`, value: masked(String(read)) }]
  }
  const values = new Map(
    Object.entries(read).flatMap(([name, value]: [string, unknown]) =>
      value === null || typeof value === 'object' ? [] : [[name, String(value)] as const],
    ),
  )
  const [month, year] = [values.get('expireMonth'), values.get('expireYear')]
  if (month !== undefined && year !== undefined) {
    values.set('expireMonth', `${month.padStart(2, '0')}/${year}`)
    values.delete('expireYear')
  }
  return [...values].map(([name, value]) =>
    digits.has(name)
      ? { label: t`Number`, value: `${mask} ${masked(value)}` }
      : { label: labelOf(name), value: masked(value) },
  )
}

const mask = '••••'

/** The digits of cards that are covered already, with the last four, as masks are written elsewhere. */
const covered = /(?:[*•xX]{2,}[ -]?)+(?=\d{4}\b)/g

/** Long runs of digits with all but the last four covered, and every cover in the same form. */
export function masked(text: string): string {
  return text
    .replaceAll(/\d(?:[ -]?\d){7,}/g, (run) => `${mask} ${run.slice(-mostDigits)}`)
    .replaceAll(covered, `${mask} `)
}

/** What is known by name; anything else is spelled apart: `billingCity` as `Billing city`. */
const labels = new Map([
  ['brand', t`Brand`],
  ['expireMonth', t`Expires`],
  ['expireYear', t`Expires`],
  ['name', t`Name on card`],
  ['type', t`Type`],
])

function labelOf(name: string): string {
  const spaced = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  return labels.get(name) ?? spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
