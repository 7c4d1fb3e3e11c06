import { fold } from '../normalise.ts'

/**
 * What one does by saying it. `tell` gives the words for facts, `claim` leaves them open, `accuse` and `ask` are about
 * somebody else.
 */
export type Manner =
  | 'say'
  | 'tell'
  | 'stress'
  | 'add'
  | 'announce'
  | 'explain'
  | 'point'
  | 'express'
  | 'deny'
  | 'warn'
  | 'claim'
  | 'accuse'
  | 'ask'
  | 'answer'
  | 'write'
  | 'think'
  | 'describe'

/**
 * A verb of saying. `needs` tells what must follow for it to be one at all: nothing (the word says it alone), a clause
 * (أن, a colon, a quotation), or a clause or this preposition. `object` where a noun may follow its subject
 * as what is said (أكد الوزير التزام بلاده).
 */
export type Verb = { manner: Manner; needs: 'nothing' | 'clause' | { preposition: string }; object: boolean }
export type VerbForm = { verb: Verb; participle: boolean; plural: boolean }

/**
 * Past, present, active participle (- where the form is another word's as a rule), and what must follow: `.` nothing,
 * `:` a clause, else a preposition. `+` where what is said may be a noun. Chosen by us from what newsrooms write.
 */
const list: Record<Manner, string> = {
  say: 'قال يقول قائل . | صرح يصرح مصرح . | تحدث يتحدث - عن | تكلم يتكلم - : | ردد يردد مردد : | هتف يهتف - : | خاطب يخاطب مخاطب :',
  tell: 'ذكر يذكر - . | أفاد يفيد - . | أخبر يخبر - . | أبلغ - مبلغ . | روى يروي - : | حكى يحكي - : | أطلع يطلع - : | سرد يسرد سارد : | أورد يورد مورد : | أدلى يدلي مدلي ب | نقل ينقل ناقل عن',
  stress: 'أكد يؤكد مؤكد .+ | شدد يشدد مشدد علي | جزم يجزم جازم : | أقسم يقسم مقسم : | أصر يصر مصر علي',
  add: 'أضاف يضيف مضيف . | أردف يردف مردف . | استطرد يستطرد مستطرد . | تابع يتابع متابع : | زاد يزيد - : | مضى يمضي - : | واصل يواصل مواصل : | استدرك يستدرك مستدرك . | أكمل يكمل مكمل : | اختتم يختتم مختتم : | ختم يختم - : | خلص يخلص - : | استهل يستهل مستهل :',
  announce:
    'أعلن يعلن معلن .+ | كشف يكشف كاشف عن+ | أذاع يذيع - : | أفصح يفصح مفصح عن | أقر يقر مقر ب+ | اعترف يعترف معترف ب',
  explain:
    'أوضح يوضح موضح .+ | بين يبين مبين ان | شرح يشرح شارح : | فسر يفسر مفسر : | علل يعلل معلل : | أبان يبين - . | برر يبرر مبرر :',
  point:
    'أشار يشير مشير . | لفت يلفت لافت الى | نوه ينوه منوه . | نبه ينبه منبه الى | ألمح يلمح ملمح . | لمح يلمح - الى | أومأ يومئ - : | تطرق يتطرق متطرق الى',
  express:
    'أعرب يعرب معرب . | عبر يعبر معبر عن | أبدى يبدي مبدي : | تمنى يتمنى متمني : | أمل يأمل - : | تعهد يتعهد متعهد ب | وعد - واعد ب | أشاد يشيد مشيد ب | أثنى يثني مثني علي | شكر يشكر شاكر :+ | هنأ يهنئ مهنئ :+ | رحب يرحب مرحب ب | أدان يدين مدين + | ندد يندد مندد ب | استنكر يستنكر مستنكر + | انتقد ينتقد منتقد + | أسف يأسف آسف : | اشتكى يشتكي - :',
  deny: 'نفى ينفي نافي .+ | أنكر ينكر منكر :+ | فند يفند مفند + | كذب يكذب مكذب : | استبعد يستبعد مستبعد + | رفض يرفض رافض :+',
  warn: 'حذر يحذر محذر من | هدد يهدد مهدد ب | أنذر ينذر منذر : | توعد يتوعد متوعد ب | تخوف يتخوف متخوف من',
  claim: 'زعم يزعم زاعم . | ادعى يدعي مدعي : | تذرع يتذرع متذرع ب',
  accuse: 'اتهم يتهم متهم +',
  ask: 'دعا يدعو داعي الى+ | طالب يطالب مطالب ب+ | ناشد يناشد مناشد + | حث يحث - علي+ | طلب يطلب - من | سأل يسأل - : | تساءل يتساءل متسائل . | استفسر يستفسر مستفسر . | اقترح يقترح - : | نصح ينصح ناصح ب | أوصى يوصي موصي ب',
  answer: 'أجاب يجيب مجيب . | رد يرد - : | علق يعلق معلق علي | عقب يعقب معقب علي',
  write: 'كتب يكتب - : | غرد يغرد مغرد . | نشر ينشر - :',
  think:
    'رأى يرى - : | اعتبر يعتبر معتبر : | اعتقد يعتقد معتقد : | توقع يتوقع متوقع :+ | رجح يرجح مرجح :+ | ظن يظن - : | لاحظ يلاحظ - :',
  describe: 'وصف يصف واصف ب+ | سمى يسمي مسمي : | لقب يلقب ملقب ب+',
}

