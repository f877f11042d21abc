/** What every field for a password or secret of an existing account has in common. */
export const secretField = {
  autoComplete: 'current-password',
  autoCapitalize: 'none',
  spellCheck: false,
  // Without the field's own label in it, so that the label leads to the field alone.
  visibilityToggleButtonProps: { 'aria-label': 'Show or hide what is typed' },
} as const
