import { TextInput, type TextInputProps } from '@mantine/core'
import { useWords } from '../shell/words.ts'
import { doorWords } from './words.ts'

type EmailFieldProps = Omit<TextInputProps, 'onChange' | 'value'> & {
  value: string
  onChange: (value: string) => void
}

/** An e-mail address, which reads from the left in every language. */
export function EmailField({ value, onChange, ...rest }: EmailFieldProps) {
  const words = useWords(doorWords)
  return (
    <TextInput
      label={words.email}
      type="email"
      name="email"
      autoComplete="username"
      inputMode="email"
      dir="ltr"
      required
      withAsterisk={false}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  )
}
