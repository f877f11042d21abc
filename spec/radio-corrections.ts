import { at, schemaProperty, type Correction, type Json } from './correcting.ts'

/** What the description gets wrong about LoRaWAN and Sigfox. */
export const radioCorrections: readonly Correction[] = [
  {
    what: 'LoraData.fPort takes any value',
    reason:
      'sendDataToLoraDevice itself says that a value which cannot be parsed falls back to 2, so that nothing is refused for its type',
    apply: (api) => {
      delete schemaProperty(api, 'LoraData', 'fPort')['type']
    },
  },
  {
    what: 'SigfoxDevice tells its registration and, once it is deleted, the code to register it again',
    reason:
      'searchSigfoxDevices filters by the former, and terminating with delete_immediately is of use only with the latter; the official console shows both',
    apply: (api) => {
      const device = at(api, 'components', 'schemas', 'SigfoxDevice', 'properties')
      const search = at(api, 'paths', '/query/sigfox_devices', 'get')
      const asked = (search['parameters'] as Json[]).find(({ name }) => name === 'registration')
      device['registration'] = {
        ...(asked?.['schema'] as Json),
        description: 'How far its registration is. Not in the published description.',
      }
      device['registrationSecret'] = {
        type: 'string',
        description:
          'The new code (PAC) of a device that was deleted at once, told this once. Not in the published description.',
      }
    },
  },
]
