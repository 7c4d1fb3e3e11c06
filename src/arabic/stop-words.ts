import { fold } from './normalise.ts'

/** Particles, pronouns and helping verbs of the written language: what says nothing of a text's matter. */
const written = `
  في من إلى على عن مع حتى منذ خلال بين عند لدى لدن نحو ضد دون سوى رغم حول قبل بعد فوق تحت أمام وراء خلف عبر ضمن
  أن إن أنه إنه أنها إنها أنهم إنهم أنني إنني بأن لأن لأنه لأنها كأن لكن لكنه لكنها ولكن ليت لعل إذا إذ لو لولا لما لم لن
  لا ما ليس ليست ليسوا قد لقد سوف هل أو أم أي أية ثم بل كي لكي حيث حين حينما عندما بينما كلما كيف متى أين لماذا ماذا
  هو هي هم هن هما أنا نحن أنت أنتم هذا هذه هذان هذين هاتان هؤلاء ذلك ذاك تلك أولئك هنا هناك هنالك
  الذي التي الذين اللذان اللتان اللذين اللتين اللواتي اللاتي
  كان كانت كانوا يكون تكون يكونوا كنت كنا وكان وكانت فيكون
  كل بعض غير كما كذلك أيضا فقط مثل بما مما عما فيما ممن عمن به بها بهم له لها لهم لنا لي لك فيه فيها فيهم منه منها منهم
  عليه عليها عليهم إليه إليها إليهم عنه عنها عنهم معه معها معهم بينهم بينها لديه لديها لديهم إلا إما أما
  و ف ب ل ك س ال وفي ومن وإلى وعلى وعن ومع وهو وهي وهم وقد ولا ولم ولن وما وأن وإن وأنه وأنها وهذا وهذه وذلك وتلك
  والذي والتي والذين فإن فقد فلا وكل وبعد وقبل وبين كانا ولها وله وكما وحتى وأو ثمة عدم حال إذن
  the a an of to in on at by for and or but is are was were be been it its this that with from as not he she they we you i
  le la les des du de et un une`

const words = new Set(written.split(/\s+/).filter(Boolean).map(fold))

/** Whether a folded word is everywhere, so that finding it tells nothing. Lone letters are. */
export const isStopWord = (word: string): boolean => words.has(word) || /^\p{L}$/u.test(word)
