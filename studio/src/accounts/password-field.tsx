import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { passwordLength } from '../../../src/accounts/limits.ts'
import { useWords } from '../shell/words.ts'
import { doorWords } from './words.ts'

type PasswordFieldProps = Omit<PasswordInputProps, 'onChange' | 'value'> & {
  value: string
  onChange: (value: string) => void
}

/** A password that is typed to prove who one is. */
export function PasswordField({ value, onChange, label, error, ...rest }: PasswordFieldProps) {
  const words = useWords(doorWords)
  return (
    <PasswordInput
      label={label ?? words.password}
      autoComplete="current-password"
      name="password"
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': words.showPassword, tabIndex: 0 }}
      error={error}
      aria-invalid={error ? true : undefined}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  )
}

/** A password that is chosen: what is asked of it is said before it is typed. */
export function NewPasswordField(props: PasswordFieldProps) {
  const words = useWords(doorWords)
  return (
    <PasswordField
      label={words.choosePassword}
      description={words.passwordHint()}
      autoComplete="new-password"
      name="new-password"
      minLength={passwordLength.least}
      {...props}
    />
  )
}
