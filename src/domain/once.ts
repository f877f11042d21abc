/**
 * Works out what follows from an object once, and answers the same again for as long as the object is
 * there. It must not be changed later.
 */
export function onceFor<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, { readonly made: Made }>()
  return (of) => {
    const before = known.get(of)
    if (before) return before.made
    const made = make(of)
    known.set(of, { made })
    return made
  }
}

/**
 * The same for texts and numbers, which are never gone: where more than `most` are known, it begins
 * anew.
 */
export function remembering<Of extends string | number, Made>(
  most: number,
  make: (of: Of) => Made,
): (of: Of) => Made {
  const known = new Map<Of, { readonly made: Made }>()
  return (of) => {
    const before = known.get(of)
    if (before) return before.made
    const made = make(of)
    if (known.size >= most) known.clear()
    known.set(of, { made })
    return made
  }
}
