import { Notifications } from '@mantine/notifications'
import { placeOver } from './theme.ts'

/** Where dialogs, menus and messages of a page are drawn: the last thing in its main part. */
export function Over() {
  return (
    <>
      <div id={placeOver} />
      <Notifications position="bottom-left" limit={4} />
    </>
  )
}
