/** The definition of what the seeded greenhouses have, as the OMA's XML. */
export const greenhouseXml = `<?xml version="1.0" encoding="UTF-8"?>
<LWM2M>
  <Object ObjectType="MODefinition">
    <Name>Greenhouse</Name>
    <Description1>Climate of one greenhouse.</Description1>
    <ObjectID>26241</ObjectID>
    <ObjectURN>urn:oma:lwm2m:x:26241</ObjectURN>
    <MultipleInstances>Single</MultipleInstances>
    <Mandatory>Optional</Mandatory>
    <Resources>
      <Item ID="0">
        <Name>Temperature</Name>
        <Operations>R</Operations>
        <MultipleInstances>Single</MultipleInstances>
        <Mandatory>Mandatory</Mandatory>
        <Type>Float</Type>
        <RangeEnumeration />
        <Units>Cel</Units>
        <Description>Measured at the middle of the house.</Description>
      </Item>
      <Item ID="1">
        <Name>Set Point</Name>
        <Operations>RW</Operations>
        <MultipleInstances>Single</MultipleInstances>
        <Mandatory>Mandatory</Mandatory>
        <Type>Float</Type>
        <RangeEnumeration>5..40</RangeEnumeration>
        <Units>Cel</Units>
        <Description>The temperature to keep.</Description>
      </Item>
      <Item ID="2">
        <Name>Fan</Name>
        <Operations>RW</Operations>
        <MultipleInstances>Single</MultipleInstances>
        <Mandatory>Optional</Mandatory>
        <Type>Boolean</Type>
        <RangeEnumeration />
        <Units />
        <Description>Whether the fan runs.</Description>
      </Item>
      <Item ID="3">
        <Name>Mode</Name>
        <Operations>RW</Operations>
        <MultipleInstances>Single</MultipleInstances>
        <Mandatory>Optional</Mandatory>
        <Type>String</Type>
        <RangeEnumeration>auto,manual,off</RangeEnumeration>
        <Units />
        <Description>Who decides about fan and vents.</Description>
      </Item>
      <Item ID="4">
        <Name>Calibrate</Name>
        <Operations>E</Operations>
        <MultipleInstances>Single</MultipleInstances>
        <Mandatory>Optional</Mandatory>
        <Type />
        <RangeEnumeration />
        <Units />
        <Description>Adjusts the sensor.</Description>
      </Item>
      <Item ID="5">
        <Name>Last Calibration</Name>
        <Operations>R</Operations>
        <MultipleInstances>Single</MultipleInstances>
        <Mandatory>Optional</Mandatory>
        <Type>Time</Type>
        <RangeEnumeration />
        <Units />
        <Description />
      </Item>
      <Item ID="6">
        <Name>Vents</Name>
        <Operations>RW</Operations>
        <MultipleInstances>Multiple</MultipleInstances>
        <Mandatory>Optional</Mandatory>
        <Type>Integer</Type>
        <RangeEnumeration>0..100</RangeEnumeration>
        <Units>%</Units>
        <Description>How far each vent is open.</Description>
      </Item>
    </Resources>
    <Description2 />
  </Object>
</LWM2M>
`

const door = (id: number, name: string, operations: string, type: string, more = {}) => ({
  id,
  name,
  operations,
  instancetype: 'single',
  mandatory: id === 0,
  type,
  range: '',
  units: '',
  description: '',
  ...more,
})

/** The definition of the seeded doors, in JSON. */
export const doorJson = JSON.stringify(
  [
    {
      id: 26242,
      name: 'Door',
      instancetype: 'multiple',
      mandatory: false,
      description: 'A door with a display beside it.',
      resourcedefs: [
        door(0, 'Open', 'R', 'boolean'),
        door(1, 'Times opened', 'R', 'integer'),
        door(2, 'Text shown', 'RW', 'string', { range: '0..40' }),
      ],
    },
  ],
  null,
  2,
)

/** A model of another operator's, for everybody to use. */
export const sharedXml = `<?xml version="1.0" encoding="UTF-8"?>
<LWM2M>
  <Object ObjectType="MODefinition">
    <Name>Pump</Name>
    <Description1>A pump for wells and tanks.</Description1>
    <ObjectID>26300</ObjectID>
    <MultipleInstances>Multiple</MultipleInstances>
    <Mandatory>Optional</Mandatory>
    <Resources>
      <Item ID="0">
        <Name>Flow</Name>
        <Operations>R</Operations>
        <Type>Float</Type>
        <Units>l/min</Units>
      </Item>
      <Item ID="1">
        <Name>Start</Name>
        <Operations>E</Operations>
      </Item>
    </Resources>
  </Object>
</LWM2M>
`
