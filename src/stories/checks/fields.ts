import type { Words } from '../../base/refused.ts'
import type { StoryContent } from '../shape.ts'
import { warning, type Check } from './check.ts'

/** A field that most stories have; `lacks` says when this one should and does not. */
function there(field: keyof StoryContent, lacks: (content: StoryContent) => boolean, reason: Words): Check {
  return warning(field, (content) => (lacks(content) ? [{ reason, place: { field } }] : []))
}

export const sectionThere = there('section', ({ section }) => !section, {
  en: 'no section is chosen: the story stands in no section’s list',
  ar: 'لم يُختر قسم؛ لن تظهر المادة في قائمة أي قسم',
})

export const standfirstThere = there('standfirst', ({ standfirst }) => !standfirst, {
  en: 'there is no standfirst: lists and search engines show one',
  ar: 'لا توجد مقدمة؛ وهي ما تعرضه القوائم ومحركات البحث تحت العنوان',
})

export const bylineThere = there('byline', ({ byline }) => byline.length === 0, {
  en: 'nobody is named in the byline',
  ar: 'لا يوجد توقيع على المادة',
})

export const topicsThere = there('topics', ({ topics }) => topics.length === 0, {
  en: 'there are no topics: no related stories can be found',
  ar: 'لا توجد موضوعات؛ فلا تُعرف المواد ذات الصلة',
})

/** Only what was reported from somewhere has a place to name. */
export const datelineThere = there(
  'dateline',
  ({ kind, dateline, sources }) => !dateline && kind === 'report' && sources.some(isOwnReporting),
  { en: 'there is no dateline: where was this reported from?', ar: 'لا يُذكر مكان كتابة التقرير؛ من أين أُعد؟' },
)

const isOwnReporting = ({ kind }: StoryContent['sources'][number]) => kind === 'own-reporting'
