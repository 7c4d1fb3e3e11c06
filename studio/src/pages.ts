import type { ComponentType } from 'react'
import { IconArticle, IconLayoutDashboard, IconPhoto } from '@tabler/icons-react'
import type { Answer } from './api/call.ts'

/** What a page's module gives: `export function Page()`. What the address says is had from wouter's `useParams`. */
type PageModule = { Page: ComponentType }

export type StudioPage = {
  /** Below /studio, as wouter writes it: `/stories/:id`. The first that fits is shown. */
  path: string
  load: () => Promise<PageModule>
  /** Where it stands in the navigation; without it, it is reached from another page. */
  navigation?: {
    icon: ComponentType<{ size?: number | string; stroke?: number | string }>
    words: { ar: string; en: string }
    group: 'stories' | 'site' | 'newsroom'
  }
  /** Which of the acts in `GET /me`'s `may` it takes; without it, everybody who is signed in. */
  act?: Answer<'GET /me'>['may'][number]
  /** `anybody`: also for who is not signed in, and drawn without the navigation. */
  access?: 'anybody'
}

/** Every page of the studio, in the order of the navigation. Each is loaded when it is asked for. */
export const pages: readonly StudioPage[] = [
  {
    path: '/',
    load: () => import('./desk/page.tsx'),
    navigation: { icon: IconArticle, words: { ar: 'المواد', en: 'Stories' }, group: 'stories' },
  },
  {
    path: '/media',
    load: () => import('./media/page.tsx'),
    navigation: { icon: IconPhoto, words: { ar: 'الصور', en: 'Pictures' }, group: 'stories' },
    act: 'media',
  },
  { path: '/sign-in', load: () => import('./accounts/sign-in.tsx'), access: 'anybody' },
  { path: '/forgot-password', load: () => import('./accounts/forgot-password.tsx'), access: 'anybody' },
  { path: '/new-password', load: () => import('./accounts/new-password.tsx'), access: 'anybody' },
  { path: '/invitation', load: () => import('./accounts/invitation.tsx'), access: 'anybody' },
  { path: '/stories/:id', load: () => import('./editor/page.tsx') },
  {
    path: '/fronts/:place?',
    load: () => import('./fronts/page.tsx'),
    navigation: { icon: IconLayoutDashboard, words: { ar: 'الواجهات', en: 'Fronts' }, group: 'site' },
    act: 'fronts',
  },
]
