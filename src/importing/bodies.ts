import { fold, tokens } from '../arabic/normalise.ts'
import type { PersonKind } from '../people/shape.ts'
import type { SourceKind } from '../sources/shape.ts'

/**
 * One key for all the ways a name is set: «الجزيرة نت», الجزيرة.نت. Single letters stay apart, so that the agency أ ب is
 * not the month آب.
 */
const key = (name: string) => {
  const words = tokens(name)
  return words.join(words.every((word) => word.length === 1) ? ' ' : '')
}
const keys = (list: string) =>
  new Set(
    list
      .split(/[،,\n]/)
      .map(key)
      .filter(Boolean),
  )
const words = (list: string) => new Set(list.split(/\s+/).map(fold).filter(Boolean))

const agencies = keys(`
وكالات، وكالات الأنباء، وكالات أنباء، وكالات عالمية، رويترز، فرانس برس، الفرنسية، الصحافة الفرنسية، أ ف ب، ا ف ب، أفب، ف ب، الأناضول، أسوشيتد برس،
الأسوشيتد برس، أسوشييتد برس، أسوشيتدبرس، أ ب، د ب أ، د ب ا، الألمانية، دي بي إيه، الأوروبية، إي بي إيه، شينخوا، سبوتنيك، تاس، نوفوستي، ريا نوفوستي،
إنترفاكس، إفي، أنسا، آكي، بلومبرغ، بلومبيرغ، بلومبرج، كيودو، يونهاب، قنا، واس، وام، كونا، بنا، بترا، سانا، وفا، معا، صفا، أ ش أ، ا ش ا، وات، واج، وأج،
و م ع، ماب، ومع، سما، واع، نينا، سونا، وال، سبأ، سبأ نت، إرنا، فارس، تسنيم، مهر، العمانية، يونا، الأنباء القطرية، الأنباء السعودية، أنباء الإمارات، الشرق الأوسط أ ش أ،
غيتي، غيتي إيميجز، غيتي إميجز، غيتي ايمجز، جيتي، جيتي إيميجز، شترستوك، شاترستوك، آيستوك، زوما برس، سيبا، نور فوتو، الوطنية للإعلام،
Reuters, AFP, AP, A.P., The Associated Press, Associated Press, Agence France-Presse, Anadolu, Anadolu Agency, AA, dpa, EPA, EPA-EFE, EFE, ANSA, Xinhua, TASS,
Interfax, Bloomberg, UPI, Kyodo, Yonhap, Sputnik, QNA, SPA, WAM, KUNA, BNA, Petra, SANA, WAFA, MENA, TAP, APS, MAP, INA, SUNA, ONA, NNA, IRNA, PA, PA Media,
PA Wire, Getty, Getty Images, Shutterstock, iStock, Alamy, Zuma Press, NurPhoto, Sipa, AFP via Getty Images, Wires, News agencies, Agencies
`)

const outlets = keys(`
الجزيرة، الجزيرة نت، الجزيرة مباشر، الجزيرة الإنجليزية، العربية، العربية نت، العربية الآن، الحدث، العربية الحدث، الشرق، الشرق للأخبار، الشرق الأوسط، القدس العربي، القدس، العربي، العربي الجديد،
التلفزيون العربي، رأي اليوم، الحياة، النهار، الأخبار، السفير، المستقبل، الأهرام، المصري اليوم، اليوم السابع، الشروق، الوطن، الدستور، الغد، الرأي، البيان، الخليج،
الإمارات اليوم، الاتحاد، الرياض، عكاظ، سبق، المدينة، الاقتصادية، الجريدة، القبس، الأنباء، الراي، الراية، العرب، الوسط، أخبار الخليج، هسبريس، الصباح، الخبر، البلاد، المدن، إيلاف،
سكاي نيوز، سكاي نيوز عربية، بي بي سي، بي بي سي عربي، بي بي سي نيوز عربي، فرانس 24، فرانس٢٤، مونت كارلو الدولية، دويتشه فيله، دويتشه فيلله، يورونيوز، سي إن إن، سي إن إن عربية، سي إن إن بالعربية،
روسيا اليوم، آر تي، الميادين، المنار، عربي21، عربي بوست، نيويورك تايمز، واشنطن بوست، وول ستريت جورنال، فايننشال تايمز، الغارديان، غارديان، الإندبندنت، إندبندنت عربية، التايمز، لوموند، لوفيغارو،
دير شبيغل، هآرتس، هارتس، يديعوت أحرونوت، معاريف، جيروزاليم بوست، تايمز أوف إسرائيل، إيكونوميست، الإيكونوميست، فورين بوليسي، بوليتيكو، أكسيوس، رصيف22، درج، مدى مصر، رووداو، رووداو ديجيتال، شبكة رووداو الإعلامية، كردستان 24،
السومرية، شفق نيوز، بغداد اليوم، حرية برس، عنب بلدي، ميدل إيست آي، الحرة، ألترا صوت، إرم نيوز، النيلين، الراكوبة، مصراوي، فيتو، صدى البلد، صحيفة الراكوبة، كورة، كووورة، يلا كورة،
BBC, BBC News, BBC Arabic, CNN, CNN Arabic, CNBC Arabia, Al Jazeera, Al Jazeera English, Al Arabiya, Sky News, Sky News Arabia, Asharq News, France 24, RT, DW, Deutsche Welle, Euronews, The Guardian, The New York Times,
New York Times, The Washington Post, Washington Post, Financial Times, The Times, The Economist, Haaretz, The National, Arab News, Middle East Eye, Axios, Politico, Le Monde, El Pais, Der Spiegel
`)

