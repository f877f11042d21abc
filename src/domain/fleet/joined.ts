import type { PartColumn } from './part.ts'

/** Columns of one field, part after part, as one. Throws where they are of different kinds. */
export function joined(columns: readonly PartColumn[]): PartColumn {
  const [first] = columns
  if (columns.length === 1 && first) return first
  switch (first?.kind) {
    case 'text':
      return joinedTexts(columns.map((column) => of('text', column)))
    case 'number':
      return joinedNumbers(columns.map((column) => of('number', column)))
    default:
      return joinedCodes(columns.map((column) => of('code', column)))
  }
}

type Of<Kind extends PartColumn['kind']> = Extract<PartColumn, { kind: Kind }>

function of<Kind extends PartColumn['kind']>(kind: Kind, column: PartColumn): Of<Kind> {
  if (column.kind !== kind) throw new TypeError(`${column.kind} is not ${kind}.`)
  return column as Of<Kind>
}

function joinedTexts(columns: readonly Of<'text'>[]): PartColumn {
  const rows = columns.reduce((sum, { starts }) => sum + starts.length - 1, 0)
  const starts = new Uint32Array(rows + 1)
  let [row, end] = [0, 0]
  for (const column of columns) {
    for (let at = 1; at < column.starts.length; at += 1) {
      starts[row + at] = end + (column.starts[at] ?? 0)
    }
    row += column.starts.length - 1
    end += column.text.length
  }
  return { kind: 'text', text: columns.map(({ text }) => text).join(''), starts }
}

function joinedNumbers(columns: readonly Of<'number'>[]): PartColumn {
  const rows = columns.reduce((sum, column) => sum + column.numbers.length, 0)
  const numbers = new Float64Array(rows)
  let row = 0
  for (const column of columns) {
    numbers.set(column.numbers, row)
    row += column.numbers.length
  }
  return { kind: 'number', numbers }
}

function joinedCodes(columns: readonly Of<'code'>[]): PartColumn {
  const rows = columns.reduce((sum, { codes }) => sum + codes.length, 0)
  const known = new Map<string, number>()
  const codes = new Uint32Array(rows)
  let row = 0
  for (const column of columns) {
    const here = column.values.map((value) => {
      const code = known.get(value) ?? known.size
      known.set(value, code)
      return code
    })
    for (let at = 0; at < column.codes.length; at += 1) {
      codes[row + at] = here[column.codes[at] ?? 0] ?? 0
    }
    row += column.codes.length
  }
  const values = [...known.keys()]
  return { kind: 'code', values, codes: values.length > 0x1_0000 ? codes : Uint16Array.from(codes) }
}
