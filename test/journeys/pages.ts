import { started } from './browser.ts'

/** One address of each type of page, without language. */
const types = {
  'the front page': '/',
  'a section': '/section/science',
  'a story': '/story/w4trq8m2kd',
  'a story with corrections and tables': '/story/wh7at3z9gk',
  'a story in English': '/story/wv3st6n8qh',
  'a story with a long chain': `/story/${started.longChain}`,
  'comments of a story': '/story/w4trq8m2kd/comments',
  'a correction request': '/story/w4trq8m2kd/comments/correction',
  'a retracted story': '/story/fr3xw8k5dt',
  'a person': '/person/raja-kahramani',
  'an organisation': '/person/khuzama',
  'a topic': '/topic/المياه',
  'a day': `/day/${started.newestDay}`,
  'a search with answers': '/search?q=البحر',
  'a search without answers': '/search?q=زحلقتنا',
  'a narrowed search with some of the words': '/search?q=سفينة+زحلوقة&from=2020-01-01',
  'about us': '/about',
  'the policies': '/policies',
  'the corrections': '/corrections',
  'a missing page (404)': '/no-such-page',
  'a withdrawn story (410)': `/s/${started.withdrawn}`,
}

/** Every type of page in both languages of the interface. */
export const everyPage = Object.entries(types).flatMap(([type, path]) => [
  { name: `${type}, in Arabic`, path, language: 'ar', direction: 'rtl' },
  { name: `${type}, in English`, path: path === '/' ? '/en' : `/en${path}`, language: 'en', direction: 'ltr' },
])