/** Who else is named under pictures. */
const pictureSources = keys(`
مواقع التواصل، مواقع التواصل الاجتماعي، وسائل التواصل، وسائل التواصل الاجتماعي، منصات التواصل، منصات التواصل الاجتماعي، السوشيال ميديا، الإنترنت، إنترنت، انترنت، مواقع إلكترونية، مواقع الكترونية، مواقع، وسائل إعلام، الصحافة المحلية، الصحافة،
إكس، منصة إكس، تويتر، فيسبوك، فيس بوك، إنستغرام، انستغرام، إنستجرام، يوتيوب، تيليغرام، تلغرام، تيك توك، سناب شات، فليكر، ويكيبيديا، ويكيميديا، ويكيميديا كومنز، غوغل، ناشطون، نشطاء، من المصدر، مصدر خاص، خاص، إعلام محلي، مواقع محلية، تواصل اجتماعي، التواصل الاجتماعي،
Social media, X, Twitter, Facebook, Instagram, YouTube, Telegram, Flickr, Wikipedia, Wikimedia, Wikimedia Commons, Unsplash, Pexels, Pixabay, Handout, Supplied, Courtesy, File, Screenshot
`)

/** A word that makes a name the name of a body, wherever it stands in it. */
const anywhere = words(`
نيوز برس ميديا أونلاين اونلاين تايمز بوست تي.في للأنباء للأخبار الإخبارية الاخبارية الإخباري الإعلامية الإعلامي للإعلام للصحافة الفضائية التلفزيوني
news press agency agencies media network newspaper magazine times post desk staff team editors editorial tribune herald journal gazette tv radio channel ministry
centre center institute foundation office university council commission committee organization organisation correspondents newsroom wires bureau online daily weekly
`)
/** A word that makes it the name of an outlet, or of somebody who gives out pictures, where it stands first (with or without ال). */
const media = words(`
وكالة وكالات صحيفة جريدة مجلة قناة شبكة موقع منصة إذاعة تلفزيون فضائية مركز معهد مؤسسة منظمة هيئة وزارة جامعة مكتب رئاسة ديوان حساب صفحة
صوت صدى أصداء نبض أخبار بوابة منبر مرايا مرآة راية نداء مرصد يوميات صحافة نشرة أنباء إعلام ملتقى رصد أفق آفاق مدى رؤية جسور نوافذ نافذة بوابات دفاتر bbc cnn agence
`)
/** Other bodies. */
const first = words(`
شركة فريق قسم تحرير إدارة أسرة وحدة غرفة دائرة محررو محرر مراسلو مراسلون متابعات متابعة لجنة اتحاد نقابة جمعية بعثة سفارة حكومة مجلس دار بيت حزب حركة جبهة كتائب جيش قوات شرطة محكمة نيابة
مصرف بنك برنامج صندوق بورصة المحرر التحرير الموقع القسم الفريق الإدارة المحررون المراسلون سبوتنيك ministry the
`)
/** A word that makes it the name of an outlet where it stands last and no given name stands first. */
const lastOfOutlet = words(`اليوم الآن نت الحدث السابع الأخبار الساعة الأسبوع الإخباري`)
/** A word that may do so; places end in it too. */
const last = words(`
الخليج الوطن البلد الجديد الجديدة الدولية العربي العربية الأوسط الصباح المساء الغد الشمال الجنوب الشرق الغرب الساحل البلاد المدينة الشام النيل الفرات المستقبل الحر الحرة
`)

