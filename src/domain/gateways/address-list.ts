import { isImsi } from '../ids.ts'
import { numbersIn } from '../numbers.ts'
import { isRounded, readTable } from '../table-file.ts'
import { hostRule, parseAddress, type Cidr, type HostRule } from './cidr.ts'

/** What is wrong with a line of a list of addresses. */
export type AddressFlaw = HostRule | 'imsi' | 'rounded' | 'sameImsi' | 'sameAddress'

/** A line of a list of addresses: which SIM is to have which. */
export interface AddressLine {
  /** From 1. */
  readonly line: number
  readonly key: string
  readonly ipAddress: string
  readonly flaw: AddressFlaw | undefined
}

/**
 * Reads lines with an IMSI and an address each, in either order and with whatever beside them: a CSV
 * file, or what was copied from a spreadsheet. A first line that has neither is a heading.
 */
export function readAddresses(text: string, subnet: Cidr | undefined): readonly AddressLine[] {
  const table = readTable(text)
  // What holds neither an IMSI nor an address is a heading.
  const isHeading = !table.header.some((cell) => /\d{5}|\d\.\d/.test(cell))
  const rows = isHeading ? table.rows : [{ line: 1, cells: table.header }, ...table.rows]
  const seen = new Set<string>()
  const isAgain = (text: string) => text !== '' && seen.size === seen.add(text).size
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => {
      const typed = cells.map((cell) => cell.trim())
      const ipAddress = typed.find((cell) => /^[\d.]+$/.test(cell) && cell.includes('.')) ?? ''
      const written = typed.find((cell) => cell !== ipAddress && /\d/.test(cell)) ?? ''
      const key = numbersIn(written)?.join('') ?? written
      const [twice, taken] = [isAgain(key), isAgain(ipAddress)]
      const flaw = isRounded(written)
        ? 'rounded'
        : !isImsi(key)
          ? 'imsi'
          : (addressFlaw(ipAddress, subnet) ??
            (twice ? 'sameImsi' : taken ? 'sameAddress' : undefined))
      return { line, key, ipAddress, flaw }
    })
}

function addressFlaw(address: string, subnet: Cidr | undefined): HostRule | undefined {
  if (subnet) return hostRule(address, subnet)
  return parseAddress(address) === undefined ? 'malformed' : undefined
}
