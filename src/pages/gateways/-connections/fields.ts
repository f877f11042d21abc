import { plural, t } from '@lingui/core/macro'
import type { VirtualPrivateGateway } from '../../../api/generated/models/virtualPrivateGateway.ts'
import { countText } from '../../../components/detail/locale.ts'
import { text, type Field } from '../../../components/form/fields.ts'
import {
  accountDigits,
  isAccountId,
  isRegion,
  isTransitGatewayId,
  isVpcId,
} from '../../../domain/gateways/aws.ts'
import { addressText, parseCidr } from '../../../domain/gateways/cidr.ts'
import { peeringRangeRule, rangesOverlap } from '../../../domain/gateways/connections.ts'

type Gateway = VirtualPrivateGateway

/** What is entered of the customer's side, as AWS calls it. */
export const account = (api: string): Field<string, Gateway> =>
  text({
    label: t`AWS account`,
    look: 'digits',
    api,
    placeholder: t`1234-5678-9012`,
    required: t`Enter the number of the AWS account.`,
    read: accountDigits,
    problem: (value) =>
      isAccountId(value) ? undefined : t`An AWS account has a number of twelve digits.`,
  })

export const vpc = (api: string): Field<string, Gateway> =>
  text({
    label: t`VPC ID`,
    look: 'code',
    api,
    placeholder: t`vpc-0123456789abcdef0`,
    required: t`Enter the ID of the VPC.`,
    problem: (value) =>
      isVpcId(value)
        ? undefined
        : t`Begin with vpc-, followed by 17 digits and letters from a to f, or 8 of an older VPC.`,
  })

export const transitGateway = (api: string): Field<string, Gateway> =>
  text({
    label: t`Transit gateway ID`,
    look: 'code',
    api,
    placeholder: t`tgw-0123456789abcdef0`,
    required: t`Enter the ID of the transit gateway.`,
    problem: (value) =>
      isTransitGatewayId(value)
        ? undefined
        : t`Begin with tgw-, followed by 17 digits and letters from a to f.`,
  })

export const region = (api: string): Field<string, Gateway> =>
  text({
    label: t`AWS region`,
    look: 'code',
    api,
    initial: ([gateway]) => gateway?.placement?.region ?? '',
    required: t`Enter the AWS region.`,
    problem: (value) =>
      isRegion(value) ? undefined : t`Enter a region as AWS writes it, such as ap-northeast-1.`,
  })

export const connectionName = (): Field<string, Gateway> =>
  text({
    label: t`Name`,
    placeholder: t`Optional`,
    hint: t`It cannot be changed later.`,
  })

/** How many addresses a range has, and from where to where; undefined where it is none. */
export function rangeText(value: string): string | undefined {
  const range = parseCidr(value)
  if (!range) return undefined
  const count = range.last - range.first + 1
  const [first, last] = [addressText(range.first), addressText(range.last)]
  const addresses = countText(count)
  return plural(count, {
    one: `One address: ${first}`,
    other: `${addresses} addresses: ${first} to ${last}`,
  })
}

/** The range of a VPC that is peered. */
export const peeredRange = (api: string): Field<string, Gateway> =>
  text({
    label: t`Range of the VPC`,
    look: 'code',
    api,
    placeholder: t`10.30.0.0/16`,
    required: t`Enter the range that devices reach through the peering.`,
    hint: (value, [gateway]) => {
      const devices = gateway?.deviceSubnetCidrRange ?? ''
      if (rangesOverlap(value, devices)) {
        return t`It overlaps the device subnet ${devices}: addresses that are in both reach one of them only.`
      }
      return (
        rangeText(value) ??
        t`No larger than /16, within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.`
      )
    },
    problem: (value) => {
      switch (peeringRangeRule(value)) {
        case 'malformed':
          return t`Enter a range such as 10.30.0.0/16.`
        case 'large':
          return t`The range may be no larger than /16.`
        case 'public':
          return t`The range must be within 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16.`
        default:
          return undefined
      }
    },
  })
