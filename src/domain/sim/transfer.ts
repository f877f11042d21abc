import { dayMs } from '../time.ts'

/** How long a transfer can be accepted, in milliseconds; then the SIMs are ready again. */
export const transferLifeMs = dayMs

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const form = new RegExp(`^${uuid}-${uuid}$`, 'i')

/** The token of a transfer in a text, as it may have been pasted; undefined where there is none. */
export function readTransferToken(text: string): string | undefined {
  const plain = text.replaceAll(/[\s"'<>]/g, '').toLowerCase()
  return form.test(plain) ? plain : undefined
}
