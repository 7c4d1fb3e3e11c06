import { Link, useLocation } from 'wouter'
import { pages, type StudioPage } from '../pages.ts'
import { useCommands } from './commands.tsx'
import { useLanguage } from './language.ts'
import { useMe } from './me.tsx'
import styles from './navigation.module.css'
import { shellWords } from './words-of-shell.ts'
import { useWords } from './words.ts'

type Listed = StudioPage & { navigation: NonNullable<StudioPage['navigation']> }

const groups = ['stories', 'site', 'newsroom'] as const

/** The pages that somebody may open from anywhere. */
function useListedPages(): Listed[] {
  const { may } = useMe()
  return pages.filter(
    (page): page is Listed => page.navigation !== undefined && (page.act === undefined || may.includes(page.act)),
  )
}

/** Where a page begins, without what an address may say further: `/fronts` of `/fronts/:place?`. */
const startOf = ({ path }: StudioPage) => path.replace(/\/:.*$/, '') || '/'

/** The first page's path begins every other. */
const isHere = (path: string, location: string) =>
  path === '/' ? location === '/' || location.startsWith('/stories') : `${location}/`.startsWith(`${path}/`)

/** The studio's pages, in groups. A page is fetched when somebody is about to open it. */
export function Navigation() {
  const words = useWords(shellWords)
  const language = useLanguage()
  const [location] = useLocation()
  const listed = useListedPages()
  return (
    <nav aria-label={words.navigation} className={styles.navigation}>
      {groups.map((group) => {
        const here = listed.filter((page) => page.navigation.group === group)
        if (here.length === 0) return null
        return (
          <section key={group} aria-labelledby={`navigation-${group}`}>
            <h2 id={`navigation-${group}`}>{words.groups[group]}</h2>
            <ul>
              {here.map((page) => (
                <li key={page.path}>
                  <Link
                    href={startOf(page)}
                    aria-current={isHere(startOf(page), location) ? 'page' : undefined}
                    onPointerEnter={() => void page.load()}
                    onFocus={() => void page.load()}
                  >
                    <page.navigation.icon size={20} stroke={1.75} aria-hidden />
                    {page.navigation.words[language]}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </nav>
  )
}

/** Every page of the navigation is also a command. */
export function usePageCommands(): void {
  const words = useWords(shellWords)
  const language = useLanguage()
  const [, go] = useLocation()
  useCommands(
    useListedPages().map((page) => ({
      id: `page ${page.path}`,
      label: page.navigation.words[language],
      group: words.pages,
      run: () => go(startOf(page)),
    })),
  )
}
