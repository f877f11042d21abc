import { describe, expect, it, test } from 'vitest'
import { lineOf } from '../json-text.ts'
import { readDefinition } from './definition.ts'

const item = (id: string, rest = '') => `      <Item ID="${id}">
        <Name>Reading ${id}</Name>
        <Operations>R</Operations>
        <Type>Float</Type>
${rest}      </Item>
`
const xml = (
  items: string,
  id = '26241',
  name = '<Name>Greenhouse</Name>',
) => `<?xml version="1.0"?>
<LWM2M>
  <Object ObjectType="MODefinition">
    ${name}
    <Description1>What grows &amp; what does not</Description1>
    <ObjectID>${id}</ObjectID>
    <MultipleInstances>Multiple</MultipleInstances>
    <Mandatory>Optional</Mandatory>
    <Resources>
${items}    </Resources>
  </Object>
</LWM2M>`
const resource = { id: 0, name: 'Level', operations: 'RW', type: 'integer', range: '0..9' }
const json = (object: object) => JSON.stringify([{ id: 26242, name: 'Tank', ...object }])

const faultIn = (text: string) => {
  const read = readDefinition(text)
  return read.ok ? 'none' : `${read.rule} ${read.what} line ${lineOf(text, read.at).line}`
}

describe('a definition in XML', () => {
  it('is read whole', () => {
    const text = xml(
      item('0') +
        `<Item ID="2"><Name>Open</Name><Operations>ew</Operations>
          <MultipleInstances>Multiple</MultipleInstances><Mandatory>Mandatory</Mandatory>
          <Type>Boolean</Type><RangeEnumeration/><Units>m</Units><Description>Opens it.</Description>
        </Item><Item ID="3"><Name>Reset</Name><Operations>E</Operations><Type/></Item>`,
    )
    expect(readDefinition(text)).toMatchObject({
      ok: true,
      format: 'xml',
      model: {
        id: 26241,
        name: 'Greenhouse',
        description: 'What grows & what does not',
        multiple: true,
        mandatory: false,
        resources: [
          { id: 0, operations: 'R', type: 'FLOAT', multiple: false },
          { id: 2, operations: 'WE', type: 'BOOLEAN', multiple: true, mandatory: true, units: 'm' },
          { id: 3, operations: 'E', type: undefined },
        ],
      },
    })
  })

  test.each([
    ['', 'empty  line 1'],
    ['<LWM2M>\n<Object></LWM2M>', 'xml Missing end tag for element Object line 2'],
    [
      '<!DOCTYPE a [<!ENTITY x "y">]>\n<LWM2M>&x;</LWM2M>',
      "xml Named entity isn't defined: &x; line 2",
    ],
    ['<Object/>', 'noObject LWM2M line 1'],
    [`<LWM2M><Object>\n</Object>\n<Object/></LWM2M>`, 'severalObjects  line 3'],
    [xml(item('0'), '70000'), 'id 70000 line 6'],
    [xml(item('0'), ''), 'missing ID line 6'],
    [xml(item('0'), '5', ''), 'missing Name line 3'],
    [xml(''), 'noResources  line 9'],
    [xml(item('0') + item('0')), 'twice 0 line 15'],
    [xml(item('-1')), 'id -1 line 10'],
    [xml(item('0').replace('>R<', '>RX<')), 'operations RX line 12'],
    [xml(item('0').replace('>R<', '>RR<')), 'operations RR line 12'],
    [xml(item('0').replace('Float', 'Double')), 'type Double line 13'],
    [xml(item('0').replace('<Type>Float</Type>', '')), 'noType Reading 0 line 10'],
    [xml(Array.from({ length: 21 }, (_, at) => item(String(at))).join('')), 'tooMany 21 line 110'],
  ])('%.40s is refused: %s', (text, fault) => {
    expect(faultIn(text)).toBe(fault)
  })
})

describe('a definition in JSON', () => {
  it('is a list of one, or the object itself; resources are a list or stand by their ids', () => {
    const model = {
      id: 26242,
      name: 'Tank',
      resources: [{ id: 0, name: 'Level', operations: 'RW', type: 'INTEGER', range: '0..9' }],
    }
    const { id: _, ...unnumbered } = resource
    for (const text of [
      json({ resourcedefs: [resource] }),
      JSON.stringify({ id: '26242', name: 'Tank', resourcedefs: { 0: unnumbered } }),
    ]) {
      expect(readDefinition(text)).toMatchObject({ ok: true, format: 'json', model })
    }
  })

  test.each([
    ['{\n"id": 5,,}', 'json  line 2'],
    ['[]', 'noObject {} line 1'],
    ['7', 'noObject {} line 1'],
    [`[{},\n{}]`, 'severalObjects  line 2'],
    [json({}), 'noResources  line 1'],
    ['{"id": 1,\n"name": "A",\n"resourcedefs": [\n{"id": 0}]}', 'missing Name line 4'],
    [json({ resourcedefs: [{ ...resource, type: 'uint' }] }), 'type uint line 1'],
  ])('%.40s is refused: %s', (text, fault) => {
    expect(faultIn(text)).toBe(fault)
  })
})
