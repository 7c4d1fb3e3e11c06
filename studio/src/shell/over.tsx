import { Notifications } from '@mantine/notifications'
import { useLanguage } from './language.ts'
import { placeOver } from './theme.ts'

/** Where dialogs, menus and messages of a page are drawn: the last thing in its main part. */
export function Over() {
  const language = useLanguage()
  return (
    <>
      <div id={placeOver} />
      <Notifications position={language === 'ar' ? 'bottom-left' : 'bottom-right'} limit={4} />
    </>
  )
}
