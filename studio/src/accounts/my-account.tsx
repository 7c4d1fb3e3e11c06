import { PageFrame } from '../shell/page-frame.tsx'
import { useWords } from '../shell/words.ts'
import { MyPasskeys } from './my-passkeys.tsx'
import { MyPassword } from './my-password.tsx'
import { MyProfile } from './my-profile.tsx'
import { MySessions } from './my-sessions.tsx'
import { MyTwoFactor } from './my-two-factor.tsx'
import { meWords } from './words-me.ts'

export function Page() {
  const words = useWords(meWords)
  return (
    <PageFrame title={words.title} width="text">
      <MyProfile />
      <MyPassword />
      <MyTwoFactor />
      <MyPasskeys />
      <MySessions />
    </PageFrame>
  )
}
