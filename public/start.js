// Runs before everything else. A file of its own because the Content-Security-Policy forbids inline
// scripts.
;(function () {
  function stored(storage, key) {
    try {
      return window[storage].getItem(key)
    } catch (_) {
      // Storage may be blocked.
      return null
    }
  }

  // What is to be read as markup or as a script's address passes here (Trusted Types): styles, which
  // hold no markup, and the console's own files. A hostile text that found its way is refused.
  if (window.trustedTypes) {
    window.trustedTypes.createPolicy('default', {
      createHTML: function (text) {
        return text.indexOf('<') < 0 ? text : null
      },
      createScriptURL: function (address) {
        return address.indexOf(location.origin + '/assets/') === 0 ? address : null
      },
    })
  }

  // A dark console must never flash white; without a choice the system's preference decides.
  var chosen = stored('localStorage', 'soracom-console-color-scheme')
  var dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')

  // Who is signed in needs the shell as well: it is fetched beside the first file, not after it.
  if (!stored('sessionStorage', 'soracom-console-session')) return
  var files = (document.currentScript.dataset.shell || '').split(' ').filter(Boolean)
  files.forEach(function (file) {
    var link = document.createElement('link')
    link.rel = 'modulepreload'
    link.href = file
    document.head.append(link)
  })
})()
