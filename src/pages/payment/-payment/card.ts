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
  return Object.entries(read).flatMap(([name, value]: [string, unknown]) => {
    if (value === null || typeof value === 'object') return []
    const text = masked(String(value))
    return digits.has(name)
      ? [{ label: t`Number`, value: `•••• ${text}` }]
      : [{ label: labelOf(name), value: text }]
  })
}

/** Long runs of digits with all but the last four covered. */
function masked(text: string): string {
  return text.replaceAll(/\d(?:[ -]?\d){7,}/g, (run) => `•••• ${run.slice(-mostDigits)}`)
}

/** What is known by name; anything else is spelled apart: `billingCity` as `Billing city`. */
const labels = new Map([
  ['brand', t`Brand`],
  ['expireMonth', t`Expiry month`],
  ['expireYear', t`Expiry year`],
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
