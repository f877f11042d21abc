import { encode } from 'uqr'
import classes from './QrCode.module.css'

export interface QrCodeProps {
  readonly text: string
  /** What it is, for who does not see it; never the text itself, which may be a secret. */
  readonly label: string
}

/** The modules that a reader wants around a code. */
const border = 4

/** A text as a QR code, black on white whatever the page wears: readers want that. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x},${y}h1v1h-1z` : '')))
    .join('')
  return (
    <svg className={classes.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