const givenNames = words(`
محمد أحمد محمود حمد حامد حميد حمدان حمدي حماد مصطفى علي عمر عمرو عثمان أبو ابو أم بو عبد عبدالله عبدالرحمن عبدالعزيز عبدالكريم عبدالسلام عبدالقادر عبداللطيف عبدالحميد عبدالمجيد عبدالفتاح عبدالناصر عبدالحق عبدالإله عبدالهادي عبدالوهاب عبدالرزاق
حسن حسين حسام حسان حسني حسناء خالد خليل خليفة خلف خلود خديجة خولة خيري سالم سليم سلمان سلمى سليمان سلوى سامي سامح سامر سامية سميح سميرة سمير سعيد سعد سعود سعاد سارة ساره سحر سلطان سلام سليمة سناء سنان سهى سها سهيل سهام سوسن سيف سيد سيرين سندس
إبراهيم إسماعيل إسحاق إسلام إياد إيهاب إيمان إيناس إلياس إدريس إدوار إلهام أنس أنور أيمن أيوب أديب أسامة أسعد أسماء أشرف أكرم أمجد أمل أمير أميرة أمين أمينة أمال آمال آمنة آية آلاء أروى أريج أحلام أسيل آسر أيهم أوس أنيس
يوسف يونس ياسر ياسين ياسمين يحيى يعقوب يسرى يزن يارا يوسفي كريم كريمة كمال كامل كاظم كاملة كنان كوثر جمال جميل جميلة جابر جاسم جعفر جلال جواد جورج جوزيف جهاد جنان جنى جاد جبران جبر جوني جان حاتم حازم حبيب حنان حنين حيدر حليمة حياة حلا حسيب
طارق طالب طاهر طه طلال طوني بدر بشار بشير بكر بلال باسم باسل بسام بسمة بهاء بيان بثينة بدرية تامر تيسير تغريد توفيق ثامر ثائر ثريا رائد رامي رانيا راشد رشا رشيد رضا رفيق رمزي رمضان رنا رنيم ريم ريما رؤى روان رياض ربيع رجاء رحاب رحمة رغد رولا رؤوف راغدة راغب رزان ردينة ربى رهف
زياد زيد زينب زكريا زهرة زهير زيدان زين زينة زاهر ماجد مازن مالك ماهر مايا مبارك مجدي محسن مراد مروان مروة مريم مسعود معاذ معتز معن منى منال منصور منذر منير منيرة مها مهند موسى ميساء مؤيد مي ميرنا ميشال ميشيل مارون ماريا ملاك ميس مرام مشعل متعب مطلق معين معتصم مؤمن مصعب مفيد منجي مهدي ميلود مختار
نادر نادية نادين ناصر نايف نبيل نبيلة نجلاء نجاة نزار نسرين نضال نعيم نهى نور نورا نورة نورالدين نوال نواف نوف هادي هاني هاشم هالة هبة هدى هشام هند هيثم هيفاء هيام هنادي هناء هلال وائل وليد وسام وفاء وجدي وداد وسيم وضاح وضحى ودود فادي فارس فاروق فاطمة فايز فؤاد فتحي فتحية فراس فرح فريد فريدة فهد فهمي فوزي فوزية فيصل فيروز فرج فضل فدوى
قاسم قيس قصي قدري قمر صابر صادق صالح صلاح صفاء صباح صخر صهيب صفية ضياء ضحى عادل عارف عامر عايدة عائشة عباس عبير عدنان عدي عزت عزة عزيز عزام عصام عفاف علاء علياء عماد عمار عمران عهد عواد عوض عيسى عبلة عاصم عاطف عايش غادة غازي غسان غيداء غيث غدير شادي شادية شاكر شريف شيماء شهد شوقي شيرين شذى شعبان شفيق شيخة لؤي لبنى لطفي لمى لمياء ليلى لينا ليان لجين ليث لارا لما لطيفة
ذكرى ذياب دانا داليا داود دعاء ديما دنيا دلال دينا درويش دانة تسنيم تماضر بتول براءة جمانة حصة حور مزنة ميار ميمونة ولاء وعد يمنى تقى جود رند سجى سدرة سما
ندى ندا نداء نسيم نسيمة نجيب نصر نصري نبهان نعمان نعمة نغم نهلة ناهد ناريمان مرح مزن مرزوق موفق ميادة ميسم هاجر هزاع هيا وجيه وحيد وفيق يزيد يعرب يمان بدور بديع براء بسيم بهيج تحسين تركي تميم ثابت جاسر جرير جلنار جهان جواهر حذيفة حفيظ حفصة حكيم حمزة حيان خالدة خضر خلدون دانية دارين راكان راجح راضي رباب رزق رشدي رشيدة رضوان رغدة رفعت رقية رندة رولى ريان ريتا ريهام
زبيدة زكي زهراء زهور سجاد سلامة سمية سهيلة سوزان شاهر شاهين شعيب شكري شمسة شهاب شهلا صفوان طلعت طيبة ظافر عابد عالية عبيدة عبيد عدوان عرفات عروة عصمت عطا عطاء عطية عفيف عقيل علوان عليا عواطف عوف عياد غالب غالية غنى فائز فاتن فادية فداء فرات فلاح فواز قتيبة قحطان كارم كرم كرار لبيب لقاء لقمان لميس مبروك مثنى مجاهد مجيد محاسن مدحت مشاري مصباح مضر معاوية معمر مقداد مكرم ملحم ممدوح منار منتصر منتهى منيب منيف مهاب مؤمنة ميسون ميلاد
الحسن الحسين الطاهر الطيب الهادي المهدي المختار الصادق البشير الشاذلي المنصف الحبيب الصديق السيد الأمين الناصر الأسعد المصطفى السعيد الزبير الوليد الأخضر التهامي العياشي التيجاني اليزيد المنجي الفاتح المعتصم المنتصر المعز المأمون الخضر العيد الميلودي العربي
الدكتور الدكتورة د دكتور الشيخ الشيخة الأستاذ الأستاذة المهندس المهندسة اللواء العميد العقيد القاضي المحامي السفير الوزير الأمير الأميرة السيدة الكاتب الكاتبة الصحفي الصحفية الصحافي الصحافية المصور المصورة الزميل الزميلة النائب أ م بن ابن آل
`)

