// Runs before the first paint, so that a dark console never flashes white. A file of its own
// because the Content-Security-Policy forbids inline scripts.
;(function () {
  var chosen = null
  try {
    chosen = localStorage.getItem('soracom-console-color-scheme')
  } catch (_) {
    // Storage may be blocked; the system's preference decides then.
  }
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
