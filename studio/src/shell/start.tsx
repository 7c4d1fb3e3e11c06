import '@mantine/core/styles/default-css-variables.css'
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
import './fonts.css'
import './base.css'
import { createRoot } from 'react-dom/client'
import { Studio } from './studio.tsx'

createRoot(document.getElementById('studio')!).render(<Studio />)
