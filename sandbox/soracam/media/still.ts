import { readFileSync } from 'node:fs'
import { hourMs } from '../../../src/domain/time.ts'

/** Pixels of a still, as the platform's are. */
const size = { width: 1920, height: 1080 }
/**
 * The JPEG that stills are put together from. It is coded in pieces of 64 by 16 pixels between
 * restart markers, none of which depends on another: exchanging pieces needs no decoding.
 */
const pieceWidth = 64
const pieceHeight = 16
const across = size.width / pieceWidth
const down = Math.ceil(size.height / pieceHeight)
/** The characters below the picture, from the left; a cell is one piece wide and six high. */
const characters = '0123456789ABCDEF-: '
const block = characters.length
const cellHeight = 6

interface Template {
  /** All before the coded picture, with the height of a still. */
  readonly header: Uint8Array
  readonly pieces: readonly Uint8Array[]
}

let loaded: Template | undefined

function template(): Template {
  loaded ??= readTemplate(readFileSync(new URL('./still.jpg', import.meta.url)))
  return loaded
}

/** Takes the file apart at its markers (ITU T.81). */
function readTemplate(file: Buffer): Template {
  let at = 2
  for (let marker = 0; marker !== 0xda;) {
    marker = file.readUInt8(at + 1)
    if (marker === 0xc0) file.writeUInt16BE(size.height, at + 5)
    at += 2 + file.readUInt16BE(at + 2)
  }
  const header = file.subarray(0, at)
  const pieces: Uint8Array[] = []
  for (let end = at; end < file.length - 1; end += 1) {
    const marker = file[end + 1] ?? 0
    // In coded data 0xff is followed by 0; all else are markers, the last one ends the picture.
    if (file[end] !== 0xff || marker === 0) continue
    pieces.push(file.subarray(at, end))
    at = end + 2
  }
  return { header, pieces }
}

/**
 * The still of a camera at a moment (UNIX milliseconds), JPEG: the camera's time (Japan's) to the
 * second, its id, and the second of the hour in twelve bits as the clip shows it.
 */
export function stillOf(deviceId: string, time: number): Uint8Array {
  const { header, pieces } = template()
  const picture = pieces.slice(0, across * down)
  const japan = new Date(time + 9 * hourMs).toISOString()
  write(picture, pieces, 20, cellsOf(`${japan.slice(0, 10)} ${japan.slice(11, 19)}`))
  write(picture, pieces, 27, cellsOf(deviceId))
  const second = Math.floor((time % hourMs) / 1000)
  const bits = Array.from({ length: 12 }, (_, index) => (second >> (11 - index)) & 1)
  const blank = characters.indexOf(' ')
  write(
    picture,
    pieces,
    35,
    bits.map((bit) => (bit ? block : blank)),
  )
  const parts = picture.flatMap((piece, index) =>
    index === 0 ? [piece] : [new Uint8Array([0xff, 0xd0 + ((index - 1) % 8)]), piece],
  )
  return Buffer.concat([header, ...parts, new Uint8Array([0xff, 0xd9])])
}

/** The cells of a text's characters; those that there are no cells of are left out. */
function cellsOf(text: string): number[] {
  return [...text].map((character) => characters.indexOf(character)).filter((cell) => cell >= 0)
}

/** Puts cells into the picture, centred, from a row of pieces on. */
function write(
  picture: Uint8Array[],
  pieces: readonly Uint8Array[],
  row: number,
  cells: readonly number[],
): void {
  const left = Math.floor((across - cells.length) / 2)
  for (const [index, cell] of cells.entries()) {
    for (let line = 0; line < cellHeight; line += 1) {
      const piece = pieces[(down + line) * across + cell]
      if (piece) picture[(row + line) * across + left + index] = piece
    }
  }
}