export const isGivenName = (word: string) => givenNames.has(fold(word).replace(/[.،,:]/g, ''))

/** Is this the name of an agency or outlet on the lists, and no more than the name? */
export const isListed = (name: string): boolean => agencies.has(key(name)) || outlets.has(key(name))

/** What kind of body a name is known to be; null when the name is not known. */
export function knownBody(name: string): SourceKind | null {
  const known = key(name)
  const bare = key(
    name.replace(
      /^\s*(?:ال)?(?:وكالة|صحيفة|جريدة|مجلة|قناة|شبكة|موقع|منصة|إذاعة)\s+(?:أنباء\s+|الأنباء\s+|الصحافة\s+)?/u,
      '',
    ),
  )
  if (agencies.has(known) || agencies.has(bare)) return 'agency'
  if (outlets.has(known) || outlets.has(bare)) return 'outlet'
  const start = tokens(name)[0] ?? ''
  const word = start.replace(/^ال/, '')
  if (/^وكال(?:ه|ات)$/.test(word) || /(?:^|\s)(?:news agency|press agency)\b/i.test(name)) return 'agency'
  if (word === 'وزاره' || /\bministry\b/i.test(name)) return 'ministry'
  if (/^(?:صحيفه|جريده|مجله|قناه|شبكه|موقع|منصه|اذاعه|تلفزيون|بوابه|فضائيه)$/.test(word)) return 'outlet'
  return null
}

/** Is a picture credited to this: an agency, an outlet, an office, a network where pictures are passed on? */
export function isPictureSource(name: string): boolean {
  const all = tokens(name)
  const start = all[0] ?? ''
  return (
    knownBody(name) !== null ||
    pictureSources.has(key(name)) ||
    all.some((word) => anywhere.has(word)) ||
    (all.length > 1 && (media.has(start) || media.has(start.replace(/^ال/, ''))))
  )
}

/**
 * Why a name is taken for a body's: it is known, it carries a word such as وكالة or نيوز, or only its form suggests it
 * (an article or a single word, and no given name). Null: nothing suggests it.
 */
export function bodyMark(name: string): 'known' | 'word' | 'form' | null {
  if (knownBody(name) !== null) return 'known'
  const all = tokens(name)
  const start = all[0] ?? ''
  if (all.some((word) => anywhere.has(word))) return 'word'
  if (givenNames.has(start)) return null
  if ([start, start.replace(/^ال/, '')].some((word) => first.has(word) || media.has(word))) return 'word'
  if (all.length > 1 && lastOfOutlet.has(all.at(-1)!)) return 'word'
  if (!/\p{Script=Arabic}/u.test(name)) return /^[A-Z0-9]{2,6}$/.test(name.trim()) ? 'form' : null
  return /[0-9]/.test(start) || last.has(all.at(-1) ?? '') || start.startsWith('ال') || all.length === 1 ? 'form' : null
}

export const kindOfName = (name: string): PersonKind => (bodyMark(name) ? 'organisation' : 'person')
