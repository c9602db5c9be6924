/** A page of Vue that holds the hours itself. */

import { createApp, h, ref } from 'vue';

createApp({
    setup() {
        const hours = ref(36);
        const heard = ref('');
        return () => [
            h('h1', 'Vue'),
            h('button', { onClick: () => (hours.value = 48) }, '48'),
            h('output', heard.value),
            h('idle-loss', {
                preset: 'kazakhstan-internet-2022',
                'outage-hours': hours.value,
                onChange: (/** @type {any} */ event) =>
                    (heard.value = String(event.detail.scenario.outageHours)),
            }),
        ];
    },
}).mount('main');
