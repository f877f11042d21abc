/** AuthKeys that the root user and each SAM user may have. */
export const mostAuthKeys = 2

/** Whether a SAM user may be called so: 1 to 50 letters, digits, hyphens and underscores. */
export function isUserName(name: string): boolean {
  // The API has a path of this name beside those of the users.
  return /^[A-Za-z0-9_-]{1,50}$/.test(name) && name !== 'default_permissions'
}

/** Whether Lagoon signs in as this user: without it, its dashboards show nothing. */
export function isLagoonUser(name: string): boolean {
  return /^SORACOM-Lagoon-/i.test(name)
}
