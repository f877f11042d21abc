// The browser's modules read these at import; a unit test gets empty ones of its own.
const store = new Map<string, string>()
globalThis.sessionStorage ??= {
  getItem: (key) => store.get(key) ?? null,
  setItem: (key, value) => void store.set(key, value),
  removeItem: (key) => void store.delete(key),
  clear: () => store.clear(),
  key: (index) => [...store.keys()][index] ?? null,
  get length() {
    return store.size
  },
}
