import { parseXml, XmlElement, XmlError, type XmlDocument } from '@rgrove/parse-xml'
import { judged, Stop, type Written, type WrittenResource } from './definition-fault.ts'
import type { ObjectModel } from './model.ts'

/** Reads an object model in the OMA's XML. Throws `Stop`. It knows no entities of documents' own. */
export function xmlDefinition(text: string): ObjectModel {
  const root = documentOf(text).root
  const objects = root?.name === 'LWM2M' ? childrenOf(root, 'Object') : []
  const [object, second] = objects
  if (!object) throw new Stop('noObject', root?.start ?? 0, 'LWM2M')
  if (second) throw new Stop('severalObjects', second.start)
  const [list] = childrenOf(object, 'Resources')
  return judged({
    id: writtenIn(object, 'ObjectID'),
    name: writtenIn(object, 'Name'),
    description: writtenIn(object, 'Description1').text,
    multiple: isSaid(object, 'MultipleInstances', 'Multiple'),
    mandatory: isSaid(object, 'Mandatory', 'Mandatory'),
    resources: list ? childrenOf(list, 'Item').map(resourceOf) : [],
    at: (list ?? object).start,
  })
}

function documentOf(text: string): XmlDocument {
  try {
    return parseXml(text, { includeOffsets: true })
  } catch (error) {
    if (!(error instanceof XmlError)) throw error
    const [said = ''] = error.message.split(/ \(line \d/)
    throw new Stop('xml', error.pos, said)
  }
}

function resourceOf(item: XmlElement): WrittenResource {
  return {
    id: { text: (item.attributes['ID'] ?? '').trim(), at: item.start },
    name: writtenIn(item, 'Name'),
    operations: writtenIn(item, 'Operations'),
    type: writtenIn(item, 'Type'),
    multiple: isSaid(item, 'MultipleInstances', 'Multiple'),
    mandatory: isSaid(item, 'Mandatory', 'Mandatory'),
    range: writtenIn(item, 'RangeEnumeration').text,
    units: writtenIn(item, 'Units').text,
    description: writtenIn(item, 'Description').text,
  }
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  )
}

/** What an element says under a name; nothing, at the element itself, where it does not. */
function writtenIn(element: XmlElement, name: string): Written {
  const [child] = childrenOf(element, name)
  return { text: child?.text.trim() ?? '', at: (child ?? element).start }
}

const isSaid = (element: XmlElement, name: string, word: string) =>
  writtenIn(element, name).text.toLowerCase() === word.toLowerCase()
