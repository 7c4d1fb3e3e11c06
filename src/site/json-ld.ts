import type { SiteSettings } from '../base/site-settings.ts'
import type { Media } from '../media/shape.ts'
import type { Person } from '../people/shape.ts'
import type { Section } from '../sections/shape.ts'
import { asset } from './assets.ts'
import { publicAddresses } from './feeds/addresses.ts'
import type { Node } from './json-ld-sources.ts'

/** Pages of policies by their ids, and the properties of NewsMediaOrganization that name them. */
const policyProperties: Record<string, string> = {
  corrections: 'correctionsPolicy',
  ethics: 'ethicsPolicy',
  verification: 'verificationFactCheckingPolicy',
  sources: 'unnamedSourcesPolicy',
  feedback: 'actionableFeedbackPolicy',
  diversity: 'diversityPolicy',
  masthead: 'masthead',
  mission: 'missionCoveragePrioritiesPolicy',
  bylines: 'noBylinesPolicy',
  ownership: 'ownershipFundingInfo',
}

/** Every document of JSON-LD names its vocabulary. */
export const vocabulary = { '@context': 'https://schema.org' }

/** A page in the path to another, from the front page down. */
export type Breadcrumb = { name: string; url: string }

/** The newsroom behind the site, with its policies as far as the site has them. */
export function publisherJsonLd(site: SiteSettings, logo: Media | null = null): Node {
  const addresses = publicAddresses(site.url)
  const policies = site.pages.flatMap(({ id, place }) => {
    const property = policyProperties[id]
    return property ? [[property, addresses.page(`/${place}#${id}`)]] : []
  })
  return {
    '@type': 'NewsMediaOrganization',
    '@id': addresses.page('/#publisher'),
    name: site.name,
    ...(site.nameEnglish !== site.name && { alternateName: site.nameEnglish }),
    url: addresses.home,
    logo: logo
      ? pictureJsonLd(site, logo)
      : { '@type': 'ImageObject', url: addresses.page(asset('icon-512.png')), width: '512 px', height: '512 px' },
    ...(site.contact && { email: site.contact }),
    publishingPrinciples: addresses.page('/policies'),
    ...Object.fromEntries(policies),
  }
}

/** The front page: the site, who publishes it, and how to search it. */
export function siteJsonLd(site: SiteSettings, logo: Media | null = null): Node {
  const addresses = publicAddresses(site.url)
  return {
    ...vocabulary,
    '@type': 'WebSite',
    '@id': addresses.page('/#site'),
    name: site.name,
    ...(site.nameEnglish !== site.name && { alternateName: site.nameEnglish }),
    ...(site.description && { description: site.description }),
    url: addresses.home,
    inLanguage: site.language,
    publisher: publisherJsonLd(site, logo),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${addresses.page('/search')}?q={query}` },
      'query-input': 'required name=query',
    },
  }
}

/** A page about one of the people, or bodies, that bylines name. */
export function personJsonLd(site: SiteSettings, person: Person, portrait: Media | null): Node {
  const addresses = publicAddresses(site.url)
  const url = addresses.person(person.id)
  const self = person.kind === 'person'
  return {
    ...vocabulary,
    '@type': 'ProfilePage',
    '@id': url,
    url,
    name: person.name,
    inLanguage: site.language,
    isPartOf: { '@id': addresses.page('/#site') },
    breadcrumb: breadcrumbsJsonLd(site, [{ name: person.name, url }]),
    mainEntity: {
      '@type': self ? 'Person' : 'Organization',
      '@id': `${url}#person`,
      name: person.name,
      url,
      ...(self && person.title && { jobTitle: person.title }),
      ...(person.biography && { description: person.biography }),
      ...(person.email !== null && { email: person.email }),
      ...(person.url !== null && { sameAs: person.url }),
      ...(portrait && { image: pictureJsonLd(site, portrait) }),
      ...(self && { worksFor: { '@id': addresses.page('/#publisher') } }),
    },
  }
}

/** A list of stories: a section, a topic, a day, search results. */
export function listJsonLd(
  site: SiteSettings,
  list: {
    name: string
    description?: string
    path: string
    stories: readonly { id: string; slug: string; headline: string }[]
    /** Of a section: the sections from the first level down to it. */
    trail?: readonly Pick<Section, 'id' | 'name'>[]
  },
): Node {
  const addresses = publicAddresses(site.url)
  const url = addresses.page(list.path)
  return {
    ...vocabulary,
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: list.name,
    ...(list.description && { description: list.description }),
    inLanguage: site.language,
    isPartOf: { '@id': addresses.page('/#site') },
    breadcrumb: breadcrumbsJsonLd(site, list.trail ? sectionCrumbs(site, list.trail) : [{ name: list.name, url }]),
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: list.stories.map((story, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: story.headline,
        url: addresses.story(story),
      })),
    },
  }
}

/** A section's place in that path. */
export function sectionCrumbs(site: SiteSettings, trail: readonly Pick<Section, 'id' | 'name'>[]): Breadcrumb[] {
  return trail.map(({ id, name }) => ({ name, url: publicAddresses(site.url).section(id) }))
}

/** The path from the front page to a page, the front page itself first. */
export function breadcrumbsJsonLd(site: SiteSettings, path: readonly Breadcrumb[]): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, url: publicAddresses(site.url).home }, ...path].map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.name,
      item: crumb.url,
    })),
  }
}

/** A picture at the layout's largest width. Pixels are written as schema.org's Distance: number and unit. */
export function pictureJsonLd(site: SiteSettings, media: Media): Node {
  const { url, width, height } = publicAddresses(site.url).picture(media, 1440)
  return { '@type': 'ImageObject', url, width: `${width} px`, height: `${height} px` }
}
