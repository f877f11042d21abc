import { at, schemaProperty, type Correction } from './correcting.ts'

/** What the description gets wrong about the test of a Soralet. */
export const soraletCorrections: readonly Correction[] = [
  {
    what: 'testSoralet takes the source of the data as one thing, and what else the platform gives a Soralet',
    reason:
      'the examples of all SDKs send one source with resourceType and resourceId, and tags and location beside it, as the documentation of what a Soralet is given does; a map of sources fits no Soralet',
    apply: (api) => {
      const properties = at(api, 'components', 'schemas', 'ExecuteSoraletRequest', 'properties')
      const number = { type: 'number', format: 'double' }
      Object.assign(at(api, 'components', 'schemas', 'SoraletDataSource'), {
        additionalProperties: { type: 'string' },
      })
      Object.assign(properties, {
        source: { $ref: '#/components/schemas/SoraletDataSource' },
        tags: { type: 'object', additionalProperties: { type: 'string' } },
        location: {
          type: 'object',
          properties: { lat: number, lon: number },
          required: ['lat', 'lon'],
        },
        timestamp: { type: 'integer', format: 'int64' },
      })
    },
  },
  {
    what: 'testSoralet takes the encodings plain and base64 too',
    reason: 'the documentation and the examples of the SDKs call them so, and so do its answers',
    apply: (api) => {
      const property = schemaProperty(api, 'ExecuteSoraletRequest', 'encodingType')
      property['enum'] = ['text', 'binary', 'plain', 'base64']
    },
  },
]
