import type { SectionInput } from '../src/sections/shape.ts'

export const sections = [
  {
    id: 'local',
    name: 'محليات',
    nameEnglish: 'Local',
    description: 'المحافظات الست كما يعيشها أهلها: البلديات والمدارس والمستشفيات والطرق، ومن يقرر فيها ومن يدفع.',
    position: 1,
  },
  {
    id: 'economy',
    name: 'اقتصاد',
    nameEnglish: 'Economy',
    description: 'الأسعار والموانئ والطاقة والزراعة، بالأرقام ومصادرها.',
    position: 2,
  },
  {
    id: 'culture',
    name: 'ثقافة',
    nameEnglish: 'Culture',
    description: 'الكتب والموسيقى والمتاحف والحِرف، ومن يصنعها.',
    position: 3,
  },
  {
    id: 'science',
    name: 'علوم',
    nameEnglish: 'Science',
    description: 'ما يعرفه الباحثون، وكيف عرفوه، وما لا يزالون يجهلونه.',
    position: 4,
  },
  {
    id: 'sport',
    name: 'رياضة',
    nameEnglish: 'Sport',
    description: 'دوري الساحل والجبل، وملاعب الأحياء، ورياضات لا تنقلها الشاشات.',
    position: 5,
  },
] as const satisfies readonly SectionInput[]
