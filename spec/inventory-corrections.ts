import { at, schemaProperty, type Correction, type Json } from './correcting.ts'

/** What the description gets wrong about Inventory. */
export const inventoryCorrections: readonly Correction[] = [
  {
    what: 'value of a ResourceInstance is of any type',
    reason:
      'it says object; a resource holds a text, a number or a boolean, as the body of writeDeviceResource says itself',
    apply: (api) => {
      delete schemaProperty(api, 'ResourceInstance', 'value')['type']
    },
  },
  {
    what: 'tag_value_match_mode of listDevices is exact or prefix',
    reason: 'its own text says so, as that of all other lists does with an enum',
    apply: (api) => {
      const parameters = at(api, 'paths', '/devices', 'get')['parameters'] as Json[]
      for (const { name, schema } of parameters) {
        if (name !== 'tag_value_match_mode') continue
        ;(schema as Json)['enum'] = ['exact', 'prefix']
      }
    },
  },
  {
    what: 'writeDeviceResource takes values too',
    reason: 'its own text asks for that name, with a list, where a resource has several instances',
    apply: (api) => {
      const path = '/devices/{device_id}/{object}/{instance}/{resource}'
      const body = at(api, 'paths', path, 'put', 'requestBody', 'content', 'application/json')
      const { properties } = body['schema'] as { properties: Record<string, unknown> }
      properties['values'] = { type: 'array', items: properties['value'] }
    },
  },
  {
    what: 'createDeviceObjectModel and updateDeviceObjectModel take the definition of a model',
    reason:
      'they answer 400 where a definition cannot be parsed, and the documentation sends one, in XML or JSON; what is described is the answer, which has no place for it',
    apply: (api) => {
      for (const path of ['/device_object_models', '/device_object_models/{model_id}']) {
        const body = at(api, 'paths', path, 'post', 'requestBody')
        const schema = { type: 'string', format: 'binary' }
        body['content'] = { 'application/xml': { schema }, 'application/json': { schema } }
      }
    },
  },
  {
    what: 'DeviceObjectModel has its definition',
    reason: 'the console of the service shows it, and no other operation could answer it',
    apply: (api) => {
      const properties = at(api, 'components', 'schemas', 'DeviceObjectModel', 'properties')
      properties['definition'] = {
        type: 'string',
        description: 'The definition as it was sent, in XML or JSON.',
      }
    },
  },
]
