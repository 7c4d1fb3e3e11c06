import type { ComponentType } from 'react'
import {
  IconAdjustments,
  IconArrowsRight,
  IconArticle,
  IconHash,
  IconHistory,
  IconId,
  IconKey,
  IconLayoutDashboard,
  IconListTree,
  IconMessages,
  IconPhoto,
  IconSignature,
  IconTextSpellcheck,
  IconUsers,
  IconWebhook,
} from '@tabler/icons-react'
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
  {
    path: '/names',
    load: () => import('./names/page.tsx'),
    navigation: { icon: IconId, words: { ar: 'قائمة الأسماء', en: 'List of names' }, group: 'stories' },
    act: 'names',
  },
  {
    path: '/house-style',
    load: () => import('./house-style/page.tsx'),
    navigation: { icon: IconTextSpellcheck, words: { ar: 'دليل الأسلوب', en: 'House style' }, group: 'newsroom' },
  },
  {
    path: '/comments',
    load: () => import('./comments/page.tsx'),
    navigation: { icon: IconMessages, words: { ar: 'التعليقات', en: 'Comments' }, group: 'stories' },
    act: 'moderate',
  },
  { path: '/comments/bans', load: () => import('./comments/bans-page.tsx'), act: 'moderate' },
  { path: '/comments/rules', load: () => import('./comments/rules-page.tsx'), act: 'moderate' },
  { path: '/comments/statistics', load: () => import('./comments/statistics-page.tsx'), act: 'moderate' },
  {
    path: '/accounts',
    load: () => import('./accounts/accounts.tsx'),
    navigation: { icon: IconUsers, words: { ar: 'الحسابات', en: 'Accounts' }, group: 'newsroom' },
    act: 'accounts',
  },
  {
    path: '/audit',
    load: () => import('./audit/page.tsx'),
    navigation: { icon: IconHistory, words: { ar: 'سجل التدقيق', en: 'Audit log' }, group: 'newsroom' },
    act: 'audit',
  },
  {
    path: '/tokens',
    load: () => import('./tokens/page.tsx'),
    navigation: { icon: IconKey, words: { ar: 'رموز الوصول', en: 'Access tokens' }, group: 'newsroom' },
    act: 'tokens',
  },
  {
    path: '/webhooks',
    load: () => import('./webhooks/page.tsx'),
    navigation: { icon: IconWebhook, words: { ar: 'خطّافات الويب', en: 'Webhooks' }, group: 'newsroom' },
    act: 'webhooks',
  },
  { path: '/webhooks/:id', load: () => import('./webhooks/deliveries-page.tsx'), act: 'webhooks' },
  { path: '/set-up', load: () => import('./accounts/set-up.tsx'), access: 'anybody' },
  { path: '/sign-in', load: () => import('./accounts/sign-in.tsx'), access: 'anybody' },
  { path: '/forgot-password', load: () => import('./accounts/forgot-password.tsx'), access: 'anybody' },
  { path: '/new-password', load: () => import('./accounts/new-password.tsx'), access: 'anybody' },
  { path: '/invitation', load: () => import('./accounts/invitation.tsx'), access: 'anybody' },
  { path: '/me', load: () => import('./accounts/my-account.tsx') },
  { path: '/stories/:id', load: () => import('./editor/page.tsx') },
  {
    path: '/fronts/:place?',
    load: () => import('./fronts/page.tsx'),
    navigation: { icon: IconLayoutDashboard, words: { ar: 'الواجهات', en: 'Fronts' }, group: 'site' },
    act: 'fronts',
  },
  {
    path: '/sections',
    load: () => import('./sections/page.tsx'),
    navigation: { icon: IconListTree, words: { ar: 'الأقسام', en: 'Sections' }, group: 'site' },
    act: 'sections',
  },
  {
    path: '/topics',
    load: () => import('./topics/page.tsx'),
    navigation: { icon: IconHash, words: { ar: 'الموضوعات', en: 'Topics' }, group: 'site' },
    act: 'sections',
  },
  {
    path: '/bylines',
    load: () => import('./bylines/page.tsx'),
    navigation: { icon: IconSignature, words: { ar: 'أصحاب التوقيعات', en: 'Bylines' }, group: 'site' },
    act: 'people',
  },
  {
    path: '/redirects',
    load: () => import('./redirects/page.tsx'),
    navigation: { icon: IconArrowsRight, words: { ar: 'إعادة التوجيه', en: 'Redirects' }, group: 'site' },
    act: 'redirects',
  },
  {
    path: '/settings',
    load: () => import('./settings/page.tsx'),
    navigation: { icon: IconAdjustments, words: { ar: 'إعدادات الموقع', en: 'Site settings' }, group: 'site' },
    act: 'settings',
  },
]