const forms = new Map<string, VerbForm>()

for (const [manner, entries] of Object.entries(list) as [Manner, string][])
  for (const entry of entries.split(' | ')) {
    const [past, present, participle, needs] = entry.split(' ') as [string, string, string, string]
    const bare = needs.replace('+', '')
    const verb: Verb = {
      manner,
      needs: bare === ':' ? 'clause' : bare === '.' || bare === '' ? 'nothing' : { preposition: fold(bare) },
      object: needs.endsWith('+'),
    }
    addForms(verb, fold(past), fold(present).slice(1), fold(participle))
  }

/** Third person only, as a newsroom tells: he, she, they two, they; past, present, future; and participles in the accusative. */
function addForms(verb: Verb, past: string, present: string, participle: string): void {
  const add = (word: string, kind: Partial<VerbForm> = {}) => {
    if (!forms.has(word)) forms.set(word, { verb, participle: false, plural: false, ...kind })
  }
  const weak = /[اي]$/.test(past)
  const root = weak ? past.slice(0, -1) : past
  add(past)
  for (const ending of ['ت', 'تا']) add(root + ending)
  if (!weak && past.length > 2) add(`${root}ا`)
  add(`${root}وا`, { plural: true })
  if (present === '') return addParticiples(add, participle)
  const presentRoot = /[اوي]$/.test(present) ? present.slice(0, -1) : present
  for (const prefix of ['ي', 'ت', 'سي', 'ست']) {
    add(prefix + present)
    add(`${prefix}${presentRoot}ون`, { plural: true })
    if (presentRoot === present) add(`${prefix}${present}ان`)
  }
  addParticiples(add, participle)
}

function addParticiples(add: (word: string, kind: Partial<VerbForm>) => void, participle: string): void {
  if (participle === '-') return
  const bare = participle.replace(/ي$/, '')
  add(`${participle}ا`, { participle: true })
  add(`${participle}ه`, { participle: true })
  for (const ending of ['ين', 'تين', 'ات'])
    add((ending === 'ين' ? bare : participle) + ending, { participle: true, plural: true })
}

/**
 * The verb of saying that a folded word may be, with و or ف before it or without; null when
 * it is none. Whether it is one here, what follows must show.
 */
export function verbFormOf(word: string): VerbForm | null {
  return forms.get(word) ?? (/^[وف]./.test(word) ? forms.get(word.slice(1)) : undefined) ?? null
}

/** The same for a verb with the pronoun of whom it is said to or of joined to it (أخبره، وصفها، تحذرهم). */
export function verbWithObjectOf(word: string): VerbForm | null {
  const form = /^..{2,}?(?:ه|ها|هم|هما)$/.test(word) ? verbFormOf(word.replace(/(?:ه|ها|هم|هما)$/, '')) : null
  return form && !form.participle && /^(?:tell|warn|accuse|ask|answer|describe|think)$/.test(form.verb.manner)
    ? form
    : null
}

/** Whether the verb's or participle's form is the feminine singular. */
export function isFeminine(word: string): boolean {
  const bare = isJoined(word) ? word.slice(1) : word
  return /(?:ت|تا|ه)$/.test(bare) || /^س?ت/.test(bare)
}

/** Whether و or ف is joined to the verb, so that it begins a clause. */
export function isJoined(word: string): boolean {
  return /^[وف]/.test(word) && !forms.has(word) && forms.has(word.slice(1))
}
