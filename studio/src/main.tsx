import { createRoot } from 'react-dom/client'

createRoot(document.getElementById('studio')!).render(<p>إسناد</p>)
