import type {
  ModelResource,
  ObjectModel,
  OperationKind,
  ValueType,
} from '../../src/domain/inventory/model.ts'

type More = Partial<Pick<ModelResource, 'multiple' | 'mandatory' | 'range' | 'units'>>

function resource(
  id: number,
  name: string,
  operations: OperationKind,
  type?: ValueType,
  { multiple = false, mandatory = false, range = '', units = '' }: More = {},
): ModelResource {
  return { id, name, operations, type, multiple, mandatory, range, units, description: '' }
}

function object(
  id: number,
  name: string,
  description: string,
  resources: readonly ModelResource[],
): ObjectModel {
  return { id, name, description, multiple: false, mandatory: id === 3, resources }
}

/** Objects of the OMA's registry that the platform knows without being told, as far as devices here have them. */
export const standardModels: readonly ObjectModel[] = [
  object(3, 'Device', 'What the device is and how it is.', [
    resource(0, 'Manufacturer', 'R', 'STRING'),
    resource(1, 'Model Number', 'R', 'STRING'),
    resource(2, 'Serial Number', 'R', 'STRING'),
    resource(3, 'Firmware Version', 'R', 'STRING'),
    resource(4, 'Reboot', 'E', undefined, { mandatory: true }),
    resource(5, 'Factory Reset', 'E'),
    resource(6, 'Available Power Sources', 'R', 'INTEGER', { multiple: true, range: '0..7' }),
    resource(7, 'Power Source Voltage', 'R', 'INTEGER', { multiple: true, units: 'mV' }),
    resource(9, 'Battery Level', 'R', 'INTEGER', { range: '0..100', units: '%' }),
    resource(10, 'Memory Free', 'R', 'INTEGER', { units: 'KB' }),
    resource(11, 'Error Code', 'R', 'INTEGER', { multiple: true, mandatory: true, range: '0..32' }),
    resource(12, 'Reset Error Code', 'E'),
    resource(13, 'Current Time', 'RW', 'TIME'),
    resource(14, 'UTC Offset', 'RW', 'STRING'),
    resource(15, 'Timezone', 'RW', 'STRING'),
    resource(16, 'Supported Binding and Modes', 'R', 'STRING', { mandatory: true }),
    resource(21, 'Memory Total', 'R', 'INTEGER', { units: 'KB' }),
  ]),
  object(4, 'Connectivity Monitoring', 'How the device is connected.', [
    resource(0, 'Network Bearer', 'R', 'INTEGER', { mandatory: true, range: '0..50' }),
    resource(2, 'Radio Signal Strength', 'R', 'INTEGER', { mandatory: true, units: 'dBm' }),
    resource(4, 'IP Addresses', 'R', 'STRING', { multiple: true, mandatory: true }),
    resource(8, 'Cell ID', 'R', 'INTEGER'),
  ]),
  object(5, 'Firmware Update', 'How the firmware of the device is replaced.', [
    resource(0, 'Package', 'W', 'OPAQUE', { mandatory: true }),
    resource(1, 'Package URI', 'RW', 'STRING', { mandatory: true, range: '0..255' }),
    resource(2, 'Update', 'E', undefined, { mandatory: true }),
    resource(3, 'State', 'R', 'INTEGER', { mandatory: true, range: '0..3' }),
    resource(5, 'Update Result', 'R', 'INTEGER', { mandatory: true, range: '0..9' }),
  ]),
  object(6, 'Location', 'Where the device is.', [
    resource(0, 'Latitude', 'R', 'FLOAT', { mandatory: true, range: '-90..90', units: 'lat' }),
    resource(1, 'Longitude', 'R', 'FLOAT', { mandatory: true, range: '-180..180', units: 'lon' }),
    resource(5, 'Timestamp', 'R', 'TIME', { mandatory: true }),
    resource(6, 'Speed', 'R', 'FLOAT', { units: 'm/s' }),
  ]),
  object(7, 'Connectivity Statistics', 'What the device has sent and received.', [
    resource(2, 'Tx Data', 'R', 'INTEGER', { units: 'KB' }),
    resource(3, 'Rx Data', 'R', 'INTEGER', { units: 'KB' }),
    resource(6, 'Start', 'E', undefined, { mandatory: true }),
    resource(7, 'Stop', 'E', undefined, { mandatory: true }),
  ]),
]
