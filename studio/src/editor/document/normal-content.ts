import type { StoryContent } from '../../../../src/stories/shape.ts'
import { bodySchema } from './schema.ts'
import { bodyOf } from './to-body.ts'
import { documentOf } from './to-document.ts'

/**
 * A text as the editor would give it back unchanged: neighbouring runs alike are one, empty paragraphs are gone. Two
 * texts are compared in this form, so that what nobody changed is no difference.
 */
export function normalContent(content: StoryContent): StoryContent {
  return { ...content, body: bodyOf(bodySchema.nodeFromJSON(documentOf(content.body))) }
}
