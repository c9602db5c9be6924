/** A page of React that holds the hours itself. */

import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';

function App() {
    const [hours, setHours] = useState(36);
    const [heard, setHeard] = useState('');
    return h(
        'div',
        {},
        h('h1', {}, 'React'),
        h('button', { onClick: () => setHours(48) }, '48'),
        h('output', {}, heard),
        h('idle-loss', {
            preset: 'kazakhstan-internet-2022',
            'outage-hours': hours,
            onchange: (/** @type {any} */ event) =>
                setHeard(String(event.detail.scenario.outageHours)),
        }),
    );
}

createRoot(/** @type {Element} */ (document.querySelector('main'))).render(h(App));
