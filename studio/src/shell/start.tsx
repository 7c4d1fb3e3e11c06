import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
// What other parts are made of comes before them, wherever the parts are loaded.
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Paper.css'
import '@mantine/core/styles/Text.css'
import '@mantine/core/styles/Group.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Input.css'
import './fonts.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import { Studio } from './studio.tsx'

createRoot(document.getElementById('studio')!).render(<Studio />)
