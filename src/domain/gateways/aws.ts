import { visible } from '../numbers.ts'

/** The digits of an AWS account, which AWS shows in groups: `1234-5678-9012`. Other texts stay. */
export function accountDigits(text: string): string {
  const digits = visible(text).replaceAll(/[\s-]/g, '')
  return /^\d+$/.test(digits) ? digits : text.trim()
}

export const isAccountId = (text: string): boolean => /^\d{12}$/.test(text)

/** What AWS names with a prefix and 8 or 17 hexadecimal digits. */
const isNamed = (prefix: string) => (text: string) =>
  new RegExp(`^${prefix}-(?:[0-9a-f]{8}|[0-9a-f]{17})$`).test(text)

export const isVpcId = isNamed('vpc')
export const isTransitGatewayId = isNamed('tgw')

/** `ap-northeast-1`: new ones come, so that it is a shape and no list. */
export const isRegion = (text: string): boolean => /^[a-z]{2}(?:-[a-z]+)+-\d$/.test(text)
