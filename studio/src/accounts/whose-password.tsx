import { useMe } from '../shell/me.tsx'

/** For password managers, which must know whose password a form asks for. */
export function WhosePassword() {
  const { email } = useMe()
  return <input className="unseen" autoComplete="username" tabIndex={-1} aria-hidden readOnly value={email} />
}
