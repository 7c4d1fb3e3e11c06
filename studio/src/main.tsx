import { askEarly, wasSignedIn } from './api/early.ts'

// What every page needs is on its way before the studio's code is read; the document names that code for the browser.
askEarly('/site')
if (wasSignedIn()) askEarly('/me')
void import('./shell/start.tsx')
