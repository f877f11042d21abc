/** Where `localStorage` has what the next sign-in begins with. */
export const signInKey = 'soracom-console-sign-in'
