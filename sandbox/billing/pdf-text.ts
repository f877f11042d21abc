import type PDFDocument from 'pdfkit'

type Document = InstanceType<typeof PDFDocument>

/** What pdfkit's own types leave out: the fonts that a page names. */
interface PageFonts {
  readonly fonts: Record<string, unknown>
}

const fontName = 'Unicode'

/**
 * Writes a line of text in any script, which the fonts that come with PDF cannot: names of payers
 * are mostly Japanese. It names a font for Japanese without embedding it, as PDF allows, so that
 * the reader takes its own. `y` is the top of the line; sizes are points.
 */
export function unicodeText(
  document: Document,
  text: string,
  x: number,
  y: number,
  size: number,
): void {
  const { fonts } = document.page as typeof document.page & PageFonts
  fonts[fontName] ??= japaneseFont(document)
  const { height } = document.page
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex')
  // pdfkit counts from the top of the page, PDF from its bottom.
  document.addContent(
    `q 1 0 0 -1 0 ${height} cm BT /${fontName} ${size} Tf 1 0 0 1 ${x} ${height - y - size} Tm <${hex}> Tj ET Q`,
  )
}

function japaneseFont(document: Document): PDFKit.PDFKitReference {
  const descriptor = document.ref({
    Type: 'FontDescriptor',
    FontName: 'HeiseiKakuGo-W5',
    Flags: 4,
    FontBBox: [-92, -250, 1010, 922],
    ItalicAngle: 0,
    Ascent: 752,
    Descent: -221,
    CapHeight: 737,
    StemV: 114,
  })
  const descendant = document.ref({
    Type: 'Font',
    Subtype: 'CIDFontType0',
    BaseFont: 'HeiseiKakuGo-W5',
    // Texts are objects in pdfkit's writing, names are strings.
    CIDSystemInfo: {
      Registry: new String('Adobe'),
      Ordering: new String('Japan1'),
      Supplement: 2,
    },
    // Latin letters are half as wide as the others.
    W: [1, 632, 500],
    FontDescriptor: descriptor,
  })
  const font = document.ref({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'HeiseiKakuGo-W5-UniJIS-UTF16-H',
    Encoding: 'UniJIS-UTF16-H',
    DescendantFonts: [descendant],
  })
  for (const reference of [descriptor, descendant, font]) reference.end({})
  return font
}
