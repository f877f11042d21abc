import { at, makeNullable, schemaProperty, type Correction, type Json } from './correcting.ts'

/** What the description gets wrong about event handlers and what they write. */
export const eventHandlerCorrections: readonly Correction[] = [
  {
    what: 'RuleConfig.type also takes the rules that only old handlers have',
    reason: 'listEventHandlers has been seen to answer a MonthlyTrafficRule',
    apply: (api) => {
      const { enum: types } = schemaProperty(api, 'RuleConfig', 'type')
      ;(types as string[]).push('DailyTrafficRule', 'MonthlyTrafficRule', 'CumulativeTrafficRule')
    },
  },
  {
    what: 'RuleConfigProperty.runOnceAmongTarget is the text true or false',
    reason:
      'its type is text and the description writes it as text, but its enum has two booleans: their quotes were lost',
    apply: (api) => {
      schemaProperty(api, 'RuleConfigProperty', 'runOnceAmongTarget')['enum'] = ['true', 'false']
    },
  },
  {
    what: 'RuleConfigProperty.limitTotalTrafficMegaByte may be a number',
    reason: "the description's first example of createEventHandler sends one",
    apply: (api) => {
      const property = schemaProperty(api, 'RuleConfigProperty', 'limitTotalTrafficMegaByte')
      delete property['type']
      property['oneOf'] = [{ type: 'string' }, { type: 'integer' }]
    },
  },
  {
    what: 'ActionConfigProperty.headers is text',
    reason:
      'its own words and every example have a JSON object as escaped text; an object has been seen to be refused',
    apply: (api) => {
      schemaProperty(api, 'ActionConfigProperty', 'headers')['type'] = 'string'
    },
  },
  {
    what: 'ActionConfigProperty.executionDateTimeConst and CreateEventHandlerRequest.status may be left out',
    reason:
      "the description's first example of createEventHandler and that of the user guide leave them out",
    apply: (api) => {
      delete at(api, 'components', 'schemas', 'ActionConfigProperty')['required']
      const request = at(api, 'components', 'schemas', 'CreateEventHandlerRequest')
      request['required'] = (request['required'] as string[]).filter((name) => name !== 'status')
    },
  },
  {
    what: 'RuleConfigProperty and ActionConfigProperty take members that they do not name',
    reason:
      'handlers of old kinds have others, which must not be lost when one is looked at or copied',
    apply: (api) => {
      for (const schema of ['RuleConfigProperty', 'ActionConfigProperty']) {
        at(api, 'components', 'schemas', schema)['additionalProperties'] = true
      }
    },
  },
  {
    what: 'EventHandlerModel says null for its description and for the targets that it does not have',
    reason: 'listEventHandlers has been seen to answer so',
    apply: (api) => {
      const targets = ['targetImsi', 'targetSimId', 'targetGroupId', 'targetOperatorId']
      for (const property of ['description', ...targets]) {
        makeNullable(api, 'EventHandlerModel', property)
      }
    },
  },
  {
    what: 'EventHandlerModel.ignored',
    reason:
      'setIgnoreEventHandler changes something that nothing answers; where listEventHandlersBySubscriber says it, it says it so',
    apply: (api) => {
      at(api, 'components', 'schemas', 'EventHandlerModel', 'properties')['ignored'] = {
        type: 'boolean',
        description: 'Whether the subscriber that was asked for ignores the event handler.',
      }
    },
  },
  {
    what: 'EventHandler stands among the services and the resources of error logs',
    reason:
      "Soracom's own console knows both, and what a handler did or could not do stands nowhere else",
    apply: (api) => {
      const log = ['EventHandler']
      for (const property of ['service', 'resourceType']) {
        ;(schemaProperty(api, 'LogEntry', property)['enum'] as string[]).push(...log)
      }
      const parameters = at(api, 'paths', '/logs', 'get')['parameters'] as Json[]
      for (const { name, schema } of parameters) {
        if (name !== 'service' && name !== 'resource_type') continue
        ;((schema as Json)['enum'] as string[]).push(...log)
      }
    },
  },
]
