import './no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../resources/fonts/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import { App } from './app.tsx';
import { setConnection } from './connection/call.ts';
import { connect } from './connection/connect.ts';
import { loadSettings } from './state/settings.ts';
// After the styles that it stands in for.
import './ui/forced-colors.css';

setConnection(connect());
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// The first thing drawn is in the analyst's language and theme.
await loadSettings();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
