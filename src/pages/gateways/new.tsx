import { t } from '@lingui/core/macro'
import { createFileRoute } from '@tanstack/react-router'
import type { CreateVirtualPrivateGatewayRequestPlacementRegion as Region } from '../../api/generated/models/createVirtualPrivateGatewayRequestPlacementRegion.ts'
import * as op from '../../api/generated/operations.ts'
import { currentSession } from '../../api/session.ts'
import { choice, custom, number, text } from '../../components/form/fields.ts'
import { CreatePage } from '../../components/resource/CreatePage.tsx'
import { titled } from '../../components/resource/routes.ts'
import { isPrivateAsn, usualAsn, usualDeviceSubnet } from '../../domain/gateways/cidr.ts'
import { creatableTypes, supports } from '../../domain/gateways/types.ts'
import { nameKey } from '../../domain/tags.ts'
import { gatewayTypeText } from '../../words/gateways.ts'
import { subnetProblem, typeText } from './-parts/create-words.ts'
import { SubnetInput } from './-parts/SubnetInput.tsx'
import { regionLabel } from './-parts/words.ts'
import { privateGateway } from './-resource.tsx'

export const Route = createFileRoute('/gateways/new')({
  ...titled(t`Create a private gateway`),
  component: NewGateway,
})

const types = creatableTypes.map((type) => ({
  value: String(type),
  label: gatewayTypeText(type),
  description: typeText[type],
}))
/** Where one can stand in Global coverage. In Japan coverage there is one place. */
const regions: readonly Region[] = ['eu-central-1', 'us-west-2', 'ap-southeast-2', 'ap-northeast-1']

const typeOf = ({ type }: { readonly type?: unknown }) => Number(type) as 14 | 15 | 242

function NewGateway() {
  const isGlobal = currentSession()?.coverage === 'g'
  return (
    <CreatePage
      resource={privateGateway}
      operation={op.createVirtualPrivateGateway}
      title={t`Create a private gateway`}
      label={t`Create private gateway`}
      fields={{
        type: choice({
          radio: true,
          label: t`Type`,
          hint: t`It can never be changed.`,
          initial: '15',
          options: types,
        }),
        name: text({ label: t`Name` }),
        region: choice({
          label: t`Rendezvous point`,
          api: 'placement.region',
          initial: regions[0] ?? '',
          options: regions.map((value) => ({ value, label: `${regionLabel(value)} (${value})` })),
          hint: t`Where devices reach the internet and other networks. It can never be changed.`,
          shown: () => isGlobal,
        }),
        internet: choice({
          radio: true,
          label: t`Internet gateway`,
          api: 'useInternetGateway',
          initial: 'on',
          options: [
            { value: 'on', label: t`On: devices reach the internet` },
            { value: 'off', label: t`Off: a closed network, for good` },
          ],
          shown: (values) => supports(typeOf(values), 'withoutInternet'),
        }),
        deviceSubnet: custom({
          label: t`Device subnet`,
          api: 'deviceSubnetCidrRange',
          initial: usualDeviceSubnet,
          required: t`Enter a range.`,
          problem: (range) => subnetProblem(range.trim()),
          Input: SubnetInput,
        }),
        asn: number({
          label: t`ASN of its transit gateway`,
          api: 'soracomTransitGateway.asn',
          initial: usualAsn,
          required: t`Enter a number.`,
          problem: (asn) =>
            isPrivateAsn(Number(asn))
              ? undefined
              : t`Enter a number from 64512 to 65534, or from 4200000000 to 4294967294.`,
          shown: (values) => supports(typeOf(values), 'transitGateway'),
        }),
      }}
      call={(values) => {
        const { deviceSubnet, region, internet, asn, name } = values
        const type = typeOf(values)
        return {
          body: {
            type,
            deviceSubnetCidrRange: deviceSubnet.trim(),
            useInternetGateway: internet === 'on' || !supports(type, 'withoutInternet'),
            ...(isGlobal && { placement: { region: region as Region } }),
            ...(supports(type, 'transitGateway') && {
              soracomTransitGateway: { asn: Number(asn) },
            }),
            ...(name && { tags: { [nameKey]: name } }),
          },
        }
      }}
      made={({ vpgId = '' }) => ({ to: '/gateways/$vpgId', params: { vpgId } })}
    />
  )
}
