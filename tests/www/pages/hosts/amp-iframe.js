/** As much of the component amp-iframe as a frame needs to show: what it copies, and how it grows. */

const COPIED = ['src', 'title', 'height', 'sandbox', 'allow', 'frameborder'];

customElements.define(
    'amp-iframe',
    class extends HTMLElement {
        connectedCallback() {
            const frame = document.createElement('iframe');
            for (const name of COPIED) frame.setAttribute(name, this.getAttribute(name) ?? '');
            frame.width = '100%';
            this.style.display = 'block';
            window.addEventListener('message', ({ source, data }) => {
                const told = source === frame.contentWindow && data.type === 'embed-size';
                if (told && this.hasAttribute('resizable')) frame.height = data.height;
            });
            this.append(frame);
        }
    },
);
