import { i18n } from '@lingui/core'

// Messages are compiled while building; what is left as text is what to show.
i18n.setMessagesCompiler((message) => [message])

// The language is chosen before the code that says something is evaluated, and stays until the page
// is loaded again: that is why messages may be said at module scope and nothing has to listen. Another
// language's catalogue is a script before this one. English needs none, since it is in the code.
if (!i18n.locale) i18n.loadAndActivate({ locale: 'en', messages: {} })
