import { speak } from './say.ts'

// The page's language, before anything that says something is evaluated: the first import of all.
// English is in the code; the catalogue of another language would be a script before this one.
speak(document.documentElement.lang || 'en')
