import { describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'
import { isRounded, readTable, tablePieces } from './table-file.ts'

const a = '8942310000000000001'
const b = '8942310000000000002'
const cells = (text: string) => readTable(text).rows.map((row) => row.cells)

describe('a table in a file', () => {
  it.each([
    ['commas', `SIM ID,name\n${a},pump`],
    ['tabs, and lines that end with CRLF', `SIM ID\tname\r\n${a}\tpump\r\n`],
    ['semicolons, and lines that end with CR', `SIM ID;name\r${a};pump`],
    ['commas in full width', `SIM ID，name\n${a}，pump`],
    ['a byte order mark and quotes', `\uFEFF"SIM ID","name"\n"${a}","pump"`],
    ['blanks around its cells', ` SIM ID , name \n ${a} , pump `],
  ])('is read with %s', (_, text) => {
    expect(readTable(text)).toEqual({
      header: ['SIM ID', 'name'],
      rows: [{ line: 2, cells: [a, 'pump'] }],
    })
  })

  it('needs no heading where its first row holds an ID, also one that was rounded', () => {
    expect(readTable(`${a}\n${b}`)).toEqual({
      header: [],
      rows: [
        { line: 1, cells: [a] },
        { line: 2, cells: [b] },
      ],
    })
    expect(readTable('8.98E+18,pump').header).toEqual([])
  })

  it('is read in pieces, none of them long, to the same end', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `${a},"pump ${at}, left",${at}`)
    const text = `id,name,note\n${lines.join('\n')}`
    const reading = tablePieces(text)
    const shares: number[] = []
    let step = reading.next()
    for (; !step.done; step = reading.next()) shares.push(step.value)
    expect(shares).toHaveLength(10)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(shares.at(-1)).toBeGreaterThan(0.99)
    expect(step.value).toEqual(readTable(text))
    expect(step.value.rows.at(-1)).toEqual({
      line: 20_001,
      cells: [a, 'pump 19999, left', '19999'],
    })
  })

  it('names the lines as an editor counts them', () => {
    const { rows } = readTable(`\nid,note\n1,"two\nlines, ""quoted"""\n\n , \n2,x`)
    expect(rows).toEqual([
      { line: 3, cells: ['1', 'two\nlines, "quoted"'] },
      { line: 7, cells: ['2', 'x'] },
    ])
  })

  it('is read as the console writes it for a spreadsheet', () => {
    const rows = [
      ['id', 'note'],
      [a, '+81 80'],
      [b, 'a, "b"'],
    ]
    const read = readTable(toCsv(rows, { spreadsheet: true }))
    expect([read.header, ...read.rows.map((row) => row.cells)]).toEqual(rows)
  })

  it('takes numbers in full width as usual ones, and leaves words as they are', () => {
    expect(cells('id,名\n８９４２３１,第２ポンプ，東\n＋８１９０,ｱ')).toEqual([
      ['894231', '第２ポンプ，東'],
      ['+8190', 'ｱ'],
    ])
  })

  it('does not lose the rest of a file to a quote that is none', () => {
    expect(cells(`id,size\n1,5" disk\n2,"open\n3,"a" b\n4,"x"`)).toEqual([
      ['1', '5" disk'],
      ['2', '"open'],
      ['3', '"a" b'],
      ['4', 'x'],
    ])
  })

  it.each(['', '\uFEFF', '\n \n', ',,'])('may be empty: %j', (text) => {
    expect(readTable(text)).toEqual({ header: [], rows: [] })
  })

  it('may have 100,000 lines, quoted or not', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => [`${at}`, `name, "${at}"`, 's1.fast'])
    for (const text of [toCsv(rows), rows.map(([id]) => `${id},x,y`).join('\n')]) {
      const begin = performance.now()
      expect(readTable(`id,name,class\n${text}`).rows).toHaveLength(100_000)
      expect(performance.now() - begin).toBeLessThan(3_000)
    }
  })
})

it.each([
  ['8.98E+18', true],
  ['8,98123E+18', true],
  ['9e18', true],
  [a, false],
  ['8.98', false],
  ['', false],
])('a spreadsheet has rounded %j: %s', (cell, expected) => expect(isRounded(cell)).toBe(expected))
