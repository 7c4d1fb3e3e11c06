import type { Comment } from '../comments/shape.ts'
import type { Node } from './json-ld-sources.ts'

/**
 * What readers wrote under a story, for its NewsArticle: how much, and each comment that stands on the page.
 * @param story the story's own address
 */
export function commentProperties(story: string, talk: { total: number; shown: readonly Comment[] }): Node {
  return {
    commentCount: talk.total,
    discussionUrl: `${story}#comments`,
    ...(talk.shown.length > 0 && {
      comment: talk.shown.map((comment) => ({
        '@type': 'Comment',
        '@id': `${story}#c-${comment.id}`,
        author: { '@type': comment.staff ? 'NewsMediaOrganization' : 'Person', name: comment.name },
        text: comment.text,
        dateCreated: comment.createdAt,
        ...(comment.editedAt && { dateModified: comment.editedAt }),
        ...(comment.parent && { parentItem: { '@id': `${story}#c-${comment.parent}` } }),
        ...(comment.recommended > 0 && { upvoteCount: comment.recommended }),
      })),
    }),
  }
}
