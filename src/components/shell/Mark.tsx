interface MarkProps {
  readonly size?: number
}

/** The product's mark: rising bars of reception. Decoration; the name stands beside it. */
export function Mark({ size = 24 }: MarkProps) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#0b7a75" />
      <path
        d="M8 21.5V17m5.3 4.5V13m5.4 8.5v-11M24 21.5V8"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  )
}
