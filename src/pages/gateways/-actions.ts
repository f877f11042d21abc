import * as op from '../../api/generated/operations.ts'
import { tagActions } from '../../components/resource/tag-actions.ts'
import { privateGateway } from './-resource.tsx'

/** Everything one can do to a private gateway. */
export const gatewayActions = [
  ...tagActions(privateGateway, {
    put: op.updateVirtualPrivateGatewayTags,
    remove: op.deleteVirtualPrivateGatewayTag,
  }),
]
